import { contextBridge, ipcRenderer } from 'electron'

const door = {
  call: (name: string, input: unknown, key?: string): Promise<unknown> =>
    ipcRenderer.invoke('desk.call', name, input, key),
}

contextBridge.exposeInMainWorld('desk', door)

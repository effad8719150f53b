import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol } from 'electron'
import { explainClosedDoor } from '../shared/launch/say.ts'
import type { Desk } from './desk/desk.ts'
import { openShopOrDemo } from './desk/shop-or-demo.ts'
import { answerCalls } from './hosts/ipc.ts'
import { menuTemplate } from './hosts/menu.ts'
import { answerRequest, scheme } from './hosts/protocol.ts'
import { openWindow } from './hosts/window.ts'
import { defaultDataFolder } from './launch/data-folder.ts'
import { readFolderFlags } from './launch/flags.ts'

/** A path relative to the built file, `dist/desk/main.js`. */
const beside = (path: string) => new URL(path, import.meta.url)

/** Chromium's own files stay in a folder inside the data folder, which also makes the lock one per data folder. */
function settle(folder: string): string {
  const own = join(folder, 'window')
  mkdirSync(own, { recursive: true, mode: 0o700 })
  app.setPath('userData', own)
  app.setPath('sessionData', own)
  return own
}

function closeWithWindows(desk: Desk): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', event => {
    if (closed) return
    event.preventDefault()
    void desk.close().finally(() => {
      closed = true
      app.quit()
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

function giveUp(sentence: string): void {
  dialog.showErrorBox(app.getName(), sentence)
  app.exit(1)
}

async function open(data: string, demo: boolean, own: string): Promise<void> {
  const resources = fileURLToPath(beside('../../resources'))
  const opened = await openShopOrDemo({ data, demo, thread: beside('./thread.js'), resources })
  if (!opened.ok) {
    giveUp(explainClosedDoor(app.getLocale(), opened.failure))
    return
  }
  const desk = opened.value
  closeWithWindows(desk)
  const client = fileURLToPath(beside('../client'))
  protocol.handle(scheme, request => answerRequest(request, desk.files, client))
  answerCalls(ipcMain, desk, desk.openSession())
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(app.getLocale())))
  openWindow({
    preload: fileURLToPath(beside('../preload/preload.cjs')),
    placeFile: join(own, 'place.json'),
    icon: join(resources, 'icons', 'icon.png'),
  })
}

function main(): void {
  const usual = defaultDataFolder(process.platform, process.env, homedir())
  const { data, demo } = readFolderFlags(process.argv.slice(1), usual, process.cwd())
  const own = settle(data)
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  app.on('second-instance', showWindow)
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  app
    .whenReady()
    .then(() => open(data, demo, own))
    .catch((problem: unknown) => giveUp(explainClosedDoor(app.getLocale(), { code: String(problem) })))
}

main()

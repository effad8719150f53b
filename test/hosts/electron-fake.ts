type Listener = (...values: unknown[]) => unknown

/** Something that hears events: what was registered can be called. */
function emitter() {
  const listeners = new Map<string, Listener>()
  return {
    listeners,
    on: (event: string, listener: Listener) => void listeners.set(event, listener),
    once: (event: string, listener: Listener) => void listeners.set(event, listener),
  }
}

/** A stand-in for Electron's module that records what it was asked for. Nothing of it opens a window. */
export function fakeElectron() {
  const contents = { ...emitter(), openHandler: null as Listener | null }
  const session = {
    ...emitter(),
    permission: null as Listener | null,
    check: null as Listener | null,
    device: null as Listener | null,
  }
  const window = emitter()
  const app = emitter()
  const asked = {
    windows: [] as { webPreferences: Record<string, unknown> }[],
    loaded: [] as string[],
    schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
    handled: [] as string[],
    ipc: [] as string[],
    paths: new Map<string, string>(),
    exits: [] as number[],
    errors: [] as string[],
    sandboxed: false,
    menus: 0,
    singleInstance: true,
  }
  class BrowserWindow {
    static getAllWindows = () => []
    readonly webContents = {
      on: contents.on,
      setWindowOpenHandler: (handler: Listener) => {
        contents.openHandler = handler
      },
      session: {
        on: session.on,
        setPermissionRequestHandler: (handler: Listener) => {
          session.permission = handler
        },
        setPermissionCheckHandler: (handler: Listener) => {
          session.check = handler
        },
        setDevicePermissionHandler: (handler: Listener) => {
          session.device = handler
        },
      },
    }
    constructor(options: { webPreferences: Record<string, unknown> }) {
      asked.windows.push(options)
    }
    on = window.on
    once = window.once
    maximize = (): void => undefined
    show = (): void => undefined
    getNormalBounds = () => ({ x: 0, y: 0, width: 1366, height: 768 })
    isMaximized = () => false
    loadURL = async (url: string) => void asked.loaded.push(url)
  }
  const module = {
    app: {
      on: app.on,
      setPath: (name: string, path: string) => void asked.paths.set(name, path),
      requestSingleInstanceLock: () => asked.singleInstance,
      enableSandbox: () => {
        asked.sandboxed = true
      },
      whenReady: async () => undefined,
      exit: (code: number) => void asked.exits.push(code),
      quit: (): void => undefined,
      getLocale: () => 'en-GB',
      getName: () => 'Returns Desk',
    },
    BrowserWindow,
    dialog: { showErrorBox: (_title: string, text: string) => void asked.errors.push(text) },
    ipcMain: { handle: (channel: string) => void asked.ipc.push(channel) },
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => void ++asked.menus },
    protocol: {
      registerSchemesAsPrivileged: (schemes: typeof asked.schemes) => void asked.schemes.push(...schemes),
      handle: (scheme: string) => void asked.handled.push(scheme),
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] },
  }
  return { module, asked, contents, session, window, app }
}

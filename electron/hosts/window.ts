import { BrowserWindow, type Session, screen, type WebContents } from 'electron'
import { homePage, isOurFile, isOurPage } from './protocol.ts'
import { choosePlace, keepPlace, readPlace, smallest } from './window-place.ts'

/** What the window is opened with: the built preload, and the file that remembers its place. */
export interface WindowOptions {
  readonly preload: string
  readonly placeFile: string
  readonly icon: string
}

/** Opens the one window: sandboxed, isolated, and showing nothing but our own page. */
export function openWindow({ preload, placeFile, icon }: WindowOptions): BrowserWindow {
  const displays = screen.getAllDisplays().map(display => display.workArea)
  const { maximized, ...place } = choosePlace(readPlace(placeFile), displays)
  const window = new BrowserWindow({
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    icon,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  lockNavigation(window.webContents)
  lockSession(window.webContents.session)
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keepPlace(placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  void window.loadURL(homePage)
  return window
}

/** The page leads nowhere else: no navigation, no redirect, no new window, no guest page. */
function lockNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', event => {
    if (!isOurPage(event.url) || !event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** No permission but the camera for our own page, no device, no certificate by hand; only ticket files are saved. */
function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const onlyVideo = kinds.length > 0 && kinds.every(kind => kind === 'video')
    answer(permission === 'media' && details.isMainFrame && onlyVideo && isOurPage(details.requestingUrl))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, _origin, { mediaType, isMainFrame, requestingUrl }) =>
      permission === 'media' && mediaType === 'video' && isMainFrame && isOurPage(requestingUrl ?? ''),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (isOurFile(item.getURL())) item.setSaveDialogOptions({ defaultPath: item.getFilename() })
    else event.preventDefault()
  })
}

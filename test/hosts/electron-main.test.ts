import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeElectron } from './electron-fake.ts'

const opened = vi.hoisted(() => ({ options: [] as unknown[], failure: null as { code: string } | null }))
vi.mock('../../electron/desk/shop-or-demo.ts', () => ({
  openShopOrDemo: async (options: unknown) => {
    opened.options.push(options)
    return opened.failure
      ? { ok: false, failure: opened.failure }
      : {
          ok: true,
          value: { files: {}, openSession: () => 'session', call: async () => null, close: async () => undefined },
        }
  },
}))

let electron: ReturnType<typeof fakeElectron>
let data: string
const argv = process.argv

beforeEach(() => {
  vi.resetModules()
  opened.options.length = 0
  opened.failure = null
  electron = fakeElectron()
  vi.doMock('electron', () => electron.module)
  data = mkdtempSync(join(tmpdir(), 'returns-desk-window-'))
  process.argv = [argv[0] ?? '', '.', `--data=${data}`]
})
afterEach(() => {
  process.argv = argv
  vi.doUnmock('electron')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeAllListeners(signal)
  rmSync(data, { recursive: true, force: true })
})
// What was loaded here stands on the fakes: the next file of this worker loads its own.
afterAll(() => void vi.resetModules())

async function start() {
  await import('../../electron/main.ts')
  const { windows, errors, exits } = electron.asked
  await vi.waitFor(() => expect([...windows, ...errors, ...exits]).not.toEqual([]), { timeout: 30_000 })
}

describe('the window', () => {
  it('opens the desk of the folder it was asked for', async () => {
    await start()
    expect(opened.options).toMatchObject([{ data, demo: false }])
    expect(electron.asked.loaded).toEqual(['desk://app/'])
    expect(electron.asked.menus).toBe(1)
  })

  it('is sandboxed, isolated and has no Node', async () => {
    await start()
    expect(electron.asked.sandboxed).toBe(true)
    expect(electron.asked.windows[0]?.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      preload: expect.stringMatching(/preload\.cjs$/),
    })
  })

  it('serves its page under a scheme of its own, secure, and answers one channel', async () => {
    await start()
    expect(electron.asked.schemes).toEqual([
      { scheme: 'desk', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(electron.asked.handled).toEqual(['desk'])
    expect(electron.asked.ipc).toEqual(['desk.call'])
  })

  it('leads nowhere but to its own page', async () => {
    await start()
    const { listeners, openHandler } = electron.contents
    const stopped = (event: string, url: string, isMainFrame = true) => {
      const preventDefault = vi.fn()
      listeners.get(event)?.({ url, isMainFrame, preventDefault })
      return preventDefault.mock.calls.length > 0
    }
    expect(stopped('will-frame-navigate', 'desk://app/returns')).toBe(false)
    for (const url of [
      'https://evil.example/',
      'file:///etc/passwd',
      'desk://other/',
      'javascript:1',
      'data:text/html,1',
    ])
      expect(stopped('will-frame-navigate', url), url).toBe(true)
    expect(stopped('will-frame-navigate', 'desk://app/returns', false)).toBe(true)
    expect(stopped('will-redirect', 'desk://app/')).toBe(true)
    expect(stopped('will-attach-webview', 'desk://app/')).toBe(true)
    expect(openHandler?.({ url: 'https://evil.example/' })).toEqual({ action: 'deny' })
  })

  it('gives no permission but the camera, and that only to our own page', async () => {
    await start()
    const { permission, check, device } = electron.session
    const ask = (name: string, details: object) => {
      const answer = vi.fn()
      permission?.(null, name, answer, { isMainFrame: true, requestingUrl: 'desk://app/', ...details })
      return answer.mock.calls[0]?.[0]
    }
    expect(ask('media', { mediaTypes: ['video'] })).toBe(true)
    expect(ask('media', { mediaTypes: ['video', 'audio'] })).toBe(false)
    expect(ask('media', { mediaTypes: ['video'], requestingUrl: 'https://evil.example/' })).toBe(false)
    expect(ask('media', { mediaTypes: ['video'], isMainFrame: false })).toBe(false)
    for (const name of ['geolocation', 'notifications', 'clipboard-read', 'midi', 'openExternal'])
      expect(ask(name, {}), name).toBe(false)
    expect(check?.(null, 'geolocation', '', { isMainFrame: true, requestingUrl: 'desk://app/' })).toBe(false)
    expect(device?.({})).toBe(false)
  })

  it('saves only files behind a ticket', async () => {
    await start()
    const download = (url: string) => {
      const preventDefault = vi.fn()
      const setSaveDialogOptions = vi.fn()
      electron.session.listeners.get('will-download')?.(
        { preventDefault },
        { getURL: () => url, getFilename: () => 'a.csv', setSaveDialogOptions },
      )
      return preventDefault.mock.calls.length === 0 && setSaveDialogOptions.mock.calls.length === 1
    }
    expect(download('desk://app/files/abc')).toBe(true)
    expect(download('https://evil.example/files/abc')).toBe(false)
    expect(download('desk://app/index.html')).toBe(false)
  })

  it('is one per data folder: a second start ends at once', async () => {
    electron.asked.singleInstance = false
    await start()
    expect(electron.asked.exits).toEqual([0])
    expect(opened.options).toEqual([])
  })

  it('says who holds a folder that is in use, and ends', async () => {
    opened.failure = { code: 'desk_in_use' }
    await start()
    expect(electron.asked.errors).toHaveLength(1)
    expect(electron.asked.windows).toEqual([])
  })

  it('keeps Chromium’s own files inside the data folder, apart from the demo’s', async () => {
    await start()
    expect([...electron.asked.paths.values()]).toEqual([join(data, 'window'), join(data, 'window')])
  })
})

it('the preload puts one function into the window', async () => {
  const exposed: [string, Record<string, unknown>][] = []
  const invoke = vi.fn(async () => ({ ok: true }))
  vi.doMock('electron', () => ({
    contextBridge: {
      exposeInMainWorld: (name: string, api: Record<string, unknown>) => void exposed.push([name, api]),
    },
    ipcRenderer: { invoke },
  }))
  await import('../../electron/preload.ts')
  expect(exposed.map(([name, api]) => [name, Object.keys(api)])).toEqual([['desk', ['call']]])
  const call = exposed[0]?.[1].call as (...values: unknown[]) => Promise<unknown>
  await call('staff.me', {}, 'key')
  expect(invoke).toHaveBeenCalledWith('desk.call', 'staff.me', {}, 'key')
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { fetchedElectron, whyNoWindow } from '../../electron/launch/find-electron.ts'
import { top } from '../../electron/launch/top.ts'

/** Why the window can't be tried on this machine, or null. */
function obstacle(): string | null {
  const why = whyNoWindow({ platform: process.platform, env: process.env, uid: process.getuid?.() })
  if (why === 'no_display') return 'this machine has no display'
  if (why === 'root_on_linux') return 'Electron does not run as root'
  return fetchedElectron(top) ? null : 'Electron’s binary was not fetched (npm start -- --electron fetches it)'
}

const reason = obstacle()
if (reason && process.env.TEST_WORKER_INDEX === undefined)
  process.stdout.write(`The desktop window is not tried here: ${reason}.\n`)

test('the window opens the desk, sandboxed, with one function into it', async () => {
  test.skip(reason !== null, reason ?? '')
  const data = mkdtempSync(join(tmpdir(), 'returns-desk-window-'))
  const app = await _electron.launch({ executablePath: fetchedElectron(top) ?? '', args: [top, `--data=${data}`] })
  try {
    const shown = await app.firstWindow()
    await expect(shown).toHaveTitle(/Returns Desk/)
    expect(shown.url()).toMatch(/^desk:\/\/app\//)
    expect(await shown.evaluate(() => Object.keys(Reflect.get(window, 'desk') ?? {}))).toEqual(['call'])
    expect(await shown.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined')
    const reply = await shown.evaluate(() => Reflect.get(window, 'desk').call('shop.read', {}))
    expect(reply).toHaveProperty('ok')
  } finally {
    await app.close()
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
})

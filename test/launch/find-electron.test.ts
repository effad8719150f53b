import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchedElectron, findElectron, whyNoWindow } from '../../electron/launch/find-electron.ts'

/** A clone whose Electron package installs as the script says. */
function clone(script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'electron-'))
  const home = join(folder, 'node_modules', 'electron')
  mkdirSync(home, { recursive: true })
  const describe = (version: string) => writeFileSync(join(home, 'package.json'), JSON.stringify({ version }))
  describe('45.4.1')
  writeFileSync(join(home, 'install.js'), `const fs = require('fs'); process.chdir(__dirname); ${script}`)
  const said: string[] = []
  const find = (again = false, limit = 20_000) => findElectron(folder, again, line => said.push(line), limit)
  return { folder, home, said, find, describe }
}

const fetches = `fs.mkdirSync('dist'); fs.writeFileSync('dist/electron', ''); fs.writeFileSync('path.txt', 'electron')`

describe('Electron', () => {
  it('is not tried without a display, nor as root on Linux', () => {
    expect(whyNoWindow({ platform: 'linux', env: {}, uid: 1000 })).toBe('no_display')
    expect(whyNoWindow({ platform: 'linux', env: { DISPLAY: ':0' }, uid: 0 })).toBe('root_on_linux')
    expect(whyNoWindow({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, uid: 1000 })).toBe(null)
    expect(whyNoWindow({ platform: 'darwin', env: {}, uid: 0 })).toBe(null)
    expect(whyNoWindow({ platform: 'win32', env: {}, uid: undefined })).toBe(null)
  })

  it('is fetched once, then found', async () => {
    const { home, said, find } = clone(fetches)
    expect(await find()).toBe(join(home, 'dist', 'electron'))
    expect(await find()).toBe(join(home, 'dist', 'electron'))
    expect(said).toHaveLength(1)
  })

  it('is not asked for again after a failure, until someone asks', async () => {
    const { said, find } = clone('process.exit(1)')
    expect(await find()).toBe(null)
    expect(await find()).toBe(null)
    expect(said).toHaveLength(1)
    expect(await find(true)).toBe(null)
    expect(said).toHaveLength(2)
  })

  it('is asked for again when its version changed', async () => {
    const { said, find, describe } = clone('process.exit(1)')
    await find()
    describe('45.5.0')
    await find()
    expect(said).toHaveLength(2)
  })

  it('forgets the failure once it could be fetched', async () => {
    const { folder, home, find } = clone(`if (!fs.existsSync('online')) process.exit(1); ${fetches}`)
    await find()
    writeFileSync(join(home, 'online'), '')
    expect(await find(true)).not.toBe(null)
    expect(existsSync(join(folder, '.cache', 'electron-not-fetched'))).toBe(false)
  })

  it('gives up on a network that hangs', async () => {
    const { find } = clone('setInterval(() => {}, 1000)')
    expect(await find(false, 500)).toBe(null)
  })

  it('counts as missing when its note is there and its binary is not', async () => {
    const { folder, home, find } = clone(fetches)
    await find()
    rmSync(join(home, 'dist'), { recursive: true })
    expect(fetchedElectron(folder)).toBe(null)
  })
})

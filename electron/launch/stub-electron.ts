import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Lays out a folder that looks like Electron's program to the packer, for machines where the real one can't be had:
 * what is packed can then still be read and tested. It can't be run, and says so.
 */
export function layOutStub(folder: string, version: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const program = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
  writeFileSync(program, '#!/bin/sh\necho "Packed without Electron: this program cannot be run." >&2\nexit 1\n')
  chmodSync(program, 0o755)
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(folder, name), 'A stand-in for Electron.\n')
  return folder
}

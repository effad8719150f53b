import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sweepFiles } from '../../electron/files/sweep-files.ts'

it('removes what waited longer than a day or is half written, and nothing younger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'returns-desk-sweep-'))
  const room = { uploads: join(folder, 'uploads'), exports: join(folder, 'exports') }
  const now = Date.now()
  for (const place of Object.values(room)) {
    mkdirSync(place)
    for (const [name, hours] of [
      ['old', 25],
      ['young', 23],
    ] as const) {
      writeFileSync(join(place, name), name)
      utimesSync(join(place, name), new Date(), new Date(now - hours * 3_600_000))
    }
  }
  writeFileSync(join(room.exports, 'half-written.part'), 'half')
  expect(sweepFiles(room, now)).toBe(3)
  expect(existsSync(join(room.exports, 'half-written.part'))).toBe(false)
  expect(existsSync(join(room.uploads, 'old'))).toBe(false)
  expect(existsSync(join(room.exports, 'young'))).toBe(true)
  rmSync(folder, { recursive: true, force: true })
})

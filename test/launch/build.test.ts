import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBuilt } from '../../electron/launch/build.ts'
import { sourceStamp } from '../../electron/launch/source-stamp.ts'

function sources() {
  const folder = mkdtempSync(join(tmpdir(), 'build-'))
  for (const name of ['electron', 'renderer/app', 'shared', 'resources', 'dist'])
    mkdirSync(join(folder, name), { recursive: true })
  for (const name of ['package.json', 'package-lock.json', 'vite.config.ts', 'renderer/app/frame.tsx'])
    writeFileSync(join(folder, name), name)
  writeFileSync(join(folder, 'dist', '.stamp'), sourceStamp(folder))
  return folder
}

describe('a build', () => {
  it('is kept while its sources are as they were', () => {
    expect(isBuilt(sources())).toBe(true)
  })

  it.each([
    ['a file was saved', (folder: string) => utimesSync(join(folder, 'renderer/app/frame.tsx'), 1, 1)],
    ['a file was added', (folder: string) => writeFileSync(join(folder, 'shared/new.ts'), '')],
    ['a file was removed', (folder: string) => rmSync(join(folder, 'renderer/app/frame.tsx'))],
    ['the lock changed', (folder: string) => writeFileSync(join(folder, 'package-lock.json'), 'other packages')],
    ['the last build did not end', (folder: string) => rmSync(join(folder, 'dist/.stamp'))],
  ])('is made again when %s', (_, change) => {
    const folder = sources()
    change(folder)
    expect(isBuilt(folder)).toBe(false)
  })

  it('is not made again for a file beside the sources', () => {
    const folder = sources()
    writeFileSync(join(folder, 'README.md'), 'words')
    expect(isBuilt(folder)).toBe(true)
  })
})

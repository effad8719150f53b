import { describe, expect, it } from 'vitest'
import { packageOf, type Source, sourcesOf } from './sources.ts'

const all = sourcesOf('shared', 'electron', 'renderer')
const below = (folder: string) => all.filter(({ path }) => path.startsWith(`${folder}/`))

/** Every import of some files that a rule forbids, as `file → import`. */
function breaking(
  files: readonly Source[],
  forbidden: (what: string, file: Source, typeOnly: boolean) => boolean,
): readonly string[] {
  return files.flatMap(file =>
    file.imports.filter(one => forbidden(one.what, file, one.typeOnly)).map(one => `${file.path} → ${one.what}`),
  )
}

const usedOnlyIn = (name: string, where: RegExp) =>
  breaking(all, (what, file) => packageOf(what) === name && !where.test(file.path))

describe('directions', () => {
  it('reads the tree it speaks of', () => {
    expect(all.length).toBeGreaterThan(300)
    expect(all.flatMap(file => file.imports).length).toBeGreaterThan(1000)
  })

  it('shared imports neither side, no Node and no browser', () => {
    expect(
      breaking(below('shared'), what => /^(electron|renderer|test)\//.test(what) || what.startsWith('node:')),
    ).toEqual([])
    expect(breaking(below('shared'), what => /^(react|electron|kysely|better-sqlite3)$/.test(packageOf(what)))).toEqual(
      [],
    )
  })

  it('the sides never import each other, nor the tests', () => {
    expect(breaking(below('electron'), what => /^(renderer|test)\//.test(what))).toEqual([])
    expect(breaking(below('renderer'), what => /^(electron|test)\//.test(what) || what.startsWith('node:'))).toEqual([])
  })

  it('only one file opens the database', () => {
    expect(usedOnlyIn('better-sqlite3', /^electron\/database\/open\.ts$/)).toEqual([])
  })

  it('only printing imports what prints, only papers pdfkit, only reports recharts', () => {
    for (const name of ['node-thermal-printer', 'bwip-js', 'zpl-renderer-js', 'dejavu-fonts-ttf', 'zxing-wasm'])
      expect(usedOnlyIn(name, /^electron\/(printing|papers)\//), name).toEqual([])
    expect(usedOnlyIn('pdfkit', /^electron\/papers\//)).toEqual([])
    expect(usedOnlyIn('recharts', /^renderer\/reports\//)).toEqual([])
  })

  it('only the window’s own files import electron at run time', () => {
    const atRunTime = breaking(all, (what, _file, typeOnly) => what === 'electron' && !typeOnly)
    expect(atRunTime.map(line => line.split(' ')[0]).sort()).toEqual([
      'electron/hosts/window.ts',
      'electron/main.ts',
      'electron/preload.ts',
    ])
  })

  it('the window’s own files stay thin', () => {
    const files = [
      'main.ts',
      'preload.ts',
      'hosts/window.ts',
      'hosts/ipc.ts',
      'hosts/protocol.ts',
      'hosts/menu.ts',
    ].map(name => `electron/${name}`)
    const lines = all.filter(({ path }) => files.includes(path)).map(file => file.lines)
    expect(lines).toHaveLength(files.length)
    expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThan(300)
  })

  it('only the runner opens transactions', () => {
    const opening = all.filter(({ path, text }) => path.startsWith('electron/') && /\.transaction\(\)/.test(text))
    expect(opening.map(file => file.path)).toEqual(['electron/runner.ts'])
  })

  it('only bridge.ts knows which host it is in', () => {
    const knowing = below('renderer').filter(({ text }) => /window\.desk\b|(?<![.\w])fetch\(/.test(text))
    expect(knowing.map(file => file.path)).toEqual(['renderer/bridge.ts'])
  })

  it('the desk asks no clock and makes no id but in its engine', () => {
    const asking = below('shared').filter(({ text }) =>
      /\bDate\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now\.(?!zonedDateTimeISO\(name\))/.test(text),
    )
    expect(asking.map(file => file.path)).toEqual([])
  })
})

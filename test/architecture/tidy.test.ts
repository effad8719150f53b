import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourcesOf, top } from './sources.ts'

const all = sourcesOf('shared', 'electron', 'renderer', 'test')

it('no file is over 300 lines', () => {
  expect(all.filter(file => file.lines > 300).map(file => `${file.path} ${file.lines}`)).toEqual([])
})

it('no file has a name that says nothing', () => {
  expect(
    all
      .filter(({ path }) => /(^|[/-])(utils?|helpers?|common|manager|service|misc)(\.|\/|-)/.test(path))
      .map(file => file.path),
  ).toEqual([])
})

it('no default exports, but where a tool asks for one', () => {
  const exporting = all.filter(({ text }) => /^export default /m.test(text)).map(file => file.path)
  expect(exporting.filter(path => !/playwright\.config\.ts$/.test(path))).toEqual([])
})

it('nothing at the top level but what belongs there', () => {
  const allowed =
    /^(electron|renderer|shared|resources|test|package(-lock)?\.json|tsconfig\.json|electron-builder\.yml|vite\.config\.ts|README\.md|LICENSE|biome\.json|\..+|node_modules|dist|test-results)$/
  expect(readdirSync(top).filter(name => !allowed.test(name))).toEqual([])
})

it('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
})

it('every optional dependency that the lock names has an entry in it', () => {
  const { packages } = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>
  }
  const names = new Set(Object.keys(packages).map(path => path.split('node_modules/').at(-1)))
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter(name => !names.has(name))
      .map(name => `${path} → ${name}`),
  )
  expect(missing).toEqual([])
})

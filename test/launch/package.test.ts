import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { beforeAll, describe, expect, it } from 'vitest'
import { innerNode, top } from '../../electron/launch/top.ts'

const folder = join(top, 'dist', 'package')
let asar = ''
let packed: readonly string[] = []

beforeAll(() => {
  execFileSync(innerNode, [join(top, 'electron', 'launch', 'package.ts')], { cwd: top, stdio: 'pipe' })
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(name => name.endsWith('app.asar'))
  asar = join(folder, made ?? 'app.asar')
  packed = listPackage(asar, { isPack: false }).map(path => path.replaceAll('\\', '/'))
}, 180_000)

describe('the packed app', () => {
  it('holds what runs', () => {
    for (const path of [
      '/package.json',
      '/dist/desk/main.js',
      '/dist/desk/thread.js',
      '/dist/preload/preload.cjs',
      '/dist/client/index.html',
      '/resources/demo/people.json',
    ])
      expect(packed).toContain(path)
    const main = (JSON.parse(extractFile(asar, 'package.json').toString()) as { main: string }).main
    expect(packed).toContain(`/${main}`)
  })

  it('holds no sources, no tests and nothing that was bundled', () => {
    expect(packed.filter(path => /^\/(electron|renderer|shared|test)\//.test(path))).toEqual([])
    expect(packed.filter(path => /\.(tsx?|map)$/.test(path))).toEqual([])
    for (const name of ['react', '@mui/material', 'kysely', 'zod', 'electron', 'typescript', 'vite'])
      expect(packed).not.toContain(`/node_modules/${name}/package.json`)
  })

  it('keeps native code outside, where it can be loaded, and only this platform’s', () => {
    const outside = readdirSync(`${asar}.unpacked`, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.node'),
    )
    const binaries = outside.filter(name => name.includes('better-sqlite3'))
    expect(binaries.length).toBeGreaterThan(0)
    for (const name of binaries) expect(name).toContain(`${process.platform}`)
    expect(outside.some(name => name.includes('canvas'))).toBe(true)
  })

  it('is told to flip every fuse that would open it', () => {
    const yml = readFileSync(join(top, 'electron-builder.yml'), 'utf8')
    for (const fuse of [
      'runAsNode: false',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableCookieEncryption: true',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
    ])
      expect(yml).toContain(fuse)
    expect(existsSync(asar)).toBe(true)
  })
})

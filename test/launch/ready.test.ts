import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { top } from '../../electron/launch/top.ts'

const script = join('electron', 'launch', 'ready.mjs')

/** A clone with a stand-in for npm that writes down what it was asked and puts a Node in place. */
function clone() {
  const folder = mkdtempSync(join(tmpdir(), 'ready-'))
  mkdirSync(join(folder, 'electron', 'launch'), { recursive: true })
  copyFileSync(join(top, script), join(folder, script))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'package-lock.json'), '{}')
  const npm = join(folder, 'npm-cli.js')
  const node = join('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  writeFileSync(
    npm,
    `import fs from 'node:fs'
    fs.appendFileSync('asked.txt', process.argv.slice(2).join(' ') + '\\n')
    if (fs.existsSync('broken')) process.exit(7)
    fs.mkdirSync('node_modules/node/bin', { recursive: true })
    fs.writeFileSync(${JSON.stringify(node)}, '')`,
  )
  const run = (env: Record<string, string>) =>
    spawnSync(process.execPath, [join(folder, script)], { cwd: tmpdir(), env, encoding: 'utf8' })
  const asked = () => {
    const notes = join(folder, 'asked.txt')
    return existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : []
  }
  return { folder, npm, run, asked, byNpm: { npm_execpath: npm, npm_node_execpath: process.execPath } }
}

describe('ready', () => {
  it('installs without the scripts of packages, then only Node, by the npm that called it', () => {
    const { run, asked, byNpm } = clone()
    expect(run(byNpm).status).toBe(0)
    expect(asked()).toEqual([expect.stringMatching(/^ci --ignore-scripts /), expect.stringMatching(/^rebuild node /)])
  })

  it('asks npm for nothing while nothing changed', () => {
    const { run, asked, byNpm } = clone()
    run(byNpm)
    const second = run(byNpm)
    expect(second.stdout + second.stderr).toBe('')
    expect(asked()).toHaveLength(2)
  })

  it('installs again when the lock, the package file or the inner Node changed', () => {
    const { folder, run, asked, byNpm } = clone()
    run(byNpm)
    writeFileSync(join(folder, 'package-lock.json'), '{"lockfileVersion":3}')
    run(byNpm)
    expect(asked()).toHaveLength(4)
    writeFileSync(join(folder, 'package.json'), '{"type":"module","version":"2.0.0"}')
    run(byNpm)
    expect(asked()).toHaveLength(6)
  })

  it('fails with npm’s code, names the command, and tries again next time', () => {
    const { folder, run, asked, byNpm } = clone()
    writeFileSync(join(folder, 'broken'), '')
    const failed = run(byNpm)
    expect(failed.status).toBe(7)
    expect(failed.stderr).toContain('npm ci --ignore-scripts')
    run(byNpm)
    expect(asked()).toHaveLength(2)
  })

  it('finds npm on the path when npm did not call it', () => {
    const { folder, npm, run, asked } = clone()
    const tools = join(folder, 'tools', 'node_modules', 'npm', 'bin')
    mkdirSync(tools, { recursive: true })
    writeFileSync(join(folder, 'tools', 'node_modules', 'npm', 'package.json'), '{"type":"module"}')
    copyFileSync(npm, join(tools, 'npm-cli.js'))
    chmodSync(join(tools, 'npm-cli.js'), 0o755)
    expect(run({ PATH: join(folder, 'tools') }).status).toBe(0)
    expect(asked()).toHaveLength(2)
  })

  it('says what to run where there is no npm at all', () => {
    const { run } = clone()
    const failed = run({ PATH: '' })
    expect(failed.status).toBe(1)
    expect(failed.stderr.trim()).toBe('npm was not found. Run: npm ci --ignore-scripts && npm rebuild node')
  })

  it('uses nothing but Node itself, and no shell', () => {
    const source = readFileSync(join(top, script), 'utf8')
    const imports = [...source.matchAll(/from '([^']+)'/g)].map(match => match[1] ?? '')
    expect(imports.length).toBeGreaterThan(0)
    expect(imports.filter(name => !name.startsWith('node:'))).toEqual([])
    expect(source).not.toMatch(/shell: *true|exec\(/)
  })
})

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildScreen } from './support/build-screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'screen-weight-'))
const mostKilobytes = 300

/** The scripts a page loads before it shows anything: its own, and those that one cannot start without. */
function scriptsAtStart(page: string): readonly string[] {
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(match => match[1] ?? '')
  const seen = new Set<string>()
  const follow = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const source = readFileSync(join(folder, name), 'utf8')
    for (const [, next] of source.matchAll(/(?:^|[;}\s])(?:import|export)[^'"()]*?from\s*["']\.\/([^"']+\.js)["']/g))
      if (next) follow(`assets/${next}`)
  }
  for (const name of named) follow(name)
  return [...seen]
}

describe('the screen at start', () => {
  beforeAll(async () => await buildScreen('product', folder), 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it(`weighs at most ${mostKilobytes} KB of script, compressed`, () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    const scripts = scriptsAtStart(page)
    const bytes = scripts.map(name => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length)
    const kilobytes = bytes.reduce((sum, one) => sum + one, 0) / 1024
    expect(scripts.length).toBeGreaterThan(0)
    expect(kilobytes, scripts.join(' ')).toBeLessThanOrEqual(mostKilobytes)
  })

  it('has nothing inline that a strict policy would refuse', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son\w+=/i)
    expect(page).toContain('nonce="__NONCE__"')
    expect(page).not.toMatch(/https?:\/\//)
  })
})

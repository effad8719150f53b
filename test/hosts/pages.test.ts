import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, newNonce, readPage } from '../../electron/hosts/pages.ts'

const outer = mkdtempSync(join(tmpdir(), 'pages-'))
const client = join(outer, 'client')
mkdirSync(join(client, 'assets'), { recursive: true })
mkdirSync(join(client, '.hidden'))
writeFileSync(join(outer, 'secret.txt'), 'outside')
writeFileSync(join(outer, 'secret'), 'outside')
writeFileSync(join(client, '.hidden', 'a.txt'), 'outside')
writeFileSync(join(client, 'index.html'), '<meta name="csp-nonce" nonce="__NONCE__"><script src="/assets/app-1a.js">')
writeFileSync(join(client, 'favicon.svg'), '<svg/>')
writeFileSync(join(client, 'assets', 'app-1a.js'), 'run()')

const text = (body: Uint8Array) => new TextDecoder().decode(body)

describe('pages', () => {
  it('puts the nonce of the response into the page and its policy, and never keeps the page', async () => {
    const page = await readPage(client, '/', 'abc')
    expect(page.status).toBe(200)
    expect(text(page.body)).toContain('nonce="abc"')
    expect(page.headers['content-security-policy']).toBe(contentSecurityPolicy('abc'))
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('answers the page for every path of the screen', async () => {
    for (const path of ['/returns', '/returns/01JAB', '/sales/find']) {
      expect(text((await readPage(client, path, 'n')).body)).toContain('csp-nonce')
    }
  })

  it('keeps files whose name holds their hash, asks again for others', async () => {
    const asset = await readPage(client, '/assets/app-1a.js', 'n')
    expect(asset.headers['cache-control']).toContain('immutable')
    expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect((await readPage(client, '/favicon.svg', 'n')).headers['cache-control']).toBe('no-cache')
  })

  it('says not found for a file that was not built, and does not answer the page in its place', async () => {
    expect((await readPage(client, '/assets/app-2b.js', 'n')).status).toBe(404)
    expect((await readPage(client, '/index.html', 'n')).status).toBe(404)
    expect((await readPage(client, '/assets/app-1a.exe', 'n')).status).toBe(404)
  })

  it('allows no inline or evaluated script and no foreign origin', () => {
    const policy = contentSecurityPolicy('n')
    expect(policy).not.toMatch(/unsafe|https?:|\*|wss?:/)
    expect(policy.startsWith("default-src 'none'; script-src 'self';")).toBe(true)
    for (const shut of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy).toContain(`${shut} 'none'`)
  })

  it('sends nosniff, no framing and no referrer with every answer', async () => {
    for (const path of ['/', '/favicon.svg', '/nothing.js']) {
      const { headers } = await readPage(client, path, 'n')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['referrer-policy']).toBe('no-referrer')
    }
  })

  it('makes nonces that differ and fit into a header', () => {
    const nonces = Array.from({ length: 100 }, newNonce)
    expect(new Set(nonces).size).toBe(100)
    for (const nonce of nonces) expect(nonce).toMatch(/^[\w-]{24}$/)
  })

  it('never leaves its folder, whatever the path', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e%2e',
      '%2f',
      '\0',
      'secret.txt',
      'secret',
      'client',
      'C:',
      '.hidden',
      'a.txt',
      '//',
    )
    const path = fc.array(part, { maxLength: 8 }).map(parts => `/${parts.join('/')}`)
    await fc.assert(
      fc.asyncProperty(path, async asked => {
        expect(text((await readPage(client, asked, 'n')).body)).not.toContain('outside')
      }),
      { numRuns: 2000 },
    )
  })
})

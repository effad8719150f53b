import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** What either host answers for a path of the screen. */
export interface Page {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** A value no page has seen before, for the one style element that emotion fills. */
export function newNonce(): string {
  return randomBytes(18).toString('base64url')
}

/** What the page may load: itself, and styles that carry this response's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer that is not a page: calls, files, refusals. Nothing in them runs or is framed. */
export const guardHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=()',
  'cache-control': 'no-store',
}

/** Names of built files: letters, digits, `_ @ . -`, no part starting with a dot, so no way leads out of the folder. */
const builtFile = /^(\/[\w@-][\w@.-]*)+$/

/**
 * Answers a path of the screen from the built client.
 * - a file that was built: itself; under `/assets/` its name holds its hash, so it is kept for a year
 * - a path without an extension: `index.html`, never kept, with the nonce put in: the screen's router knows the rest
 * - anything else: 404
 */
export async function readPage(clientFolder: string, path: string, nonce: string): Promise<Page> {
  if (path === '/' || (builtFile.test(path) && extname(path) === '')) return await readIndex(clientFolder, nonce)
  const type = types[extname(path)]
  if (!builtFile.test(path) || type === undefined || type.startsWith('text/html')) return notFound
  const body = await readBuilt(join(clientFolder, path))
  if (!body) return notFound
  const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return { status: 200, headers: { ...guardHeaders, 'content-type': type, 'cache-control': kept }, body }
}

const notFound: Page = {
  status: 404,
  headers: { ...guardHeaders, 'content-type': 'text/plain; charset=utf-8' },
  body: new TextEncoder().encode('Not found\n'),
}

async function readIndex(clientFolder: string, nonce: string): Promise<Page> {
  const template = await readBuilt(join(clientFolder, 'index.html'))
  if (!template) return notFound
  const html = new TextDecoder().decode(template).replaceAll('__NONCE__', nonce)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce),
  }
  return { status: 200, headers: { ...guardHeaders, ...headers }, body: new TextEncoder().encode(html) }
}

async function readBuilt(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return null
  }
}

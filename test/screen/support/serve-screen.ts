import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { createFakeDesk, type FakeDesk } from './fake-desk.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-test'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString() || '{}') as Record<string, unknown>
}

/** A served screen. `away` makes the desk unreachable, as when its process is gone. */
export interface ServedScreen {
  readonly address: string
  readonly away: (gone: boolean) => void
  readonly close: () => Promise<void>
}

/** Serves a built screen with the product's content policy, a fake desk behind it. */
export async function serveScreen(
  folder: string,
  options: { readonly demo: boolean; readonly signedIn: boolean },
): Promise<ServedScreen> {
  const desk: FakeDesk = createFakeDesk(options)
  let gone = false
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (request.method === 'POST') {
      if (gone) return response.destroy()
      const reply = path.startsWith('/call/') ? desk.answer(path.slice(6), await bodyOf(request)) : null
      response.writeHead(reply ? 200 : 204, { 'content-type': 'application/json' })
      return response.end(reply ? JSON.stringify(reply) : undefined)
    }
    const name = extname(path) === '' ? 'index.html' : path
    const content = await readFile(join(folder, name)).catch(() => null)
    if (!content) return response.writeHead(404).end()
    const type = types[extname(name)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy })
    return response.end(name === 'index.html' ? content.toString().replaceAll('__NONCE__', 'test') : content)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    away: next => {
      gone = next
    },
    close: () =>
      new Promise(closed => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

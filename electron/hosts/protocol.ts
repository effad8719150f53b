import { Readable } from 'node:stream'
import type { ReadableStream as ByteStream } from 'node:stream/web'
import type { Desk } from '../desk/desk.ts'
import { answerFile, answerJson } from './file-answer.ts'
import { newNonce, readPage } from './pages.ts'

/** The window's own scheme, and the address its one page lives at. */
export const scheme = 'desk'
export const homePage = `${scheme}://app/`

/** Whether an address is the window's own page, whatever path the screen is on. */
export function isOurPage(address: string): boolean {
  return URL.canParse(address) && new URL(address).href.startsWith(homePage)
}

/** Whether an address is a file behind a ticket, the only thing that may be saved. */
export function isOurFile(address: string): boolean {
  return isOurPage(address) && new URL(address).pathname.startsWith('/files/')
}

/** Answers the window's requests: the built screen, files out by ticket, files in for a ticket. Nothing else has a path. */
export async function answerRequest(request: Request, files: Desk['files'], client: string): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  if (!isOurPage(request.url)) return refuse(404, 'not_found')
  if (request.method === 'POST' && pathname === '/files')
    return await takeFile(request, files, searchParams.get('name'))
  if (request.method !== 'GET') return refuse(405, 'turned_away')
  if (pathname.startsWith('/files/')) return await answerFile(files, pathname.slice('/files/'.length))
  const { status, headers, body } = await readPage(client, pathname, newNonce())
  return new Response(body, { status, headers: { ...headers } })
}

async function takeFile(request: Request, files: Desk['files'], name: string | null): Promise<Response> {
  if (request.headers.get('content-type') !== 'application/octet-stream') return refuse(415, 'turned_away')
  const content = request.body ? Readable.fromWeb(request.body as ByteStream) : Readable.from([])
  const accepted = await files.accept(name ?? 'file', content)
  return accepted.ok ? answerJson(200, accepted.value) : answerJson(413, accepted.failure)
}

function refuse(status: number, code: string): Response {
  return answerJson(status, { code })
}

import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Desk } from '../desk/desk.ts'
import { guardHeaders } from './pages.ts'

/** Answers with the file behind a ticket, to be shown or saved; 404 for a ticket that is none or has ended. */
export async function answerFile(files: Desk['files'], ticket: string): Promise<Response> {
  const file = await files.serve(ticket)
  if (!file) return answerJson(404, { code: 'ticket_not_valid' })
  const disposition = `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`
  const headers = { ...guardHeaders, 'content-type': file.type, 'content-disposition': disposition }
  return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>, { headers })
}

/** A JSON answer that nothing keeps, frames or runs. */
export function answerJson(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...guardHeaders, 'content-type': 'application/json' },
  })
}

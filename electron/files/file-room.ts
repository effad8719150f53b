import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Failure, ok, type Result, refuse } from '../../shared/result.ts'
import type { Room } from '../context.ts'

/** A file behind a ticket, ready to be served. */
export interface ServedFile {
  readonly path: string
  readonly name: string
  readonly type: string
  /** Shown in the page rather than saved. */
  readonly inline: boolean
}

/** What is kept beside a file under its ticket. */
export interface TicketNote {
  readonly name: string
  readonly type: string
  readonly kind: 'upload' | 'download' | 'view'
  readonly createdAt: number
}

export type AcceptFailure = { readonly code: 'file_too_large'; readonly mostBytes: number }

/** Files that cross the door: uploads come in and get a ticket, exports and views go out by one. */
export interface FileRoom {
  accept(name: string, content: Readable): Promise<Result<{ readonly ticket: string }, AcceptFailure>>
  serve(ticket: string): Promise<ServedFile | null>
}

const ticketShape = /^[A-Za-z0-9_-]{22,64}$/
/** The largest file that is taken in, in bytes. */
export const mostUploadBytes = 1024 * 1024 * 1024
const downloadMinutes = 10

/** A ticket nobody can guess. */
export function newTicket(): string {
  return randomBytes(24).toString('base64url')
}

/** Opens the room where files wait to be taken in or out. */
export function openFileRoom(room: Pick<Room, 'uploads' | 'exports'>): FileRoom {
  return {
    async accept(name, content) {
      const ticket = newTicket()
      const path = join(room.uploads, ticket)
      let bytes = 0
      try {
        await pipeline(
          content,
          async function* (source: AsyncIterable<Buffer>) {
            for await (const chunk of source) {
              bytes += chunk.length
              if (bytes > mostUploadBytes) throw new TooLarge()
              yield chunk
            }
          },
          createWriteStream(`${path}.part`, { mode: 0o600, flags: 'wx' }),
        )
      } catch (problem) {
        await rm(`${path}.part`, { force: true })
        if (problem instanceof TooLarge) return refuse({ code: 'file_too_large', mostBytes: mostUploadBytes })
        throw problem
      }
      await writeNote(room.uploads, ticket, {
        name: plainName(name),
        type: 'application/octet-stream',
        kind: 'upload',
        createdAt: Date.now(),
      })
      await rename(`${path}.part`, path)
      return ok({ ticket })
    },
    async serve(ticket) {
      const note = await readNote(room.exports, ticket)
      if (!note) return null
      if (note.kind === 'download' && Date.now() - note.createdAt > downloadMinutes * 60_000) return null
      return { path: join(room.exports, ticket), name: note.name, type: note.type, inline: note.kind === 'view' }
    },
  }
}

class TooLarge extends Error {}

/** Keeps a ticket's note beside its file. */
export async function writeNote(folder: string, ticket: string, note: TicketNote): Promise<void> {
  await writeFile(join(folder, `${ticket}.json`), JSON.stringify(note), { mode: 0o600 })
}

/** Reads a ticket's note; null for a ticket that is none, or whose file is gone. */
export async function readNote(folder: string, ticket: string): Promise<TicketNote | null> {
  if (!ticketShape.test(ticket)) return null
  try {
    await stat(join(folder, ticket))
    return JSON.parse(await readFile(join(folder, `${ticket}.json`), 'utf8')) as TicketNote
  } catch {
    return null
  }
}

/** The file behind an upload's ticket, or null. */
export async function findUpload(
  room: Pick<Room, 'uploads'>,
  ticket: string,
): Promise<{ path: string; name: string } | null> {
  const note = await readNote(room.uploads, ticket)
  return note ? { path: join(room.uploads, ticket), name: note.name } : null
}

/** Puts bytes where a view ticket can show them. */
export async function showBytes(
  room: Pick<Room, 'exports'>,
  name: string,
  type: string,
  bytes: Uint8Array,
): Promise<string> {
  const ticket = newTicket()
  await writeFile(join(room.exports, ticket), bytes, { mode: 0o600 })
  await writeNote(room.exports, ticket, { name: plainName(name), type, kind: 'view', createdAt: Date.now() })
  return ticket
}

/**
 * Puts a file under a download ticket once it is written whole: `write` gets a path that does not exist yet. When it
 * refuses or throws, nothing is left of it.
 */
export async function offerDownload<V, F extends Failure>(
  room: Pick<Room, 'exports'>,
  type: string,
  write: (path: string) => Promise<Result<{ readonly name: string } & V, F>>,
): Promise<Result<{ readonly ticket: string } & V, F>> {
  const ticket = newTicket()
  const path = join(room.exports, ticket)
  const part = `${path}.part`
  try {
    const written = await write(part)
    if (!written.ok) return written
    const { name } = written.value
    await writeNote(room.exports, ticket, { name: plainName(name), type, kind: 'download', createdAt: Date.now() })
    await rename(part, path)
    return ok({ ...written.value, ticket })
  } finally {
    await rm(part, { force: true })
  }
}

function plainName(name: string): string {
  return name.replace(/[\p{C}/\\:*?"<>|]/gu, '_').slice(-120) || 'file'
}

import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'

/** A file of a zip: its name and its text or bytes, a piece at a time. */
export interface ZipEntry {
  readonly name: string
  readonly content: () => AsyncIterable<string | Uint8Array>
}

/** The time every file in a zip bears: the same content gives the same bytes, on any machine and in any zone. */
const sameTime = new Date(2020, 0, 1, 12)

/** Writes files into a zip, one after the other; none is held whole. The zip must not exist yet. */
export async function writeZip(path: string, entries: readonly ZipEntry[]): Promise<void> {
  const zip = new yazl.ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
  const broken = new Promise<never>((_, reject) => zip.once('error', reject))
  for (const { name, content } of entries) {
    const options = { mtime: sameTime, mode: 0o100600, forceDosTimestamp: true }
    zip.addReadStreamLazy(name, options, give => give(null, Readable.from(bytes(content()), { objectMode: false })))
  }
  zip.end()
  await Promise.race([written, broken])
}

async function* bytes(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of content) yield typeof piece === 'string' ? Buffer.from(piece, 'utf8') : Buffer.from(piece)
}

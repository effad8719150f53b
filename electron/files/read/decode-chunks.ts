import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { goodLength } from './sniff-encoding.ts'

/** Turns bytes into text chunk by chunk; null where bytes aren't text of its encoding. */
export interface ChunkDecoder {
  readonly write: (bytes: Uint8Array) => string | null
  readonly end: () => string | null
}

/** A decoder for an encoding, dropping a BOM; null for an encoding that isn't known. UTF-8 and UTF-16 are strict. */
export function createDecoder(encoding: string): ChunkDecoder | null {
  const name = encoding.toLowerCase()
  if (name === 'utf-8' || name === 'utf-16le' || name === 'utf-16be') return strictDecoder(name)
  if (!iconv.encodingExists(encoding)) return null
  const decoder = iconv.getDecoder(encoding)
  return { write: bytes => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' }
}

function strictDecoder(name: string): ChunkDecoder {
  const decoder = new TextDecoder(name, { fatal: true })
  const attempt = (decode: () => string) => {
    try {
      return decode()
    } catch {
      return null
    }
  }
  return {
    write: bytes => attempt(() => decoder.decode(bytes, { stream: true })),
    end: () => attempt(() => decoder.decode()),
  }
}

/** Where in bytes that should be UTF-8 the first bad one stands: line ends before it, characters before it in its line. */
export function placeOfBadUtf8(bytes: Uint8Array): { readonly lineEnds: number; readonly characters: number } {
  const good = Buffer.from(bytes.subarray(0, isUtf8(bytes) ? bytes.length : goodLength(bytes))).toString('utf8')
  const lines = good.split(/\r\n?|\n/)
  return { lineEnds: lines.length - 1, characters: lines.at(-1)?.length ?? 0 }
}

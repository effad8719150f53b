import { isAscii, isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import { type OpenFile, readAt } from './open-file.ts'
import { sniffUtf16 } from './sniff-binary.ts'

const legacy = /^(?:windows-125\d|iso-8859-\d{1,2}|koi8-r|shift_jis|big5|gb18030|euc-(?:jp|kr))$/i
const scanBytes = 1024 * 1024

/**
 * The encoding of a whole file, not of its first page only: an old till's file may hold its first umlaut far down.
 * 1. UTF-16 by BOM or by its zeros; 2. UTF-8 where all of it is, or where other letters stood right before the first
 * bad byte (a damaged UTF-8 file, which reading will then name by line); 3. else the likeliest old encoding around
 * the first byte that isn't UTF-8, Windows-1252 unless another is clearly likelier.
 */
export async function sniffEncoding(file: OpenFile, start: Uint8Array): Promise<string> {
  const wide = sniffUtf16(start)
  if (wide !== null) return wide
  const bad = await findBadUtf8(file)
  if (bad === null || bad.lettersBefore) return 'utf-8'
  const around = await readAt(file, Math.max(0, bad.at - 32_768), 65_536)
  const likely = analyse(around)[0]
  if (likely === undefined || !legacy.test(likely.name)) return 'windows-1252'
  if (/^iso-8859-1$/i.test(likely.name) || likely.confidence < 40) return 'windows-1252'
  return likely.name.toLowerCase()
}

interface BadUtf8 {
  /** A place at most one scan before the bad byte. */
  readonly at: number
  /** Letters beyond ASCII stood before it, all of them good UTF-8. */
  readonly lettersBefore: boolean
}

async function findBadUtf8(file: OpenFile): Promise<BadUtf8 | null> {
  let lettersBefore = false
  for (let from = 0; from < file.bytes; ) {
    const chunk = await readAt(file, from, scanBytes)
    if (chunk.length === 0) return null
    const last = from + chunk.length >= file.bytes
    const whole = last ? chunk : chunk.subarray(0, chunk.length - cutTail(chunk))
    if (!isUtf8(whole)) {
      const good = goodLength(whole)
      return { at: from + good, lettersBefore: lettersBefore || !isAscii(whole.subarray(0, good)) }
    }
    lettersBefore = lettersBefore || !isAscii(whole)
    from += whole.length
  }
  return null
}

/** How many bytes at the end begin a character whose rest is in the next chunk. */
function cutTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back < bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back
  }
  return 0
}

/** How many bytes from the start are good UTF-8. */
export function goodLength(bytes: Uint8Array): number {
  const good = (length: number) => {
    for (let cut = 0; cut <= 3 && cut <= length; cut += 1) if (isUtf8(bytes.subarray(0, length - cut))) return true
    return false
  }
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (good(middle)) low = middle
    else high = middle - 1
  }
  for (let cut = 0; cut <= 3 && cut <= low; cut += 1) if (isUtf8(bytes.subarray(0, low - cut))) return low - cut
  return low
}

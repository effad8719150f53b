import { deflateSync } from 'node:zlib'
import type { PaperTarget } from '../../../shared/printing/papers/paper.ts'
import type { Bitmap } from '../encode/bitmap.ts'
import { cutPaper, feedDots, printBitmap, resetPrinter } from '../encode/escpos-commands.ts'

/** CRC-16 (CCITT, start 0) over the letters of a `:Z64:` field, as the ZPL guide asks. */
export function crc16(text: string): number {
  let crc = 0
  for (const letter of Buffer.from(text, 'latin1')) {
    crc ^= letter << 8
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff
  }
  return crc
}

/** `^GFA` with its dots deflated: bytes of the dots twice, bytes a row, `:Z64:`, the dots in base64, their check. */
export function graphicField({ widthBytes, data }: Bitmap): string {
  const packed = deflateSync(data).toString('base64')
  const check = crc16(packed).toString(16).padStart(4, '0').toUpperCase()
  return `^GFA,${data.length},${data.length},${widthBytes},:Z64:${packed}:${check}`
}

/** The bytes that put dots on a printer's paper: one label, or a piece of roll that is cut off. */
export function labelBytes(
  ink: Bitmap,
  target: PaperTarget,
  place: { readonly width: number; readonly height: number; readonly left: number; readonly top: number },
): Uint8Array {
  if (target.language === 'escpos') {
    const end = target.cut === false ? [feedDots(160)] : [feedDots(24), cutPaper()]
    return Uint8Array.from(Buffer.concat([resetPrinter(), printBitmap(ink), ...end]))
  }
  const head = `^XA\n^CI28\n^PW${place.width}\n^LL${place.height}\n^LH0,0\n^MNY\n^PQ1\n`
  return new TextEncoder().encode(`${head}^FO${place.left},${place.top}${graphicField(ink)}^FS\n^XZ\n`)
}

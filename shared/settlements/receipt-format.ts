import { labelFormatOf } from '../shipments/label-format.ts'

/** Kinds of receipts that can be kept. */
export const receiptFormats = ['pdf', 'png', 'jpeg'] as const
export type ReceiptFormat = (typeof receiptFormats)[number]

/** What a receipt is by its bytes, never by its name: a whole PDF, PNG or JPEG. Null for anything else. */
export function receiptFormatOf(bytes: Uint8Array): ReceiptFormat | null {
  if (isWholeJpeg(bytes)) return 'jpeg'
  const format = labelFormatOf(bytes)
  return format === 'zpl' ? null : format
}

/** Begins as a picture does and, whatever a camera appended, has an end. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  if (bytes.length < 128 || bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return false
  for (let place = bytes.length - 2; place > 2; place--) {
    if (bytes[place] === 0xff && bytes[place + 1] === 0xd9) return true
  }
  return false
}

import type { BinaryKind } from '../../../shared/sales/import/rows.ts'

const marks: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['spreadsheet_or_zip', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet_or_zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old_spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['packed', [0x1f, 0x8b]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['packed', [0x42, 0x5a, 0x68]],
  ['packed', [0x52, 0x61, 0x72, 0x21]],
  ['database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
]

/** What the start of a file shows when it isn't text: by its mark, or by control characters; null for text. */
export function sniffBinary(start: Uint8Array): BinaryKind | null {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => start[at] === byte))
  if (marked !== undefined) return marked[0]
  let controls = 0
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1
  return controls > Math.max(4, start.length * 0.02) ? 'other' : null
}

/** Whether bytes are UTF-16 by their BOM, or because every other byte of plain letters is 0. */
export function sniffUtf16(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const pairs = Math.floor(Math.min(start.length, 4096) / 2)
  if (pairs < 4) return null
  let evenZeros = 0
  let oddZeros = 0
  for (let pair = 0; pair < pairs; pair += 1) {
    if (start[pair * 2] === 0) evenZeros += 1
    if (start[pair * 2 + 1] === 0) oddZeros += 1
  }
  if (oddZeros > pairs * 0.7 && evenZeros < pairs * 0.05) return 'utf-16le'
  return evenZeros > pairs * 0.7 && oddZeros < pairs * 0.05 ? 'utf-16be' : null
}

/** Kinds of carrier labels that can be kept. */
export const labelFormats = ['pdf', 'png', 'zpl'] as const
export type LabelFormat = (typeof labelFormats)[number]

/** The largest label that is taken in, in bytes. */
export const mostLabelBytes = 10 * 1024 * 1024

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * What a file is by its bytes, never by its name: a PDF that ends as one (cut-off downloads don't), a PNG with its
 * picture and its end, or ZPL with at least one whole label. Null for anything else.
 */
export function labelFormatOf(bytes: Uint8Array): LabelFormat | null {
  if (png.every((byte, place) => bytes[place] === byte)) return isWholePng(bytes) ? 'png' : null
  const head = ascii(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return ascii(bytes.subarray(-2048)).includes('%%EOF') ? 'pdf' : null
  return isZpl(bytes) ? 'zpl' : null
}

function isWholePng(bytes: Uint8Array): boolean {
  if (bytes.length < 45 || ascii(bytes.subarray(12, 16)) !== 'IHDR') return false
  const wide = bytes.subarray(16, 20).some(byte => byte !== 0)
  const high = bytes.subarray(20, 24).some(byte => byte !== 0)
  return wide && high && ascii(bytes.subarray(-64)).includes('IEND')
}

function isZpl(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  const text = ascii(bytes).trim().toUpperCase()
  if (!text.startsWith('^') && !text.startsWith('~')) return false
  const begin = text.indexOf('^XA')
  return begin >= 0 && text.indexOf('^XZ', begin) > begin
}

function ascii(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return text
}

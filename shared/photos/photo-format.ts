/** Pictures that can be kept, known by their first bytes. */
export const photoFormats = ['jpeg', 'png', 'webp'] as const
export type PhotoFormat = (typeof photoFormats)[number]

/** The largest photo that is taken in, in bytes. */
export const mostPhotoBytes = 10 * 1024 * 1024
/** The longest side that is kept; a larger picture is made smaller. */
export const mostPhotoSide = 4096
/** Photos of one line, or of the parcel. */
export const mostPhotos = 20
/** The most pixels that are read to make a picture smaller: more than any phone's. */
export const mostPixelsRead = 120_000_000

const ascii = (bytes: Uint8Array, from: number, text: string) =>
  [...text].every((character, index) => bytes[from + index] === character.charCodeAt(0))

/** What a picture is, by its bytes and never by its name; null: none of these. */
export function photoFormatOf(bytes: Uint8Array): PhotoFormat | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (bytes[0] === 0x89 && ascii(bytes, 1, 'PNG\r\n\u001a\n')) return 'png'
  if (ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP')) return 'webp'
  return null
}

/** The width and height a picture says it has, read without decoding it; null where it doesn't say. */
export function photoSizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    switch (photoFormatOf(bytes)) {
      case 'png':
        return { width: view.getUint32(16), height: view.getUint32(20) }
      case 'jpeg':
        return jpegSize(view)
      case 'webp':
        return webpSize(bytes, view)
      default:
        return null
    }
  } catch {
    return null
  }
}

function jpegSize(view: DataView): { readonly width: number; readonly height: number } | null {
  for (let at = 2; at < view.byteLength; ) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

function webpSize(bytes: Uint8Array, view: DataView): { readonly width: number; readonly height: number } | null {
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (ascii(bytes, 12, 'VP8X')) return { width: three(24) + 1, height: three(27) + 1 }
  if (ascii(bytes, 12, 'VP8 '))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (!ascii(bytes, 12, 'VP8L')) return null
  const packed = view.getUint32(21, true)
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
}

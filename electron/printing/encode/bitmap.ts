import type { SKRSContext2D } from '@napi-rs/canvas'

/** One bit a dot, rows padded to whole bytes, 1 is black. */
export interface Bitmap {
  readonly widthBytes: number
  readonly height: number
  readonly data: Uint8Array
}

/** Reads black dots off a canvas whose width is a multiple of 8. */
export function bitmapOf(context: SKRSContext2D, width: number, height: number): Bitmap {
  const { data: rgba } = context.getImageData(0, 0, width, height)
  const data = new Uint8Array((width / 8) * height)
  for (let dot = 0; dot < width * height; dot += 1) {
    if ((rgba[dot * 4] ?? 255) < 144) data[dot >> 3] = (data[dot >> 3] ?? 0) | (0x80 >> (dot & 7))
  }
  return { widthBytes: width / 8, height, data }
}

/** A horizontal rule: `dotted` leaves every other 4 dots white. */
export function ruleBitmap(dots: number, height: number, dotted: boolean): Bitmap {
  return { widthBytes: dots / 8, height, data: new Uint8Array((dots / 8) * height).fill(dotted ? 0xf0 : 0xff) }
}

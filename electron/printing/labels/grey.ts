import type { Bitmap } from '../encode/bitmap.ts'

/** A picture in shades of grey, a byte a dot, 255 is white. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Darker than this is ink: printers know nothing in between. */
const inkBelow = 128

/** How a label is turned, clockwise. */
export type Turn = 0 | 90 | 180 | 270

/** The part of a picture that has ink on it; null for an empty one. */
export function cropToInk({ width, height, data }: Grey): Grey | null {
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] ?? 255) >= inkBelow) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  if (bottom < 0) return null
  return pick(right - left + 1, bottom - top + 1, (x, y) => data[(y + top) * width + x + left] ?? 255)
}

/** A picture turned clockwise. */
export function turnGrey(picture: Grey, turn: Turn): Grey {
  const { width, height, data } = picture
  const at = (x: number, y: number) => data[y * width + x] ?? 255
  switch (turn) {
    case 0:
      return picture
    case 90:
      return pick(height, width, (x, y) => at(y, height - 1 - x))
    case 180:
      return pick(width, height, (x, y) => at(width - 1 - x, height - 1 - y))
    case 270:
      return pick(height, width, (x, y) => at(width - 1 - y, x))
  }
}

/** A picture whose every dot becomes `times` x `times` dots: bars keep their proportions. */
export function growGrey(picture: Grey, times: number): Grey {
  if (times === 1) return picture
  const { width, height, data } = picture
  return pick(
    width * times,
    height * times,
    (x, y) => data[Math.floor(y / times) * width + Math.floor(x / times)] ?? 255,
  )
}

/** A picture in the middle of a wider one, white around it. */
export function onPaper(picture: Grey, paperWidth: number, margin: number): Grey {
  const left = Math.floor((paperWidth - picture.width) / 2)
  return pick(paperWidth, picture.height + 2 * margin, (x, y) => {
    const [px, py] = [x - left, y - margin]
    const inside = px >= 0 && px < picture.width && py >= 0 && py < picture.height
    return inside ? (picture.data[py * picture.width + px] ?? 255) : 255
  })
}

/** The dots that a printer makes of a picture: black or white. The width is a multiple of 8. */
export function inkOf({ width, height, data }: Grey): Bitmap {
  const ink = new Uint8Array((width / 8) * height)
  for (const [dot, shade] of data.entries())
    if (shade < inkBelow) ink[dot >> 3] = (ink[dot >> 3] ?? 0) | (0x80 >> (dot & 7))
  return { widthBytes: width / 8, height, data: ink }
}

function pick(width: number, height: number, at: (x: number, y: number) => number): Grey {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data[y * width + x] = at(x, y)
  return { width, height, data }
}

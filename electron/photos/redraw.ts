import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { mostPhotoSide, type PhotoFormat } from '../../shared/photos/photo-format.ts'

/** A picture drawn anew: nothing is in it but its pixels. */
export interface Redrawn {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

const smallSide = 360

/**
 * Draws a picture anew, upright and at most as large as photos are kept, and a small one of it. What the camera wrote
 * beside the pixels (place, time, device) does not come along. Null: it can't be drawn.
 */
export async function redrawPhoto(
  bytes: Uint8Array,
  format: PhotoFormat,
): Promise<{ readonly whole: Redrawn; readonly small: Redrawn } | null> {
  const image = await loadImage(bytes).catch(() => null)
  if (!image || image.width === 0 || image.height === 0) return null
  return { whole: await draw(image, mostPhotoSide, format), small: await draw(image, smallSide, 'jpeg') }
}

async function draw(image: Image, most: number, format: PhotoFormat): Promise<Redrawn> {
  const scale = Math.min(1, most / Math.max(image.width, image.height))
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  if (format === 'jpeg') {
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, width, height)
  }
  context.drawImage(image, 0, 0, width, height)
  const bytes = format === 'png' ? await canvas.encode('png') : await canvas.encode(format, 88)
  return { bytes, width, height }
}

import { createCanvas } from '@napi-rs/canvas'

/** A picture, red but for a blue corner at its top left. */
export async function picture(format: 'jpeg' | 'png' | 'webp', width = 40, height = 20): Promise<Uint8Array> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ff0000'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#0000ff'
  context.fillRect(0, 0, width / 4, height / 2)
  return format === 'png' ? canvas.encode('png') : canvas.encode(format, 90)
}

/** A JPEG as a phone writes it: with EXIF that says it lies on its side, and where it was taken. */
export async function photoOfPhone(): Promise<Uint8Array> {
  const jpeg = await picture('jpeg')
  const tiff = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex')
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 52.5200 13.4050')])
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]), body])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

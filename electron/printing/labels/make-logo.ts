import { createCanvas, loadImage } from '@napi-rs/canvas'
import { ok, type Result, refuse } from '../../../shared/result.ts'
import type { ShopLogo } from '../../../shared/shop/logo.ts'
import { cropToInk, type Grey, inkOf, onPaper } from './grey.ts'
import { type PictureProblem, readPng } from './read-picture.ts'

/** Dots that a logo may take: the width of a narrow roll, and no more height than a glance. */
const most = { width: 384, height: 160 } as const

export type LogoProblem = PictureProblem | { readonly code: 'logo_is_no_png' } | { readonly code: 'logo_is_blank' }

const png = [0x89, 0x50, 0x4e, 0x47]

/** Makes a logo's dots of a PNG: cropped to what is on it, made smaller where it must be, black or white. */
export async function makeLogo(bytes: Uint8Array): Promise<Result<ShopLogo, LogoProblem>> {
  if (bytes.length < 45 || !png.every((byte, at) => bytes[at] === byte)) return refuse({ code: 'logo_is_no_png' })
  const read = await readPng(bytes)
  if (!read.ok) return read
  const cropped = cropToInk(read.value)
  if (!cropped) return refuse({ code: 'logo_is_blank' })
  const small = await shrink(cropped)
  const ink = inkOf(onPaper(small, Math.ceil(small.width / 8) * 8, 0))
  return ok({ widthBytes: ink.widthBytes, height: ink.height, dots: Buffer.from(ink.data).toString('base64') })
}

async function shrink(picture: Grey): Promise<Grey> {
  const scale = Math.min(1, most.width / picture.width, most.height / picture.height)
  if (scale === 1) return picture
  const [width, height] = [
    Math.max(1, Math.floor(picture.width * scale)),
    Math.max(1, Math.floor(picture.height * scale)),
  ]
  const source = createCanvas(picture.width, picture.height)
  const dots = source.getContext('2d')
  const image = dots.createImageData(picture.width, picture.height)
  for (const [dot, shade] of picture.data.entries()) image.data.set([shade, shade, shade, 255], dot * 4)
  dots.putImageData(image, 0, 0)
  const target = createCanvas(width, height).getContext('2d')
  target.drawImage(await loadImage(source.toBuffer('image/png')), 0, 0, width, height)
  const { data } = target.getImageData(0, 0, width, height)
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, dot) => data[dot * 4] ?? 255) }
}

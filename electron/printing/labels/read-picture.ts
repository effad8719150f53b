import { createCanvas, loadImage } from '@napi-rs/canvas'
import { ok, type Result, refuse } from '../../../shared/result.ts'
import type { Grey } from './grey.ts'

/** Why a picture can't be a label. */
export type PictureProblem =
  | { readonly code: 'label_not_readable' }
  | { readonly code: 'label_has_password' }
  | { readonly code: 'label_pages'; readonly pages: number }
  | { readonly code: 'label_too_many_dots'; readonly width: number; readonly height: number; readonly most: number }

/** No label has more dots along a side: 4 x 6 inches at 600 dpi are 3600. A larger one costs memory before it is seen. */
export const mostDots = 6000

/** Reads a PNG; its size is looked at before its dots are made. */
export async function readPng(bytes: Uint8Array): Promise<Result<Grey, PictureProblem>> {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [head.getUint32(16), head.getUint32(20)]
  if (width > mostDots || height > mostDots)
    return refuse({ code: 'label_too_many_dots', width, height, most: mostDots })
  try {
    const image = await loadImage(Buffer.from(bytes))
    const context = createCanvas(width, height).getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0)
    return ok(greyOf(context.getImageData(0, 0, width, height).data, width, height))
  } catch {
    return refuse({ code: 'label_not_readable' })
  }
}

/** Reads the only page of a PDF at a printer's dots per inch. */
export async function readPdf(bytes: Uint8Array, dpi: number): Promise<Result<Grey, PictureProblem>> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    try {
      const pages = document.getPageCount()
      if (pages !== 1) return refuse({ code: 'label_pages', pages })
      const page = document.getPage(0)
      const scale = dpi / 72
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const [width, height] = [Math.ceil(originalWidth * scale), Math.ceil(originalHeight * scale)]
      if (width > mostDots || height > mostDots)
        return refuse({ code: 'label_too_many_dots', width, height, most: mostDots })
      const drawn = await page.render({ scale, render: 'bitmap', colorSpace: 'Gray' })
      return ok({ width: drawn.width, height: drawn.height, data: drawn.data })
    } finally {
      document.destroy()
    }
  } catch (problem) {
    const locked = problem instanceof Error && /password/i.test(problem.message)
    return refuse({ code: locked ? 'label_has_password' : 'label_not_readable' })
  } finally {
    library.destroy()
  }
}

function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const data = new Uint8Array(width * height)
  for (let dot = 0; dot < data.length; dot += 1) {
    const [red = 255, green = 255, blue = 255] = rgba.subarray(dot * 4, dot * 4 + 3)
    data[dot] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
  }
  return { width, height, data }
}

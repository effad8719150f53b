import { readFileSync } from 'node:fs'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** A PDF as its readers have it. Sizes in points. */
export interface ReadPdf {
  readonly pages: readonly {
    readonly text: string
    readonly width: number
    readonly height: number
    /** How many paths and pictures stand on it. */
    readonly paths: number
    readonly images: number
  }[]
  /** Names of its fonts, and whether each one's letters are in the file. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
}

/** Reads a PDF with a library that has nothing in common with the one that wrote it. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const bytes = readFileSync(path)
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  try {
    const pages = [...document.pages()].map(page => {
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const kinds = [...page.objects()].map(object => object.type)
      return {
        text: page.getText().replaceAll('\r\n', '\n'),
        width: originalWidth,
        height: originalHeight,
        paths: kinds.filter(kind => kind === 'path').length,
        images: kinds.filter(kind => kind === 'image').length,
      }
    })
    return { pages, fonts: fontsIn(bytes.toString('latin1')) }
  } finally {
    document.destroy()
    library.destroy()
  }
}

/** Fonts by the file's own dictionaries: one that is not embedded has no descriptor, or one without a font file. */
function fontsIn(file: string): ReadPdf['fonts'] {
  const objects = file.split(/endobj/)
  const used = objects.filter(
    object => /\/Type \/Font\b(?!Descriptor)/.test(object) && !/\/DescendantFonts/.test(object),
  )
  return used.map(object => {
    const name = /\/BaseFont \/(\S+)/.exec(object)?.[1] ?? ''
    const descriptor = objects.find(one => one.includes('/FontDescriptor\n') && one.includes(`/FontName /${name}`))
    return { name: name.replace(/^[A-Z]{6}\+/, ''), embedded: /\/FontFile2 \d+ 0 R/.test(descriptor ?? '') }
  })
}

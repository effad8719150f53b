import PDFDocument from 'pdfkit'
import { createLettering, type EmbeddedFont, type Lettering } from './lettering.ts'
import { type PaperFontName, paperFontBytes } from './paper-fonts.ts'

/** How a text is written. Size in points, colour as `#rrggbb`. */
export interface Hand {
  readonly font: PaperFontName
  readonly size: number
  readonly colour: string
}

export type Align = 'start' | 'middle' | 'end'

/**
 * Draws on the pages of a PDF. Places in points from the top left; a text's `y` is its base line. Everything goes
 * straight into the page's content, so that a text costs what its letters cost, once.
 */
export interface Ink {
  readonly lettering: Lettering
  readonly width: number
  readonly height: number
  text(text: string, x: number, y: number, hand: Hand, align?: Align): void
  rect(x: number, y: number, width: number, height: number, colour: string): void
  /** The edge of a rectangle, drawn inside it. */
  frame(x: number, y: number, width: number, height: number, colour: string): void
  line(points: readonly (readonly [number, number])[], colour: string, width: number, dash?: readonly number[]): void
  area(points: readonly (readonly [number, number])[], colour: string): void
  /** Draws inside a rectangle only. */
  within(x: number, y: number, width: number, height: number, draw: () => void): void
  addPage(): void
  /** Goes over all pages again, to write what is known at the end. */
  eachPage(draw: (page: number, pages: number) => void): void
  end(): void
}

interface Inner {
  _font: EmbeddedFont
  page: { readonly fonts: Record<string, unknown> }
  addContent(content: string): unknown
}

/** What a PDF's readers are told of it. */
export interface PaperInfo {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  readonly createdAt: Date
}

/** Opens an empty PDF/A-2b with the paper's fonts embedded. */
export function openInk(
  info: PaperInfo,
  layout: 'portrait' | 'landscape',
): { readonly ink: Ink; readonly stream: NodeJS.ReadableStream } {
  const doc = new PDFDocument({
    size: 'A4',
    layout,
    margin: 0,
    bufferPages: true,
    autoFirstPage: true,
    font: '',
    lang: info.language,
    displayTitle: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    info: {
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      Creator: 'Returns Desk',
      Producer: 'Returns Desk',
      CreationDate: info.createdAt,
      ModDate: info.createdAt,
    },
  })
  const inner = doc as unknown as Inner
  const embed = (font: PaperFontName) => {
    doc.font(paperFontBytes(font))
    return inner._font
  }
  const fonts = { text: embed('text'), bold: embed('bold') }
  const lettering = createLettering(fonts)
  const { width, height } = doc.page
  let ops: string[] = []
  let now = { hand: '', fill: '' }

  const flush = () => {
    if (ops.length > 0) inner.addContent(ops.join('\n'))
    ops = []
    now = { hand: '', fill: '' }
  }
  const fillWith = (colour: string) => {
    if (now.fill === colour) return
    ops.push(`${rgb(colour)} rg`)
    now.fill = colour
  }
  const path = (points: readonly (readonly [number, number])[]) =>
    points.map(([x, y], place) => `${short(x)} ${short(y)} ${place === 0 ? 'm' : 'l'}`).join(' ')

  const ink: Ink = {
    lettering,
    width,
    height,
    text(text, x, y, { font, size, colour }, align = 'start') {
      if (text === '') return
      const { shown, width: thousandths } = lettering.letter(font, text)
      const long = (thousandths * size) / 1000
      const from = align === 'start' ? x : align === 'end' ? x - long : x - long / 2
      const { id } = fonts[font]
      inner.page.fonts[id] ??= fonts[font].ref()
      fillWith(colour)
      const hand = `/${id} ${size} Tf`
      ops.push(`BT${now.hand === hand ? '' : ` ${hand}`} 1 0 0 -1 ${short(from)} ${short(y)} Tm ${shown} ET`)
      now.hand = hand
    },
    rect(x, y, wide, high, colour) {
      fillWith(colour)
      ops.push(`${short(x)} ${short(y)} ${short(wide)} ${short(high)} re f`)
    },
    frame(x, y, wide, high, colour) {
      const inset = Math.min(0.5, wide, high)
      ops.push(`${rgb(colour)} RG 0.5 w [] 0 d ${short(x + inset / 2)} ${short(y + inset / 2)}`)
      ops.push(`${short(wide - inset)} ${short(high - inset)} re S`)
    },
    line(points, colour, thick, dash = []) {
      ops.push(`${rgb(colour)} RG ${short(thick)} w [${dash.join(' ')}] 0 d ${path(points)} S`)
    },
    area(points, colour) {
      fillWith(colour)
      ops.push(`${path(points)} h f`)
    },
    within(x, y, wide, high, draw) {
      ops.push(`q ${short(x)} ${short(y)} ${short(wide)} ${short(high)} re W n`)
      const before = { ...now }
      draw()
      ops.push('Q')
      now = before
    },
    addPage() {
      flush()
      doc.addPage()
    },
    eachPage(draw) {
      flush()
      const { count } = doc.bufferedPageRange()
      for (let page = 0; page < count; page += 1) {
        doc.switchToPage(page)
        draw(page + 1, count)
        flush()
      }
    },
    end() {
      flush()
      doc.end()
    },
  }
  return { ink, stream: doc }
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

const colours = new Map<string, string>()

function rgb(colour: string): string {
  const known = colours.get(colour)
  if (known !== undefined) return known
  const part = (from: number) => short(Number.parseInt(colour.slice(from, from + 2), 16) / 255)
  const made = `${part(1)} ${part(3)} ${part(5)}`
  colours.set(colour, made)
  return made
}

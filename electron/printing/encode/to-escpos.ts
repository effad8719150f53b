import { BreakLine, CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import { unreachable } from '../../../shared/result.ts'
import type { ShopLogo } from '../../../shared/shop/logo.ts'
import { type Bitmap, ruleBitmap } from './bitmap.ts'
import { fitsAscii, fitsCodePage, toCodePage } from './code-page.ts'
import { fitCode128 } from './code128.ts'
import { drawLine } from './draw-line.ts'
import { drawStrokes } from './draw-strokes.ts'
import type { Align, Element } from './element.ts'
import { cutPaper, feedDots, printBitmap, printCode128, printQr, resetPrinter } from './escpos-commands.ts'
import { fitQr } from './fit-qr.ts'
import { type Laid, type LaidLine, layOut, lineHeightOf, type Piece } from './lay-out.ts'
import { measureColumns } from './measure-columns.ts'
import { dotsOf, type Roll } from './roll.ts'

const ruleHeights = { thin: 2, thick: 5, dotted: 2 } as const

/** From the print head to the tear bar. */
const tearBarDots = 160

function padded(piece: Piece): string {
  const free = Math.max(0, piece.columns - measureColumns(piece.text))
  const before = piece.align === 'left' ? 0 : piece.align === 'right' ? free : Math.floor(free / 2)
  return `${' '.repeat(before)}${piece.text}${' '.repeat(free - before)}`
}

/** Puts things on the paper through one encoder that serves one job. */
class Pen {
  readonly #printer = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: '',
    breakLine: BreakLine.NONE,
  })
  readonly #roll: Roll

  constructor(roll: Roll) {
    this.#roll = roll
    this.#printer.append(resetPrinter())
    this.#printer.setCharacterSet(CharacterSet.WPC1252)
  }

  #align(align: Align): void {
    if (align === 'left') this.#printer.alignLeft()
    else if (align === 'center') this.#printer.alignCenter()
    else this.#printer.alignRight()
  }

  #hasLetters(text: string): boolean {
    return this.#roll.letters === 'ascii' ? fitsAscii(text) : fitsCodePage(text)
  }

  bitmap(bitmap: Bitmap): void {
    this.#align('left')
    this.#printer.append(printBitmap(bitmap))
  }

  /** Dots of an older logo may be fewer than its size says; a printer would wait for the rest. */
  dots({ widthBytes, height, dots }: ShopLogo): void {
    const data = Buffer.from(dots, 'base64')
    if (data.length !== widthBytes * height || widthBytes * 8 > this.#roll.dots) return
    this.raw(printBitmap({ widthBytes, height, data }), 'center')
  }

  raw(bytes: Buffer, align: Align = 'left'): void {
    this.#align(align)
    this.#printer.append(bytes)
  }

  qr(text: string, cellDots: number): void {
    const cell = fitQr(text, this.#roll.dots, cellDots)
    if (cell !== null) this.raw(printQr(text, cell), 'center')
  }

  /** Note: the library's `setTextSize(height, width)` writes its first argument where printers read the width. */
  line(line: LaidLine): void {
    const { font, across, down } = dotsOf(line.style)
    const [only, ...others] = line.pieces
    const alone = others.length === 0 && !line.inverted ? only : undefined
    const toEdge = line.pieces.at(-1)?.align === 'right'
    this.#align(alone?.align ?? (toEdge ? 'right' : 'left'))
    if (font === 'A') this.#printer.setTypeFontA()
    else this.#printer.setTypeFontB()
    this.#printer.setTextSize(across - 1, down - 1)
    this.#printer.bold(line.bold)
    this.#printer.invert(line.inverted)
    this.#printer.setLineSpacing(lineHeightOf(line))
    const text = alone ? alone.text : line.pieces.map(padded).join('')
    this.#printer.append(Buffer.from(toCodePage(line.inverted || toEdge ? text : text.trimEnd())))
    this.#printer.newLine()
  }

  print(laid: Laid): void {
    switch (laid.is) {
      case 'line':
        if (laid.pieces.every(piece => this.#hasLetters(piece.text))) this.line(laid)
        else this.bitmap(drawLine(laid, this.#roll))
        return
      case 'rule':
        this.bitmap(ruleBitmap(this.#roll.dots, ruleHeights[laid.weight], laid.weight === 'dotted'))
        return
      case 'gap':
        this.raw(feedDots(laid.dots))
        return
      case 'barcode': {
        const symbol = fitCode128(laid.value, this.#roll.dots, 2, 3)
        if (symbol) this.raw(printCode128(symbol, laid.heightDots), 'center')
        else this.qr(laid.value, 6)
        return
      }
      case 'qr':
        this.qr(laid.value, laid.cellDots)
        return
      case 'dots':
        this.dots(laid.picture)
        return
      case 'drawing':
        this.bitmap(drawStrokes(laid.strokes, this.#roll))
        return
      default:
        unreachable(laid)
    }
  }

  finish(): Uint8Array {
    this.raw(feedDots(this.#roll.cut === false ? tearBarDots : 24))
    if (this.#roll.cut !== false) this.#printer.append(cutPaper())
    return Uint8Array.from(this.#printer.getBuffer())
  }
}

/** Encodes a roll of paper as ESC/POS: clean texts in code page 1252, lines with other letters as dots, a cut at the end. */
export function toEscpos(elements: readonly Element[], roll: Roll): Uint8Array {
  const pen = new Pen(roll)
  for (const laid of layOut(elements, roll)) pen.print(laid)
  return pen.finish()
}

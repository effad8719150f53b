import { cleanText } from '../clean-text.ts'
import type { Code128Run, FittedCode128 } from '../code128.ts'
import { fitQr } from '../fit-qr.ts'
import { cutZpl, drawZplText, fitsFont0 } from './zpl-text.ts'

/** A field's data with everything that a printer could take for a command as `_` and two hex digits. */
export function escapeZpl(text: string): string {
  return text.replace(/[\^~_\\]/g, char => `_${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

function runZpl(run: Code128Run, index: number): string {
  const select = run.set === 'C' ? (index === 0 ? '>;' : '>5') : index === 0 ? '>:' : '>6'
  return `${select}${escapeZpl(run.text.replaceAll('>', '>0'))}`
}

/** A label under construction; all positions and sizes in dots of the printer. */
export class ZplLabel {
  readonly #lines: string[]

  constructor(width: number, height: number) {
    this.#lines = [`^XA`, `^CI28`, `^PW${width}`, `^LL${height}`, `^LH0,0`, `^MNY`, `^PQ1`]
  }

  /** One line of any text: cleaned, cut to `width`, drawn as dots where font 0 lacks a letter. */
  text(x: number, y: number, height: number, text: string, width: number, align: 'L' | 'C' | 'R' = 'L'): void {
    const line = cutZpl(cleanText(text), height, width)
    if (line === '') return
    if (fitsFont0(line)) {
      const box = align === 'L' ? '' : `^FB${width},1,0,${align}`
      this.#lines.push(`^FO${x},${y}^A0N,${height},${height}${box}^FH_^FD${escapeZpl(line)}^FS`)
      return
    }
    const drawn = drawZplText(line, height)
    const free = Math.max(0, width - drawn.width)
    const left = x + (align === 'L' ? 0 : align === 'R' ? free : Math.floor(free / 2))
    this.#lines.push(`^FO${left},${y}${drawn.command}^FS`)
  }

  /** A black bar or line. */
  bar(x: number, y: number, width: number, height: number): void {
    this.#lines.push(`^FO${x},${y}^GB${width},${height},${Math.min(width, height)}^FS`)
  }

  /** A frame. */
  frame(x: number, y: number, width: number, height: number, thickness: number): void {
    this.#lines.push(`^FO${x},${y}^GB${width},${height},${thickness}^FS`)
  }

  /** A Code 128 symbol without text below. */
  code128(x: number, y: number, symbol: FittedCode128, height: number): void {
    const data = symbol.runs.map(runZpl).join('')
    this.#lines.push(`^FO${x},${y}^BY${symbol.moduleDots},2,${height}^BCN,${height},N,N,N,N^FH_^FD${data}^FS`)
  }

  /** White letters on a black bar, a little lower than the bar. */
  banner(x: number, y: number, height: number, text: string, width: number): void {
    const line = cutZpl(cleanText(text), height, width)
    const bar = Math.round(height * 1.3)
    this.bar(x, y, width, bar)
    if (!fitsFont0(line)) return
    const top = y + Math.round(height * 0.2)
    this.#lines.push(`^FO${x},${top}^A0N,${height},${height}^FB${width},1,0,C^FR^FH_^FD${escapeZpl(line)}^FS`)
  }

  /** A QR code, level M, at most `room` dots wide. Note: printers draw it lower by the height that `^BY` set last, so that is set to 10 here. */
  qr(x: number, y: number, room: number, cellDots: number, text: string): void {
    const data = cleanText(text)
    const cell = fitQr(data, room, Math.min(cellDots, 10))
    if (cell === null) return
    const place = `^FO${x},${Math.max(0, y - 10)}^BY2,2,10`
    this.#lines.push(`${place}^BQN,2,${cell}^FH_^FDMA,${escapeZpl(data)}^FS`)
  }

  finish(): string {
    return `${[...this.#lines, '^XZ'].join('\n')}\n`
  }
}

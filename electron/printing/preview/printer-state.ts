import { codePageDecoder } from './code-pages.ts'
import type { Decoded, Side, TextRun } from './decoded.ts'

/** A roll printer's modes and the line it is collecting. */
export class PrinterState {
  readonly things: Decoded[] = []
  readonly warnings: string[] = []
  readonly dots: number
  side: Side = 'left'
  font: 'A' | 'B' = 'A'
  across = 1
  down = 1
  bold = false
  underlined = false
  inverted = false
  lineSpacing = 30
  moduleDots = 3
  barHeight = 162
  qrCell = 3
  qrLevel: 'L' | 'M' | 'Q' | 'H' = 'L'
  qrData: Uint8Array | null = null
  decode: ((byte: number) => string) | null = codePageDecoder(0)
  #runs: TextRun[] = []

  constructor(dots: number) {
    this.dots = dots
  }

  /** `ESC @`. */
  reset(): void {
    this.side = 'left'
    this.font = 'A'
    this.across = 1
    this.down = 1
    this.bold = false
    this.underlined = false
    this.inverted = false
    this.lineSpacing = 30
    this.decode = codePageDecoder(0)
    this.#runs = []
  }

  warn(offset: number, what: string): void {
    this.warnings.push(`byte ${offset}: ${what}`)
  }

  write(byte: number, offset: number): void {
    if (byte >= 0x80 && this.decode === null) this.warn(offset, 'letter in an unknown code page')
    const text = this.decode?.(byte) ?? '?'
    const { font, across, down, bold, underlined, inverted } = this
    const last = this.#runs.at(-1)
    const same =
      last !== undefined &&
      last.font === font &&
      last.across === across &&
      last.down === down &&
      last.bold === bold &&
      last.underlined === underlined &&
      last.inverted === inverted
    const run = { text: same ? last.text + text : text, font, across, down, bold, underlined, inverted }
    if (same) this.#runs[this.#runs.length - 1] = run
    else this.#runs.push(run)
  }

  /** Prints the collected line; an empty one only moves the paper. */
  endLine(offset: number): void {
    const runs = this.#runs
    this.#runs = []
    if (runs.length === 0) {
      this.things.push({ is: 'feed', dots: this.lineSpacing })
      return
    }
    const width = runs.reduce((sum, run) => sum + [...run.text].length * cellOf(run).width, 0)
    const tallest = Math.max(...runs.map(run => cellOf(run).height))
    if (width > this.dots) this.warn(offset, `line of ${width} dots on paper of ${this.dots}`)
    this.things.push({ is: 'line', runs, side: this.side, width, height: Math.max(this.lineSpacing, tallest) })
  }

  /** Whether letters wait for their line to end. */
  get pending(): boolean {
    return this.#runs.length > 0
  }
}

/** The dots of a run's letters: font A is 12x24, font B 9x17. */
export function cellOf(run: TextRun): { readonly width: number; readonly height: number } {
  return run.font === 'A'
    ? { width: 12 * run.across, height: 24 * run.down }
    : { width: 9 * run.across, height: 17 * run.down }
}

import { decodeEscpos } from '../../electron/printing/preview/decode-escpos.ts'
import type { Decoded } from '../../electron/printing/preview/decoded.ts'

export interface PrintedLine {
  readonly text: string
  /** Dots from the left edge of the printable width to the right edge of the last letter. */
  readonly rightEdge: number
  readonly size: number
  readonly bold: boolean
  readonly inverted: boolean
}

function rightEdge(line: Extract<Decoded, { is: 'line' }>, dots: number): number {
  if (line.side === 'right') return dots
  return line.side === 'left' ? line.width : Math.floor((dots + line.width) / 2)
}

/** What a roll says, line by line, for assertions. */
export function printedLines(bytes: Uint8Array, dots: 576 | 384): readonly PrintedLine[] {
  return decodeEscpos(bytes, dots).things.flatMap(thing => {
    if (thing.is !== 'line') return []
    const [first] = thing.runs
    return [
      {
        text: thing.runs.map(run => run.text).join(''),
        rightEdge: rightEdge(thing, dots),
        size: (first?.across ?? 1) * (first?.down ?? 1),
        bold: first?.bold ?? false,
        inverted: first?.inverted ?? false,
      },
    ]
  })
}

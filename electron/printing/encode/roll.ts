import type { TextStyle } from './element.ts'

/** A roll printer's paper in dots at 203 dpi. */
export interface Roll {
  readonly columns: 48 | 32
  /** Printable dots across. */
  readonly dots: 576 | 384
  /** `ascii`: whatever code page 1252 has beyond ASCII is drawn. */
  readonly letters?: 'ascii' | undefined
  /** False: there is no knife. */
  readonly cut?: false | undefined
}

/** The roll of 48 columns (80 mm) or 32 columns (58 mm). */
export function rollOf(columns: 48 | 32): Roll {
  return columns === 48 ? { columns, dots: 576 } : { columns, dots: 384 }
}

/** How a style is made: font A is 12x24 dots, font B 9x17, both magnified. */
export interface StyleDots {
  readonly font: 'A' | 'B'
  readonly across: 1 | 2 | 3
  readonly down: 1 | 2 | 3
  readonly cellWidth: number
  readonly cellHeight: number
  /** From one line to the next. */
  readonly lineHeight: number
}

const styles: Readonly<Record<TextStyle, StyleDots>> = {
  small: { font: 'B', across: 1, down: 1, cellWidth: 9, cellHeight: 17, lineHeight: 24 },
  normal: { font: 'A', across: 1, down: 1, cellWidth: 12, cellHeight: 24, lineHeight: 32 },
  tall: { font: 'A', across: 1, down: 2, cellWidth: 12, cellHeight: 48, lineHeight: 56 },
  large: { font: 'A', across: 2, down: 2, cellWidth: 24, cellHeight: 48, lineHeight: 56 },
  huge: { font: 'A', across: 3, down: 3, cellWidth: 36, cellHeight: 72, lineHeight: 80 },
}

/** The dots of a style. */
export function dotsOf(style: TextStyle): StyleDots {
  return styles[style]
}

/** How many columns of a style fit across a roll. */
export function columnsOf(roll: Roll, style: TextStyle): number {
  return Math.floor(roll.dots / styles[style].cellWidth)
}

/** Letters printed in one go. */
export interface TextRun {
  readonly text: string
  readonly font: 'A' | 'B'
  readonly across: number
  readonly down: number
  readonly bold: boolean
  readonly underlined: boolean
  readonly inverted: boolean
}

export type Side = 'left' | 'center' | 'right'

/** One thing that ESC/POS bytes put on the paper, from top to bottom. Sizes in dots. */
export type Decoded =
  | {
      readonly is: 'line'
      readonly runs: readonly TextRun[]
      readonly side: Side
      readonly width: number
      readonly height: number
    }
  | {
      readonly is: 'code128'
      readonly text: string
      /** Symbol values from the start symbol on, without check and stop. */
      readonly values: readonly number[]
      readonly moduleDots: number
      readonly height: number
      readonly width: number
      readonly side: Side
    }
  | {
      readonly is: 'qr'
      readonly text: string
      readonly cellDots: number
      readonly level: 'L' | 'M' | 'Q' | 'H'
      readonly side: Side
    }
  | {
      readonly is: 'bitmap'
      readonly widthBytes: number
      readonly height: number
      readonly data: Uint8Array
      readonly side: Side
    }
  | { readonly is: 'feed'; readonly dots: number }
  | { readonly is: 'cut' }
  | { readonly is: 'drawer' }

/** What a roll printer would make of some bytes. */
export interface DecodedRoll {
  readonly things: readonly Decoded[]
  /** Everything a printer might do differently than meant, each with the byte's offset. Empty for a good paper. */
  readonly warnings: readonly string[]
}

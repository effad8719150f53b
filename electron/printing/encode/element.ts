import type { Strokes } from '../../../shared/evidence/signature.ts'
import type { ShopLogo } from '../../../shared/shop/logo.ts'

export type Align = 'left' | 'center' | 'right'

/** Letters on a roll, in dots of width x height: small 9x17, normal 12x24, tall 12x48, large 24x48, huge 36x72. */
export type TextStyle = 'small' | 'normal' | 'tall' | 'large' | 'huge'

interface TextElement {
  readonly is: 'text'
  readonly text: string
  readonly style?: TextStyle
  readonly bold?: boolean
  readonly align?: Align
  /** Columns left free at the left, in columns of its style. */
  readonly indent?: number
  readonly maxLines?: number
}

/** Words at the left, a value at the right that is never broken. */
interface PairElement {
  readonly is: 'pair'
  readonly left: string
  readonly right: string
  readonly style?: TextStyle
  readonly bold?: boolean
  readonly indent?: number
  readonly maxLines?: number
}

/** A name and its value in two columns; both are wrapped. */
interface FactElement {
  readonly is: 'fact'
  readonly name: string
  readonly value: string
  /** Columns of the names. */
  readonly nameColumns: number
}

/** Cells side by side; their columns add up to the paper's width. Texts that don't fit are cut. */
interface RowElement {
  readonly is: 'row'
  readonly cells: readonly { readonly text: string; readonly columns: number; readonly align: Align }[]
  readonly style?: TextStyle
  readonly bold?: boolean
}

/** One thing on a roll of paper, from top to bottom. */
export type Element =
  | TextElement
  | PairElement
  | RowElement
  | FactElement
  /** White on black over the whole width. */
  | { readonly is: 'banner'; readonly text: string }
  | { readonly is: 'rule'; readonly weight: 'thin' | 'thick' | 'dotted' }
  | { readonly is: 'gap'; readonly dots: number }
  /** Ready dots, centred; left out where the roll is narrower. */
  | { readonly is: 'dots'; readonly picture: ShopLogo }
  /** A hand's strokes, centred, on the grid of the signature pad. */
  | { readonly is: 'drawing'; readonly strokes: Strokes }
  /** Code 128 as wide as fits; a QR code of the same text when it can't fit. */
  | { readonly is: 'barcode'; readonly value: string; readonly heightDots: number }
  | { readonly is: 'qr'; readonly value: string; readonly cellDots: number }

import type { ShopLogo } from '../../shared/shop/logo.ts'

/** A paper as a plain description: every text is final, in the paper's language; only charts hold bare numbers. */
export interface PaperContent {
  readonly language: 'en' | 'de'
  /** When the paper was made; the same content and moment give the same bytes. */
  readonly createdAt: string
  readonly shop: {
    readonly name: string
    readonly lines: readonly string[]
    /** Beside the name, on papers for customers. */
    readonly logo?: ShopLogo | null
  }
  readonly title: string
  readonly question: string
  /** What was asked for: span, filters; and when the paper was made. */
  readonly facts: readonly PaperFact[]
  /** Stands across the head of every page, for papers of the demo shop. */
  readonly mark: string | null
  readonly parts: readonly PaperPart[]
  /** Writes the foot of a page: `Page 2 of 9`. */
  readonly page: (page: number, pages: number) => string
}

export interface PaperFact {
  readonly label: string
  readonly value: string
}

export type PaperPart =
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'note'; readonly text: string }
  /** Lines that belong together, such as an address; a long one is wrapped. */
  | { readonly is: 'lines'; readonly lines: readonly string[] }
  | { readonly is: 'figures'; readonly figures: readonly PaperFigure[] }
  | PaperBarcode
  | PaperChart
  | PaperTable

/** A Code 128 symbol with its text below it. */
export interface PaperBarcode {
  readonly is: 'barcode'
  readonly text: string
}

/** One key figure and how it changed, in words. */
export interface PaperFigure {
  readonly label: string
  readonly value: string
  readonly changes?: readonly string[]
}

/** A chart. `labels` stand along its axis; a line feed in one begins a second line. */
export interface PaperChart {
  readonly is: 'chart'
  readonly kind: 'stacked_bars' | 'bars' | 'ranked' | 'lines'
  readonly title: string
  readonly labels: readonly string[]
  readonly series: readonly PaperSeries[]
  /** Writes a value as a direct label. */
  readonly write: (value: number) => string
  /** Writes a value along the axis, where it is shorter. */
  readonly tick?: (value: number) => string
  /** Whether only whole numbers stand along the axis. */
  readonly whole: boolean
}

/** One series: a value for each label; null where there is none. */
export interface PaperSeries {
  readonly name: string
  readonly colour: string
  readonly pattern: PaperPattern
  readonly values: readonly (number | null)[]
}

/** What tells series apart without colour. */
export const paperPatterns = ['plain', 'rising', 'dots', 'crossed', 'level', 'falling', 'upright', 'rings'] as const
export type PaperPattern = (typeof paperPatterns)[number]

/** A table. Its columns' widths come from what is in them. */
export interface PaperTable {
  readonly is: 'table'
  readonly title?: string
  readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end' }[]
  readonly rows: readonly (readonly string[])[]
  readonly totals: readonly string[] | null
  /** Said in place of rows when there are none. */
  readonly empty: string
}

import type { CellReader, MaybeColumn } from './cell-reader.ts'
import type { IncomingCreditNote, IncomingSale, Source, TaxMode } from './records.ts'
import type { SkipCode } from './rejections.ts'
import type { Row } from './rows.ts'

/** What the shop says about every file it imports. */
export interface ShopSettings {
  readonly timeZone: string
  readonly currency: string
  /** Taken where a file doesn't tell it. */
  readonly taxMode: TaxMode
}

/** What the rows of one order became. Where the cell reader found anything wrong, none of it counts. */
export interface Converted {
  readonly sale: IncomingSale | null
  readonly creditNote: IncomingCreditNote | null
  /** One entry for each row left out on purpose. */
  readonly skipped: readonly SkipCode[]
}

/** How one kind of file is read: which column tells the order, and what its rows become. */
export interface OrderFormat {
  readonly source: Source
  readonly timeZone: string
  readonly key: MaybeColumn
  readonly convert: (rows: readonly Row[], cells: CellReader) => Converted
}

/** Nothing came of these rows. */
export const nothing: Converted = { sale: null, creditNote: null, skipped: [] }

import type { CellReader } from '../../sales/import/cell-reader.ts'
import type { IncomingProduct } from '../../sales/import/records.ts'
import type { SkipCode } from '../../sales/import/rejections.ts'
import type { Row } from '../../sales/import/rows.ts'

/** How one kind of product file is read: rows come in the order of the file. */
export interface ProductFormat {
  /** The row's product, why it is left out on purpose, or null where the cell reader found something wrong. */
  readonly convert: (row: Row, cells: CellReader) => IncomingProduct | SkipCode | null
}

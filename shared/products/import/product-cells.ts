import { decimalsOf } from '../../money.ts'
import { isDamagedBarcode, tidyBarcode } from '../../sales/import/barcode.ts'
import type { CellReader, MaybeColumn } from '../../sales/import/cell-reader.ts'
import { timesToMinor } from '../../sales/import/read-decimal.ts'
import type { Row } from '../../sales/import/rows.ts'

/** A price or cost in minor units, rounded half up where it is finer; null where the cell is empty or wrong. */
export function readPrice(row: Row, column: MaybeColumn, currency: string, cells: CellReader): number | null {
  const price = cells.decimal(row, column)
  if (price === null) return null
  const found = cells.text(row, column) ?? ''
  if (price.units < 0) return cells.reject(row, column, 'negative_amount', { found })
  return timesToMinor(price, 1, decimalsOf(currency)) ?? cells.reject(row, column, 'number_too_large', { found })
}

/** The barcodes of a cell, parted by comma, semicolon, bar or blank. */
export function readBarcodes(row: Row, column: MaybeColumn, cells: CellReader): readonly string[] {
  const text = cells.text(row, column)
  if (text === null) return []
  if (isDamagedBarcode(text)) {
    cells.reject(row, column, 'barcode_damaged', { found: text })
    return []
  }
  const barcodes = text.split(/[\s,;|]+/).filter(part => part !== '' && part !== "'")
  return [...new Set(barcodes.map(tidyBarcode))]
}

/** The tags of a cell, parted by commas. */
export function readTags(row: Row, column: MaybeColumn, cells: CellReader): readonly string[] {
  const tags = cells.text(row, column)?.split(',') ?? []
  return [...new Set(tags.map(tag => tag.trim()))].filter(tag => tag !== '')
}

import { ok, type Result } from '../../result.ts'
import type { CellReader } from './cell-reader.ts'
import { type ColumnFailure, checkColumns, type Header } from './header.ts'
import { type MappedColumns, type MappedFile, mappedColumns, neededFields } from './mapped-columns.ts'
import { toCreditNote } from './mapped-credit-note.ts'
import { type MappedLine, readMappedLine } from './mapped-line.ts'
import { readMappedOrder } from './mapped-order.ts'
import { toMappedSale } from './mapped-sale.ts'
import { matchesAny, matchesPattern } from './matches-pattern.ts'
import { type Converted, nothing, type OrderFormat, type ShopSettings } from './order-format.ts'
import type { LedgerSettings, SalesMapping } from './profile.ts'
import type { SkipCode } from './rejections.ts'
import type { Row } from './rows.ts'

/** What a row of a ledger is. */
type RowKind = 'sale' | 'credit' | SkipCode

/** Reads any sales file by a mapping made by a person, ledgers of sales and credit notes among them. */
export function mappedSales(
  header: Header,
  mapping: SalesMapping,
  settings: ShopSettings,
): Result<OrderFormat, ColumnFailure> {
  const titles = Object.values(mapping.columns)
  const missingFields = neededFields(mapping)
  if (missingFields.length > 0) return { ok: false, failure: { code: 'fields_missing', columns: missingFields } }
  const checked = checkColumns(header, titles, titles)
  if (!checked.ok) return checked
  const columns = mappedColumns(header, mapping)
  const file: MappedFile = { columns, mapping, currency: mapping.currency ?? settings.currency }
  const sort = mapping.ledger === null ? () => 'sale' as const : ledgerSorter(mapping.ledger, columns)
  const isFee = matchesAny(mapping.ledger?.feeCodes ?? [])
  return ok({
    source: 'mapped',
    timeZone: mapping.timeZone ?? settings.timeZone,
    key: columns.number,
    convert: (rows, cells) => convert(rows, file, sort, isFee, cells),
  })
}

type Sorter = (row: Row, cells: CellReader) => RowKind

function convert(
  rows: readonly Row[],
  file: MappedFile,
  sort: Sorter,
  isFee: (code: string) => boolean,
  cells: CellReader,
): Converted {
  const skipped: SkipCode[] = []
  const sold: { readonly row: Row; readonly ordinal: number }[] = []
  const credited: { readonly row: Row; readonly ordinal: number }[] = []
  for (const [index, row] of rows.entries()) {
    const kind = sort(row, cells)
    if (kind === 'sale') sold.push({ row, ordinal: index + 1 })
    else if (kind === 'credit') credited.push({ row, ordinal: index + 1 })
    else skipped.push(kind)
  }
  const first = sold[0]?.row ?? credited[0]?.row
  if (first === undefined) return { ...nothing, skipped }
  const order = readMappedOrder(first, rows, file, cells)
  if (order === null) return nothing
  const linesOf = (taken: typeof sold, sign: 1 | -1) => {
    const lines: MappedLine[] = []
    for (const { row, ordinal } of taken) {
      const line = readMappedLine(row, ordinal, sign, order.currency, file, isFee, cells)
      if (line !== null) lines.push(line)
    }
    return lines.length === taken.length ? lines : null
  }
  const soldLines = linesOf(sold, 1)
  const creditedLines = linesOf(credited, -1)
  if (soldLines === null || creditedLines === null) return nothing
  return {
    sale: soldLines.length === 0 ? null : toMappedSale(first, order, soldLines, file, cells),
    creditNote: creditedLines.length === 0 ? null : toCreditNote(order, creditedLines, file, cells),
    skipped,
  }
}

/** Tells sales, credit notes and stock adjustments of a ledger apart, row by row. */
function ledgerSorter(ledger: LedgerSettings, columns: MappedColumns): Sorter {
  const isCreditNote = matchesAny(ledger.creditNotes)
  const skips = ledger.skip.map(rule => ({ column: columns[rule.field], matches: rule.matches.trim() }))
  return (row, cells) => {
    for (const { column, matches } of skips)
      if (column !== null && matchesPattern(cells.text(row, column) ?? '', matches)) return 'chosen_to_skip'
    if (isCreditNote(cells.text(row, columns.number) ?? '')) return 'credit'
    const quantity = cells.text(row, columns.quantity)
    if (quantity === null || !/^[-(\u2212]|-$/.test(quantity)) return 'sale'
    if (isZero(row, columns, cells)) return 'stock_adjustment'
    return ledger.negativeQuantities === 'credit' ? 'credit' : 'sale'
  }
}

function isZero(row: Row, columns: MappedColumns, cells: CellReader): boolean {
  const price = cells.text(row, columns.unitPrice) ?? cells.text(row, columns.lineTotal)
  return price === null || /^[-(]?0*(?:[.,]0*)?\)?$/.test(price)
}

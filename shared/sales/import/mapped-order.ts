import { decimalsOf, isCurrency } from '../../money.ts'
import type { CellReader, MaybeColumn } from './cell-reader.ts'
import type { MappedFile } from './mapped-columns.ts'
import { readCustomer } from './read-customer.ts'
import type { Moment } from './read-time.ts'
import type { IncomingCustomer } from './records.ts'
import type { Row } from './rows.ts'

/** What a mapped file says of an order as a whole. Amounts in minor units. */
export interface MappedOrder {
  readonly number: string
  readonly at: Moment
  readonly currency: string
  readonly decimals: number
  readonly customer: IncomingCustomer | null
  readonly shippingMinor: number
  readonly discountMinor: number
  readonly refundedMinor: number
  readonly totalMinor: number | null
  readonly line: number
}

/**
 * Reads an order's own cells. Each may stand on every row of the order or on one of them only: the first that is
 * filled counts. Null where something in them is wrong.
 */
export function readMappedOrder(
  first: Row,
  rows: readonly Row[],
  file: MappedFile,
  cells: CellReader,
): MappedOrder | null {
  const { columns } = file
  const number = cells.needed(first, columns.number)
  const at = cells.time(first, columns.soldAt)
  if (at === null && cells.text(first, columns.soldAt) === null) cells.needed(first, columns.soldAt)
  const currency = readCurrency(rows, file, cells)
  if (number === null || at === null || currency === null) return null
  const decimals = decimalsOf(currency)
  const amountOnce = (column: MaybeColumn) => {
    const row = firstFilled(rows, column, cells)
    return row === null ? null : cells.money(row, column, decimals)
  }
  const positiveOnce = (column: MaybeColumn) => {
    const row = firstFilled(rows, column, cells)
    return row === null ? 0 : cells.amount(row, column, decimals)
  }
  return {
    number,
    at,
    currency,
    decimals,
    customer: readCustomer(first, columns.customer, cells),
    shippingMinor: positiveOnce(columns.shipping),
    discountMinor: Math.abs(amountOnce(columns.orderDiscount) ?? 0),
    refundedMinor: Math.abs(amountOnce(columns.refunded) ?? 0),
    totalMinor: amountOnce(columns.orderTotal),
    line: rows[0]?.line ?? first.line,
  }
}

function firstFilled(rows: readonly Row[], column: MaybeColumn, cells: CellReader): Row | null {
  if (column === null) return null
  return rows.find(row => cells.text(row, column) !== null) ?? null
}

function readCurrency(rows: readonly Row[], file: MappedFile, cells: CellReader): string | null {
  const column = file.columns.currency
  if (column === null) return file.currency
  let currency: string | null = null
  for (const row of rows) {
    const found = cells.text(row, column)?.toUpperCase() ?? null
    if (found === null || found === currency) continue
    if (!isCurrency(found)) return cells.reject(row, column, 'unknown_currency', { found })
    if (currency !== null) return cells.reject(row, column, 'currency_differs', { found, expected: currency })
    currency = found
  }
  return currency ?? file.currency
}

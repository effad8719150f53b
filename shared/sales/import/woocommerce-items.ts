import { mulDiv, toDecimalText } from '../../money.ts'
import type { CellReader, MaybeColumn } from './cell-reader.ts'
import { type Decimal, toMinor } from './read-decimal.ts'
import type { IncomingSaleLine, TaxMode } from './records.ts'
import type { Row } from './rows.ts'
import { amountOf } from './spread-order.ts'
import type { WooItemAmounts, WooItemValues } from './woocommerce-amounts.ts'
import type { WooColumns } from './woocommerce-columns.ts'

/** One item of an order as its row says it. */
export interface WooItem {
  readonly row: Row
  readonly ordinal: number
  readonly quantity: number
  readonly values: WooItemValues
  /** Refunded outside the desk: 0 or more; older versions print it negative. */
  readonly refunded: Decimal
  readonly refundedUnits: number
}

const zero: Decimal = { units: 0, scale: 0 }

/** Reads a row's item; null where something in it is wrong. */
export function readWooItem(row: Row, ordinal: number, columns: WooColumns, cells: CellReader): WooItem | null {
  const quantity = cells.quantity(row, columns.quantity)
  const total = above(row, columns.itemTotal, cells)
  const totalTax = above(row, columns.itemTax, cells)
  const subtotal = above(row, columns.subtotal, cells)
  const subtotalTax = above(row, columns.subtotalTax, cells)
  const refunded = cells.decimal(row, columns.itemRefunded) ?? zero
  const units = cells.decimal(row, columns.itemRefundedUnits) ?? zero
  if (quantity !== null && quantity < 0)
    return cells.reject(row, columns.quantity, 'quantity_negative', { found: quantity })
  if (total === 'empty') return cells.reject(row, columns.itemTotal, 'cell_missing')
  if (quantity === null || total === null || totalTax === null || subtotal === null || subtotalTax === null) return null
  const refundedUnits = Math.abs(toMinor(units, 0) ?? 0)
  if (refundedUnits > quantity) return cells.reject(row, columns.itemRefundedUnits, 'refund_too_large')
  const tax = totalTax === 'empty' ? zero : totalTax
  return {
    row,
    ordinal,
    quantity,
    values: {
      total,
      totalTax: tax,
      subtotal: subtotal === 'empty' ? total : subtotal,
      subtotalTax: subtotalTax === 'empty' ? tax : subtotalTax,
    },
    refunded: { units: Math.abs(refunded.units), scale: refunded.scale },
    refundedUnits,
  }
}

function above(row: Row, column: MaybeColumn, cells: CellReader): Decimal | 'empty' | null {
  const text = cells.text(row, column)
  if (text === null) return 'empty'
  const value = cells.decimal(row, column)
  if (value !== null && value.units < 0) return cells.reject(row, column, 'negative_amount', { found: text })
  return value
}

/** Whether what was refunded per item holds the tax: then the items alone come to the order's refund. */
export function wooRefundsWithTax(items: readonly WooItem[], refundedMinor: number, decimals: number): boolean {
  let sum = 0
  for (const item of items) sum += toMinor(item.refunded, decimals) ?? 0
  return refundedMinor > 0 && sum >= refundedMinor
}

/** The line of the sale that an item becomes. What was refunded is told with its tax, never above what was paid. */
export function wooLine(
  item: WooItem,
  amounts: WooItemAmounts,
  rateMilli: number | null,
  how: { readonly taxMode: TaxMode; readonly currency: string; readonly decimals: number; readonly withTax: boolean },
  columns: WooColumns,
  cells: CellReader,
): IncomingSaleLine {
  const taxes = amounts.taxMinor === 0 ? [] : [{ code: 'tax', rateMilli, amountMinor: amounts.taxMinor, shared: false }]
  const inclusive = how.taxMode === 'inclusive'
  const valueMinor = inclusive ? amounts.netMinor + amounts.taxMinor : amounts.netMinor
  const amount = amountOf(valueMinor, taxes, how.taxMode)
  const listMinor = inclusive ? amounts.listNetMinor + amounts.listTaxMinor : amounts.listNetMinor
  const refunded =
    toMinor(item.refunded, how.decimals) ?? mulDiv(item.refunded.units, 10 ** how.decimals, 10 ** item.refunded.scale)
  const refundedGross =
    how.withTax || amounts.netMinor === 0 ? refunded : mulDiv(refunded, amount.grossMinor, amounts.netMinor)
  const sku = cells.text(item.row, columns.itemSku)
  const unitPriceMinor = mulDiv(listMinor, 1, item.quantity)
  return {
    ordinal: item.ordinal,
    kind: 'product',
    sku,
    gtin: null,
    description: cells.text(item.row, columns.itemName) ?? sku ?? '',
    category: null,
    supplier: null,
    quantity: item.quantity,
    unitPriceText: toDecimalText(unitPriceMinor, how.currency),
    unitPriceMinor,
    unitCostMinor: null,
    listMinor,
    lineDiscountMinor: 0,
    orderDiscountMinor: listMinor - valueMinor,
    netMinor: amount.netMinor,
    taxes: amount.taxes,
    grossMinor: amount.grossMinor,
    refundedElsewhereMinor: Math.min(refundedGross, amount.grossMinor),
    refundedElsewhereUnits: item.refundedUnits,
    lot: null,
    serials: [],
  }
}

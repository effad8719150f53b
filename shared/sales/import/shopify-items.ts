import type { CellReader } from './cell-reader.ts'
import { decimalText, timesToMinor } from './read-decimal.ts'
import type { IncomingAmount, IncomingSaleLine } from './records.ts'
import type { Row } from './rows.ts'
import type { ShopifyColumns } from './shopify-columns.ts'

/** One line item before the order's discount and taxes are spread over it. Minor units. */
export interface ShopifyItem {
  readonly row: Row
  readonly ordinal: number
  readonly quantity: number
  readonly listMinor: number
  readonly unitPriceText: string
  readonly unitPriceMinor: number
  readonly discountMinor: number
  readonly taxable: boolean
}

/** Reads a row's line item; null where something in it is wrong. */
export function readShopifyItem(
  row: Row,
  ordinal: number,
  columns: ShopifyColumns,
  cells: CellReader,
  decimals: number,
): ShopifyItem | null {
  const quantity = cells.quantity(row, columns.quantity)
  const price = cells.decimal(row, columns.price)
  const discountMinor = cells.amount(row, columns.itemDiscount, decimals)
  cells.needed(row, columns.itemName)
  if (quantity !== null && quantity < 0)
    return cells.reject(row, columns.quantity, 'quantity_negative', { found: quantity })
  if (price === null && cells.text(row, columns.price) === null) return cells.reject(row, columns.price, 'cell_missing')
  if (quantity === null || price === null) return null
  if (price.units < 0)
    return cells.reject(row, columns.price, 'negative_amount', { found: cells.text(row, columns.price) ?? '' })
  const listMinor = timesToMinor(price, quantity, decimals)
  const unitPriceMinor = timesToMinor(price, 1, decimals)
  if (listMinor === null || unitPriceMinor === null)
    return cells.reject(row, columns.price, 'number_too_large', { found: cells.text(row, columns.price) ?? '' })
  if (discountMinor > listMinor) return cells.reject(row, columns.itemDiscount, 'discount_too_large')
  const taxable = cells.text(row, columns.taxable)?.toLowerCase() !== 'false'
  return {
    row,
    ordinal,
    quantity,
    listMinor,
    unitPriceText: decimalText(price),
    unitPriceMinor,
    discountMinor,
    taxable,
  }
}

/** The line of the sale that an item becomes with its part of the order. */
export function shopifyLine(
  item: ShopifyItem,
  amount: IncomingAmount,
  orderDiscountMinor: number,
  columns: ShopifyColumns,
  cells: CellReader,
): IncomingSaleLine {
  return {
    ordinal: item.ordinal,
    kind: 'product',
    sku: cells.text(item.row, columns.sku),
    gtin: null,
    description: cells.text(item.row, columns.itemName) ?? '',
    category: null,
    supplier: cells.text(item.row, columns.vendor),
    quantity: item.quantity,
    unitPriceText: item.unitPriceText,
    unitPriceMinor: item.unitPriceMinor,
    unitCostMinor: null,
    listMinor: item.listMinor,
    lineDiscountMinor: item.discountMinor,
    orderDiscountMinor,
    netMinor: amount.netMinor,
    taxes: amount.taxes,
    grossMinor: amount.grossMinor,
    refundedElsewhereMinor: 0,
    refundedElsewhereUnits: 0,
    lot: null,
    serials: [],
  }
}

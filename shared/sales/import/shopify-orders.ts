import { decimalsOf, isCurrency } from '../../money.ts'
import { ok, type Result } from '../../result.ts'
import type { CellReader } from './cell-reader.ts'
import { type ColumnFailure, checkColumns, type Header } from './header.ts'
import { nothing, type OrderFormat, type ShopSettings } from './order-format.ts'
import { readCustomer } from './read-customer.ts'
import type { IncomingSale, IncomingSaleLine } from './records.ts'
import type { SkipCode } from './rejections.ts'
import type { Row } from './rows.ts'
import { neededShopifyTitles, type ShopifyColumns, shopifyColumns } from './shopify-columns.ts'
import { readShopifyItem, type ShopifyItem, shopifyLine } from './shopify-items.ts'
import { readShopifyTaxes, readShopifyTenders, shopifyPaymentState } from './shopify-payment.ts'
import { reconcileShopify } from './shopify-totals.ts'
import { grossOf, spreadOrder } from './spread-order.ts'

const moneyTitles = ['Discount Amount', 'Lineitem discount', 'Refunded Amount']

/** Reads Shopify's orders export: one row per line item, order cells on the first row of an order only. */
export function shopifyOrders(header: Header, settings: ShopSettings): Result<OrderFormat, ColumnFailure> {
  const checked = checkColumns(header, neededShopifyTitles, [...neededShopifyTitles, ...moneyTitles])
  if (!checked.ok) return checked
  const columns = shopifyColumns(header)
  return ok({
    source: 'shopify_orders',
    timeZone: settings.timeZone,
    key: columns.name,
    convert: (rows, cells) => convert(rows, columns, cells, settings),
  })
}

function convert(rows: readonly Row[], columns: ShopifyColumns, cells: CellReader, settings: ShopSettings) {
  const first = rows[0]
  if (first === undefined) return nothing
  const currency = cells.needed(first, columns.currency)
  if (currency === null) return nothing
  if (!isCurrency(currency)) {
    cells.reject(first, columns.currency, 'unknown_currency', { found: currency })
    return nothing
  }
  const decimals = decimalsOf(currency)
  const skipped: SkipCode[] = []
  const items: ShopifyItem[] = []
  let failed = false
  for (const [index, row] of rows.entries()) {
    if (cells.text(row, columns.itemName) === null && cells.text(row, columns.quantity) === null)
      skipped.push('no_item')
    else {
      const item = readShopifyItem(row, index + 1, columns, cells, decimals)
      if (item === null) failed = true
      else items.push(item)
    }
  }
  if (failed) return nothing
  const sale = readOrder(first, items, columns, cells, { ...settings, currency })
  return { sale, creditNote: null, skipped }
}

function readOrder(
  row: Row,
  items: readonly ShopifyItem[],
  columns: ShopifyColumns,
  cells: CellReader,
  settings: ShopSettings,
): IncomingSale | null {
  const { currency } = settings
  const decimals = decimalsOf(currency)
  const number = cells.needed(row, columns.name)
  cells.needed(row, columns.createdAt)
  const sold = cells.time(row, columns.createdAt)
  cells.needed(row, columns.total)
  const stated = {
    listMinor: items.reduce((sum, item) => sum + item.listMinor, 0),
    lineDiscountsMinor: items.reduce((sum, item) => sum + item.discountMinor, 0),
    discountMinor: cells.amount(row, columns.discount, decimals),
    subtotalMinor: cells.amount(row, columns.subtotal, decimals),
    shippingMinor: cells.amount(row, columns.shipping, decimals),
    dutiesMinor: cells.amount(row, columns.duties, decimals),
    taxMinor: cells.amount(row, columns.taxTotal, decimals),
    totalMinor: cells.amount(row, columns.total, decimals),
  }
  const taxes = readShopifyTaxes(row, stated.taxMinor, columns, cells, decimals)
  const refundedMinor = cells.amount(row, columns.refunded, decimals)
  if (refundedMinor > stated.totalMinor) cells.reject(row, columns.refunded, 'refund_too_large')
  if (number === null || sold === null || taxes === null) return null
  const totals = reconcileShopify(stated, settings.taxMode)
  if (!totals.ok)
    return cells.reject(row, columns[totals.column], 'totals_do_not_reconcile', { ...totals.values, currency })
  const spread = spreadOrder({
    taxMode: totals.taxMode,
    lines: items.map(item => ({ valueMinor: item.listMinor - item.discountMinor, taxable: item.taxable })),
    discountMinor: totals.orderDiscountMinor,
    shippingMinor: totals.shippingMinor,
    taxes,
  })
  if (spread.lines.some(line => line.netMinor < 0) || spread.shipping.netMinor < 0)
    return cells.reject(row, columns.taxTotal, 'taxes_do_not_reconcile')
  const lines = items.map((item, index): IncomingSaleLine => {
    const amount = spread.lines[index] ?? { netMinor: 0, taxes: [], grossMinor: 0 }
    return shopifyLine(item, amount, spread.discounts[index] ?? 0, columns, cells)
  })
  const state = shopifyPaymentState(row, columns, cells)
  const totalMinor = grossOf(lines) + spread.shipping.grossMinor
  return {
    kind: 'sale',
    source: 'shopify_orders',
    externalId: number,
    number,
    channel: cells.text(row, columns.source)?.toLowerCase() === 'pos' ? 'in_store' : 'distance',
    paymentState: state,
    soldAt: sold.at,
    soldDay: sold.day,
    fulfilledAt: cells.time(row, columns.fulfilledAt)?.at ?? null,
    deliveredDay: null,
    currency,
    taxMode: totals.taxMode,
    customer: readCustomer(row, columns.customer, cells),
    lines,
    shipping: spread.shipping,
    totalMinor,
    tenders: readShopifyTenders(row, state, totalMinor, columns, cells, decimals),
    refundedElsewhereMinor: refundedMinor,
    note: cells.text(row, columns.notes),
    line: row.line,
  }
}

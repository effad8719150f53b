import { share } from '../../money.ts'
import type { CellReader } from './cell-reader.ts'
import type { MappedFile } from './mapped-columns.ts'
import { type MappedLine, taxesOfLine } from './mapped-line.ts'
import type { MappedOrder } from './mapped-order.ts'
import type { Channel, IncomingSale, IncomingSaleLine } from './records.ts'
import type { Row } from './rows.ts'
import { amountOf, grossOf } from './spread-order.ts'
import { tenderKindOf } from './tender-kind.ts'

/** Makes a sale of an order's lines: shares its discount over products by value and checks its total. */
export function toMappedSale(
  first: Row,
  order: MappedOrder,
  lines: readonly MappedLine[],
  file: MappedFile,
  cells: CellReader,
): IncomingSale | null {
  const { columns, mapping } = file
  const taxMode = mapping.taxMode
  const weights = lines.map(line => (line.kind === 'fee' ? 0 : line.valueMinor))
  if (order.discountMinor > weights.reduce((sum, weight) => sum + weight, 0))
    return cells.reject(first, columns.orderDiscount, 'discount_too_large')
  const discounts = order.discountMinor === 0 ? null : share(order.discountMinor, weights)
  const priced = lines.map((line, index) => toLine(line, discounts?.[index] ?? 0, file, cells))
  const wrong = priced.findIndex(line => line.netMinor < 0)
  if (wrong >= 0) return cells.reject(lines[wrong]?.row ?? first, columns.taxAmount, 'taxes_do_not_reconcile')
  const shippingRate = columns.taxAmount === null && columns.taxRate === null ? mapping.taxRateMilli : null
  const shippingTax =
    shippingRate === null ? { kind: 'none' as const } : { kind: 'rate' as const, rateMilli: shippingRate }
  const shipping = amountOf(order.shippingMinor, taxesOfLine(shippingTax, order.shippingMinor, taxMode), taxMode)
  const totalMinor = grossOf(priced) + shipping.grossMinor
  if (order.totalMinor !== null && order.totalMinor !== totalMinor)
    return cells.reject(first, columns.orderTotal, 'totals_do_not_reconcile', {
      foundMinor: order.totalMinor,
      expectedMinor: totalMinor,
      currency: order.currency,
    })
  if (order.refundedMinor > totalMinor) return cells.reject(first, columns.refunded, 'refund_too_large')
  const label = cells.text(first, columns.paymentMethod)
  const lastFour = cells.text(first, columns.cardLastFour)?.match(/\d{4}$/)?.[0] ?? null
  return {
    kind: 'sale',
    source: 'mapped',
    externalId: order.number,
    number: order.number,
    channel: channelOf(cells.text(first, columns.channel), mapping.channel),
    paymentState: 'paid',
    soldAt: order.at.at,
    soldDay: order.at.day,
    fulfilledAt: cells.time(first, columns.fulfilledAt)?.at ?? null,
    deliveredDay: cells.time(first, columns.deliveredAt)?.day ?? null,
    currency: order.currency,
    taxMode,
    customer: order.customer,
    lines: priced,
    shipping,
    totalMinor,
    tenders:
      totalMinor === 0
        ? []
        : [{ kind: tenderKindOf(label), label, amountMinor: totalMinor, lastFour, reference: null }],
    refundedElsewhereMinor: order.refundedMinor,
    note: cells.text(first, columns.note),
    line: order.line,
  }
}

function toLine(line: MappedLine, orderDiscountMinor: number, file: MappedFile, cells: CellReader): IncomingSaleLine {
  const taxMode = file.mapping.taxMode
  const valueMinor = line.valueMinor - orderDiscountMinor
  const amount = amountOf(valueMinor, taxesOfLine(line.tax, valueMinor, taxMode), taxMode)
  return {
    ordinal: line.ordinal,
    kind: line.kind,
    sku: line.sku,
    gtin: line.gtin,
    description: line.description,
    category: cells.text(line.row, file.columns.category),
    supplier: cells.text(line.row, file.columns.supplier),
    quantity: line.quantity,
    unitPriceText: line.unitPriceText,
    unitPriceMinor: line.unitPriceMinor,
    unitCostMinor: line.unitCostMinor,
    listMinor: line.listMinor,
    lineDiscountMinor: line.lineDiscountMinor,
    orderDiscountMinor,
    netMinor: amount.netMinor,
    taxes: amount.taxes,
    grossMinor: amount.grossMinor,
    refundedElsewhereMinor: 0,
    refundedElsewhereUnits: 0,
    lot: line.lot,
    serials: line.serials,
  }
}

const storeWords = /^(?:in.?store|store|pos|shop|till|counter|laden|kasse|filiale)$/i
const distanceWords = /^(?:distance|online|web|mail|phone|shop ?online|versand|internet)$/i

function channelOf(text: string | null, usual: Channel): Channel {
  if (text === null) return usual
  if (storeWords.test(text)) return 'in_store'
  return distanceWords.test(text) ? 'distance' : usual
}

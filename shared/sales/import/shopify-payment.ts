import type { CellReader } from './cell-reader.ts'
import type { IncomingTender, PaymentState } from './records.ts'
import type { Row } from './rows.ts'
import type { ShopifyColumns } from './shopify-columns.ts'
import type { OrderTax } from './spread-order.ts'
import { codeInName, rateInName } from './tax-rates.ts'
import { tenderKindOf } from './tender-kind.ts'

/** The taxes of an order by name, which must add up to its tax cell; null where they don't. */
export function readShopifyTaxes(
  row: Row,
  totalMinor: number,
  columns: ShopifyColumns,
  cells: CellReader,
  decimals: number,
): readonly OrderTax[] | null {
  const named: OrderTax[] = []
  for (const { name, value } of columns.taxes) {
    const amountMinor = cells.amount(row, value, decimals)
    if (amountMinor === 0) continue
    const text = cells.text(row, name) ?? ''
    named.push({ code: codeInName(text), rateMilli: rateInName(text), amountMinor })
  }
  if (named.length === 0) return totalMinor === 0 ? [] : [{ code: 'tax', rateMilli: null, amountMinor: totalMinor }]
  const sum = named.reduce((all, tax) => all + tax.amountMinor, 0)
  if (sum === totalMinor) return named
  return cells.reject(row, columns.taxTotal, 'taxes_do_not_reconcile', {
    foundMinor: totalMinor,
    expectedMinor: sum,
  })
}

/** How far an order was paid: cancelled and voided orders count as such whatever was paid before. */
export function shopifyPaymentState(row: Row, columns: ShopifyColumns, cells: CellReader): PaymentState {
  const status = cells.text(row, columns.status)?.toLowerCase().replaceAll(' ', '_') ?? ''
  if (status === 'voided') return 'voided'
  if (cells.time(row, columns.cancelledAt) !== null) return 'cancelled'
  if (status === 'paid' || status === 'refunded' || status === 'partially_refunded') return 'paid'
  return status === 'partially_paid' ? 'partly_paid' : 'unpaid'
}

/** What was paid for an order, as one tender: the export tells the means, never the parts. */
export function readShopifyTenders(
  row: Row,
  state: PaymentState,
  totalMinor: number,
  columns: ShopifyColumns,
  cells: CellReader,
  decimals: number,
): readonly IncomingTender[] {
  const label = cells.text(row, columns.paymentMethod)
  const owedMinor = state === 'partly_paid' ? cells.amount(row, columns.outstanding, decimals) : 0
  const amountMinor = state === 'paid' || state === 'partly_paid' ? Math.max(totalMinor - owedMinor, 0) : 0
  if (amountMinor === 0) return []
  const reference = cells.text(row, columns.paymentReference)
  return [{ kind: tenderKindOf(label), label, amountMinor, lastFour: null, reference }]
}

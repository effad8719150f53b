import { decimalsOf, isCurrency, toDecimalText } from '../../money.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { CellReader } from './cell-reader.ts'
import { type ColumnFailure, checkColumns, type Header } from './header.ts'
import { type Converted, nothing, type OrderFormat, type ShopSettings } from './order-format.ts'
import { readCustomer } from './read-customer.ts'
import type {
  IncomingAmount,
  IncomingCustomer,
  IncomingSale,
  IncomingSaleLine,
  IncomingTender,
  PaymentState,
  TaxMode,
} from './records.ts'
import type { SkipCode } from './rejections.ts'
import type { Row } from './rows.ts'
import { amountOf, grossOf } from './spread-order.ts'
import { impliedRates } from './tax-rates.ts'
import { tenderKindOf } from './tender-kind.ts'
import { neededWooTitles, type WooColumns, wooColumns } from './woocommerce-columns.ts'
import { readWooItem, type WooItem, wooLine, wooRefundsWithTax } from './woocommerce-items.ts'
import { readWooTotals, reconcileWoo } from './woocommerce-totals.ts'

/** Reads WooCommerce's order export with one row per item; order cells stand on every row. */
export function woocommerceOrders(header: Header, settings: ShopSettings): Result<OrderFormat, ColumnFailure> {
  const missing = neededWooTitles.filter(titles => titles.every(title => header.find(title) === null))
  if (missing.length > 0) return refuse({ code: 'columns_missing', columns: missing.map(titles => titles.join(' / ')) })
  const checked = checkColumns(header, [], [...neededWooTitles.flat(), 'item_subtotal', 'item_total_tax', 'item_tax'])
  if (!checked.ok) return checked
  const columns = wooColumns(header)
  return ok({
    source: 'woocommerce_orders',
    timeZone: settings.timeZone,
    key: columns.id,
    convert: (rows, cells) => convert(rows, columns, cells, settings),
  })
}

function convert(rows: readonly Row[], columns: WooColumns, cells: CellReader, settings: ShopSettings): Converted {
  const first = rows[0]
  if (first === undefined) return nothing
  const currency = cells.needed(first, columns.currency)
  if (currency === null) return nothing
  if (!isCurrency(currency)) {
    cells.reject(first, columns.currency, 'unknown_currency', { found: currency })
    return nothing
  }
  const skipped: SkipCode[] = []
  const items: WooItem[] = []
  let failed = false
  for (const [index, row] of rows.entries()) {
    if (cells.text(row, columns.itemName) === null && cells.text(row, columns.itemSku) === null) {
      skipped.push('no_item')
      continue
    }
    const item = readWooItem(row, index + 1, columns, cells)
    if (item === null) failed = true
    else items.push(item)
  }
  if (failed) return nothing
  return { sale: readOrder(first, items, columns, cells, { ...settings, currency }), creditNote: null, skipped }
}

function readOrder(
  row: Row,
  items: readonly WooItem[],
  columns: WooColumns,
  cells: CellReader,
  settings: ShopSettings,
): IncomingSale | null {
  const { currency, taxMode } = settings
  const decimals = decimalsOf(currency)
  const externalId = cells.needed(row, columns.id)
  const number = cells.text(row, columns.number) ?? externalId
  cells.needed(row, columns.date)
  const sold = cells.time(row, columns.date)
  const totals = readWooTotals(row, columns, cells, decimals)
  if (externalId === null || number === null || sold === null) return null
  const values = items.map(item => item.values)
  const amounts = reconcileWoo(row, values, totals, columns, cells, currency)
  if (amounts === null) return null
  const extras = [
    { netMinor: totals.shippingNet, taxMinor: totals.shippingTax },
    { netMinor: totals.feeNet, taxMinor: totals.feeTax },
  ]
  const rates = impliedRates([...amounts, ...extras])
  const withTax = wooRefundsWithTax(items, totals.refundedMinor, decimals)
  const lines = items.map((item, index) => {
    const amount = amounts[index] ?? { listNetMinor: 0, listTaxMinor: 0, netMinor: 0, taxMinor: 0 }
    return wooLine(item, amount, rates[index] ?? null, { taxMode, currency, decimals, withTax }, columns, cells)
  })
  if (totals.feeNet > 0) {
    const amount = taxed(totals.feeNet, totals.feeTax, rates[items.length + 1] ?? null, taxMode)
    lines.push(feeLine(amount, settings, (items.at(-1)?.ordinal ?? 0) + 1))
  }
  const shipping = taxed(totals.shippingNet, totals.shippingTax, rates[items.length] ?? null, taxMode)
  const refundedByLine = lines.reduce((sum, line) => sum + line.refundedElsewhereMinor, 0)
  const state = paymentState(cells.text(row, columns.status))
  return {
    kind: 'sale',
    source: 'woocommerce_orders',
    externalId,
    number,
    channel: 'distance',
    paymentState: state,
    soldAt: sold.at,
    soldDay: sold.day,
    fulfilledAt: cells.time(row, columns.completedAt)?.at ?? null,
    deliveredDay: null,
    currency,
    taxMode,
    customer: readBuyer(row, columns, cells),
    lines,
    shipping,
    totalMinor: grossOf(lines) + shipping.grossMinor,
    tenders: tendersOf(state, totals.totalMinor, cells.text(row, columns.paymentMethod)),
    refundedElsewhereMinor: totals.refundedMinor === 0 ? refundedByLine : totals.refundedMinor,
    note: cells.text(row, columns.customerNote),
    line: row.line,
  }
}

function taxed(netMinor: number, taxMinor: number, rateMilli: number | null, taxMode: TaxMode): IncomingAmount {
  const taxes = taxMinor === 0 ? [] : [{ code: 'tax', rateMilli, amountMinor: taxMinor, shared: false }]
  return amountOf(taxMode === 'inclusive' ? netMinor + taxMinor : netMinor, taxes, taxMode)
}

/** An order's fee, which has no row of its own: it stands after the last item. */
function feeLine(amount: IncomingAmount, { taxMode, currency }: ShopSettings, ordinal: number): IncomingSaleLine {
  const valueMinor = taxMode === 'inclusive' ? amount.grossMinor : amount.netMinor
  return {
    ordinal,
    kind: 'fee',
    sku: null,
    gtin: null,
    description: '',
    category: null,
    supplier: null,
    quantity: 1,
    unitPriceText: toDecimalText(valueMinor, currency),
    unitPriceMinor: valueMinor,
    unitCostMinor: null,
    listMinor: valueMinor,
    lineDiscountMinor: 0,
    orderDiscountMinor: 0,
    ...amount,
    refundedElsewhereMinor: 0,
    refundedElsewhereUnits: 0,
    lot: null,
    serials: [],
  }
}

function readBuyer(row: Row, columns: WooColumns, cells: CellReader): IncomingCustomer | null {
  const customer = readCustomer(row, columns.customer, cells)
  const id = cells.text(row, columns.customerId)
  if (customer === null || id === null || id === '0') return customer
  return { ...customer, externalRef: id }
}

function paymentState(status: string | null): PaymentState {
  const word = (status ?? '').toLowerCase().replace(/^wc-/, '').replaceAll(/[\s_]/g, '-')
  if (word === 'completed' || word === 'processing' || word === 'refunded' || word === 'shipped') return 'paid'
  return word === 'cancelled' || word === 'canceled' ? 'cancelled' : 'unpaid'
}

function tendersOf(state: PaymentState, totalMinor: number, label: string | null): readonly IncomingTender[] {
  if (state !== 'paid' || totalMinor === 0) return []
  return [{ kind: tenderKindOf(label), label, amountMinor: totalMinor, lastFour: null, reference: null }]
}

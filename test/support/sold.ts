import type { Connection } from '../../electron/database/open.ts'

/** The file a sale is put into; a test's desk is one. */
export interface SaleFile {
  readonly writer: { readonly file: { readonly raw: Connection } }
  now(): string
}

/** A line of an invented sale. Gross in minor units for all units together; 19 % tax inside unless told. */
export interface LineToSell {
  readonly sku?: string
  readonly quantity?: number
  readonly grossMinor: number
  readonly rateMilli?: number
  readonly product?: Partial<{
    readonly category: string
    readonly finalSale: boolean
    readonly hygiene: boolean
    readonly unitCostMinor: number
  }>
  readonly serials?: readonly string[]
  readonly refundedElsewhereMinor?: number
  readonly refundedElsewhereQuantity?: number
}

/** An invented sale. Tenders default to one card payment of the whole. */
export interface SaleToSell {
  readonly number?: string
  readonly soldDay?: string
  readonly status?: 'complete' | 'unpaid'
  readonly channel?: 'in_store' | 'distance'
  readonly taxMode?: 'inclusive' | 'exclusive'
  readonly gift?: boolean
  readonly lines: readonly LineToSell[]
  readonly shippingGrossMinor?: number
  readonly refundedElsewhereMinor?: number
  readonly tenders?: readonly { readonly kind: string; readonly amountMinor: number }[]
}

/** What was sold, by id. */
export interface Sold {
  readonly sale: string
  readonly lines: readonly string[]
  readonly tenders: readonly string[]
}

let made = 0

/** An id that sorts after the desk's own counted ones. */
export function inventedId(): string {
  made += 1
  return `02${String(made).padStart(24, '0')}`
}

/** Puts a sale into the file by SQL, as an import would have left it. */
export function sell(desk: SaleFile, sale: SaleToSell): Sold {
  const raw = desk.writer.file.raw
  const id = inventedId()
  const taxMode = sale.taxMode ?? 'inclusive'
  const amounts = sale.lines.map(line => charged(line.grossMinor, line.rateMilli ?? 19_000))
  const shipping = charged(sale.shippingGrossMinor ?? 0, 19_000)
  const total = amounts.reduce((sum, one) => sum + one.gross, shipping.gross)
  const soldDay = sale.soldDay ?? '2025-05-05'
  const number = sale.number ?? `S-${made}`
  raw
    .prepare(
      `insert into sale (id, number, number_folded, channel, status, sold_at, sold_day, gift, currency, tax_mode,
        total_minor, shipping_net_minor, shipping_gross_minor, shipping_taxes, refunded_elsewhere_minor, source,
        external_id, content_hash, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, 'EUR', ?, ?, ?, ?, ?, ?, 'mapped', ?, '', ?)`,
    )
    .run(
      ...[id, number, number.toLowerCase(), sale.channel ?? 'in_store', sale.status ?? 'complete'],
      ...[`${soldDay}T10:00:00.000Z`, soldDay, sale.gift ? 1 : 0, taxMode, total],
      ...[shipping.net, shipping.gross, shipping.taxes, sale.refundedElsewhereMinor ?? 0, id, desk.now()],
    )
  const lines = sale.lines.map((line, index) => sellLine(desk, id, index + 1, line, amounts[index] ?? charged(0, 0)))
  const tenders = (sale.tenders ?? [{ kind: 'card', amountMinor: total }]).map((tender, index) => {
    const tenderId = inventedId()
    raw
      .prepare('insert into tender (id, sale_id, position, kind, amount_minor, last_four) values (?, ?, ?, ?, ?, ?)')
      .run(tenderId, id, index + 1, tender.kind, tender.amountMinor, tender.kind === 'card' ? '4242' : null)
    return tenderId
  })
  return { sale: id, lines, tenders }
}

interface Charged {
  readonly gross: number
  readonly net: number
  readonly taxes: string
}

function charged(gross: number, rateMilli: number): Charged {
  if (gross === 0 || rateMilli === 0) return { gross, net: gross, taxes: '[]' }
  const taxMinor = Math.round((gross * rateMilli) / (100_000 + rateMilli))
  return { gross, net: gross - taxMinor, taxes: JSON.stringify([{ code: 'VAT', rateMilli, taxMinor }]) }
}

function sellLine(desk: SaleFile, saleId: string, lineNumber: number, line: LineToSell, paid: Charged): string {
  const raw = desk.writer.file.raw
  const id = inventedId()
  const product = inventedId()
  const sku = line.sku ?? `SKU-${product.slice(-6)}`
  const { category = null, finalSale = false, hygiene = false, unitCostMinor = null } = line.product ?? {}
  raw
    .prepare(
      `insert into product (id, sku, sku_folded, name, category, final_sale, hygiene, unit_cost_minor, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(product, sku, product, sku, category, finalSale ? 1 : 0, hygiene ? 1 : 0, unitCostMinor, desk.now())
  const quantity = line.quantity ?? 1
  raw
    .prepare(
      `insert into sale_line (id, sale_id, line_number, kind, product_id, sku, description, quantity, unit_price_text,
        net_minor, gross_minor, taxes, refunded_elsewhere_minor, refunded_elsewhere_quantity, serials)
       values (?, ?, ?, 'product', ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[id, saleId, lineNumber, product, sku, `Item ${sku}`, quantity, paid.net, paid.gross, paid.taxes],
      ...[line.refundedElsewhereMinor ?? 0, line.refundedElsewhereQuantity ?? 0, JSON.stringify(line.serials ?? [])],
    )
  return id
}

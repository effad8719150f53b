import { createHash } from 'node:crypto'
import { addDays, type Instant, instantOf } from '../../shared/calendar.ts'
import { mulDiv } from '../../shared/money.ts'
import type { DemoDesk } from './demo-desk.ts'
import type { Ground, InventedSale } from './invent-sales.ts'

/** A sale line the demo's returns can take. */
export interface StoredLine {
  readonly id: string
  readonly saleId: string
  readonly sale: InventedSale
  readonly index: number
}

/**
 * Puts the invented sales into the shop's file; they count as an import of the till's journal.
 * Note: the clock stays where it is, for the returns that follow happen between the sales.
 */
export function storeSales(
  desk: DemoDesk,
  sales: readonly InventedSale[],
  productIds: ReadonlyMap<string, string>,
  customerIds: readonly string[],
  ground: Pick<Ground, 'now' | 'timeZone'>,
): StoredLine[] {
  const lines: StoredLine[] = []
  desk.raw.transaction(() => {
    for (const sale of sales) lines.push(...storeSale(desk, sale, productIds, customerIds, ground))
  })()
  return lines
}

function storeSale(
  desk: DemoDesk,
  sale: InventedSale,
  productIds: ReadonlyMap<string, string>,
  customerIds: readonly string[],
  { now, timeZone }: Pick<Ground, 'now' | 'timeZone'>,
): StoredLine[] {
  const { raw } = desk
  const id = desk.newId(sale.at)
  const number = String(sale.number)
  const shipping = taxed(sale.shippingMinor, 19_000)
  const total = sale.lines.reduce((sum, line) => sum + line.grossMinor, sale.shippingMinor)
  const distance = sale.channel === 'distance'
  raw
    .prepare(
      `insert into sale (id, number, number_folded, channel, status, sold_at, sold_day, fulfilled_at, delivered_at,
        customer_id, currency, tax_mode, total_minor, shipping_net_minor, shipping_gross_minor, shipping_taxes, source,
        external_id, content_hash, created_at)
       values (?, ?, ?, ?, 'complete', ?, ?, ?, ?, ?, 'EUR', 'inclusive', ?, ?, ?, ?, 'mapped', ?, ?, ?)`,
    )
    .run(
      ...[id, number, number, sale.channel, sale.at, sale.day],
      distance ? past(instantOf(addDays(sale.day, 1), '09:00', timeZone), now) : sale.at,
      distance ? past(instantOf(addDays(sale.day, 3), '12:00', timeZone), now) : null,
      sale.customer === null ? null : (customerIds[sale.customer] ?? null),
      ...[total, shipping.net, sale.shippingMinor, shipping.taxes, number],
      createHash('sha256').update(JSON.stringify(sale)).digest('base64url'),
      sale.at,
    )
  for (const [index, tender] of sale.tenders.entries())
    raw
      .prepare('insert into tender (id, sale_id, position, kind, amount_minor, last_four) values (?, ?, ?, ?, ?, ?)')
      .run(
        desk.newId(sale.at),
        id,
        index + 1,
        tender.kind,
        tender.amountMinor,
        tender.kind === 'card' ? cardOf(sale) : null,
      )
  return sale.lines.map((line, index) => {
    const lineId = desk.newId(sale.at)
    const amount = taxed(line.grossMinor, line.product.taxRateMilli)
    raw
      .prepare(
        `insert into sale_line (id, sale_id, line_number, kind, product_id, sku, description, quantity, unit_price_text,
          line_discount_minor, order_discount_minor, net_minor, gross_minor, taxes, lot_code, serials, unit_cost_minor)
         values (?, ?, ?, 'product', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        ...[lineId, id, index + 1, productIds.get(line.product.sku) ?? null, line.product.sku, line.product.name],
        ...[line.quantity, (line.product.priceMinor / 100).toFixed(2), line.lineDiscountMinor, line.orderDiscountMinor],
        ...[amount.net, line.grossMinor, amount.taxes, line.lot, JSON.stringify(line.serials)],
        line.product.unitCostMinor,
      )
    return { id: lineId, saleId: id, sale, index }
  })
}

function past(at: Instant, now: Instant): Instant | null {
  return at < now ? at : null
}

/** A card's last four: 4242 on the sale that everybody is shown. */
function cardOf(sale: InventedSale): string {
  return sale.number === 1042 ? '4242' : String(1000 + ((sale.number * 7919) % 9000))
}

function taxed(grossMinor: number, rateMilli: number) {
  const taxMinor = mulDiv(grossMinor, rateMilli, 100_000 + rateMilli)
  const taxes = grossMinor === 0 ? [] : [{ code: 'VAT', rateMilli, taxMinor }]
  return { net: grossMinor - taxMinor, taxes: JSON.stringify(taxes) }
}

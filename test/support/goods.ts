import { inventedId, type SaleFile } from './sold.ts'

/** A product on the shelf. Price as customers see it, minor units; its tax is that of the newest sale of its class. */
export interface GoodsOnShelf {
  readonly name?: string
  readonly priceMinor?: number | null
  readonly taxes?: readonly { readonly code: string; readonly rateMilli: number | null; readonly taxMinor: number }[]
  readonly netMinor?: number
  readonly unitCostMinor?: number | null
  readonly serialTracked?: boolean
  readonly lots?: readonly { readonly code: string; readonly stopped?: boolean }[]
}

/**
 * Puts a product on the shelf, with one sale of it long ago that says which taxes it is charged: 19 % unless told.
 * Answers its id.
 */
export function shelve(desk: SaleFile, goods: GoodsOnShelf = {}): string {
  const raw = desk.writer.file.raw
  const id = inventedId()
  const name = goods.name ?? `Goods ${id.slice(-5)}`
  const priceMinor = goods.priceMinor === undefined ? 3000 : goods.priceMinor
  const cost = goods.unitCostMinor === undefined ? 1000 : goods.unitCostMinor
  raw
    .prepare(
      `insert into product (id, sku, sku_folded, name, price_minor, unit_cost_minor, serial_tracked, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[id, `G-${id.slice(-5)}`, `g-${id.slice(-5)}`, name],
      ...[priceMinor, cost, goods.serialTracked ? 1 : 0, desk.now()],
    )
  for (const lot of goods.lots ?? []) {
    raw
      .prepare('insert into lot (id, product_id, code, stop_sale) values (?, ?, ?, ?)')
      .run(inventedId(), id, lot.code, lot.stopped ? 1 : 0)
  }
  const taxes = goods.taxes ?? [{ code: 'VAT', rateMilli: 19_000, taxMinor: 1900 }]
  const net = goods.netMinor ?? 10_000
  const gross = taxes.reduce((sum, tax) => sum + tax.taxMinor, net)
  const sale = inventedId()
  raw
    .prepare(
      `insert into sale (id, number, number_folded, channel, status, sold_at, sold_day, currency, tax_mode, total_minor,
        source, external_id, content_hash, created_at)
       select ?, ?, ?, 'in_store', 'complete', '2024-01-02T10:00:00.000Z', '2024-01-02', currency, 'inclusive', ?,
        'mapped', ?, '', ? from shop`,
    )
    .run(...[sale, sale, sale.toLowerCase(), gross], ...[sale, desk.now()])
  raw
    .prepare(
      `insert into sale_line (id, sale_id, line_number, kind, product_id, description, quantity, unit_price_text, net_minor,
        gross_minor, taxes) values (?, ?, 1, 'product', ?, ?, 1, '', ?, ?, ?)`,
    )
    .run(...[inventedId(), sale, id, name, net, gross, JSON.stringify(taxes)])
  return id
}

/** The product of a sale's line. */
export function productOf(desk: SaleFile, saleLine: string | undefined): string {
  return String(
    desk.writer.file.raw
      .prepare('select product_id from sale_line where id = ?')
      .pluck()
      .get(saleLine ?? ''),
  )
}

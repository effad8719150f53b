import { sql } from 'kysely'
import { type Filters, factCondition } from './filters.ts'
import type { ReportDesk } from './report.ts'
import type { Span } from './span.ts'

/** What goods are grouped by: '' where a line has none. */
export const subjects = ['all', 'month', 'product', 'supplier', 'category', 'lot', 'customer'] as const
export type Subject = (typeof subjects)[number]

/** What was sold of something in some days, and how much of exactly that came back until now. */
export interface Sold {
  readonly code: string
  readonly units: number
  readonly netMinor: number
  /** What the units cost the shop; null when the cost of some of them is not known. */
  readonly costMinor: number | null
  /** Units of these sales that came back, whenever they did. */
  readonly cohortUnits: number
}

/** The code of a sale line, and of a fact, that a subject groups by. */
const codes: Readonly<Record<Subject, { readonly sold: string; readonly fact: string }>> = {
  all: { sold: `''`, fact: `''` },
  month: { sold: 'substr(fact.sold_day, 1, 7)', fact: 'fact.month' },
  product: { sold: 'fact.product_id', fact: 'fact.product_id' },
  supplier: { sold: 'fact.supplier_id', fact: 'fact.supplier_id' },
  category: { sold: 'fact.category', fact: 'fact.category' },
  lot: {
    sold: `case fact.lot_code when '' then '' else fact.product_id || '|' || fact.lot_code end`,
    fact: `case fact.lot_code when '' then '' else fact.product_id || '|' || fact.lot_code end`,
  },
  customer: { sold: `coalesce(fact.customer_id, '')`, fact: `coalesce(fact.customer_id, '')` },
}

/** The code of a fact for a subject, as SQL on `fact`. */
export function factCode(subject: Subject) {
  return sql<string>`${sql.raw(codes[subject].fact)}`
}

/** Sale lines of some days, with what they are grouped and filtered by. Voided and cancelled sales sold nothing. */
function soldLines(desk: ReportDesk, span: Span) {
  return desk.db
    .selectFrom('visibleSale as sale')
    .innerJoin('saleLine as line', 'line.saleId', 'sale.id')
    .leftJoin('product', 'product.id', 'line.productId')
    .select(['line.id', 'sale.soldDay', 'sale.customerId', 'line.quantity as units'])
    .select([
      sql<string>`coalesce(line.product_id, '')`.as('productId'),
      sql<string>`coalesce(product.category, '')`.as('category'),
      sql<string>`coalesce(product.supplier_id, '')`.as('supplierId'),
      sql<string>`coalesce(line.lot_code, '')`.as('lotCode'),
      sql<number>`case when sale.currency = ${desk.shop.currency} then line.net_minor else 0 end`.as('netMinor'),
      sql<number | null>`line.quantity * coalesce(line.unit_cost_minor, product.unit_cost_minor)`.as('costMinor'),
    ])
    .where('sale.soldDay', '>=', span.first)
    .where('sale.soldDay', '<=', span.last)
    .where('sale.status', 'in', ['complete', 'unpaid'])
    .where('line.kind', '=', 'product')
}

/** Filters that say what was sold; the reason and the way back say nothing about sales. */
function ofSales(filters: Filters): Filters {
  const { reason: _reason, channel: _channel, ...rest } = filters
  return rest
}

/** What was sold in some days by subject. `filters` narrow both sides; reason and channel only what came back. */
export async function soldOf(
  desk: ReportDesk,
  span: Span,
  subject: Subject,
  filters: Filters = {},
): Promise<ReadonlyMap<string, Sold>> {
  const code = sql<string>`${sql.raw(codes[subject].sold)}`
  const sold = await desk.db
    .selectFrom(soldLines(desk, span).as('fact'))
    .select(code.as('code'))
    .select(eb => [eb.fn.sum<number>('fact.units').as('units'), eb.fn.sum<number>('fact.netMinor').as('netMinor')])
    .select(
      sql<number | null>`case when count(*) = count(fact.cost_minor) then sum(fact.cost_minor) end`.as('costMinor'),
    )
    .where(factCondition(ofSales(filters)))
    .groupBy('code')
    .execute()
  const { reason, channel } = filters
  let cohort = desk.db
    .selectFrom(soldLines(desk, span).as('fact'))
    .innerJoin('returnLine as back', 'back.saleLineId', 'fact.id')
    .innerJoin('visibleRma as rma', 'rma.id', 'back.returnId')
    .select(code.as('code'))
    .select(eb => eb.fn.sum<number>('back.quantityAuthorized').as('units'))
    .where('rma.authorizedDay', 'is not', null)
    .where(factCondition(ofSales(filters)))
    .groupBy('code')
  if (reason) cohort = cohort.where('back.reason', '=', reason)
  if (channel) cohort = cohort.where(sql<boolean>`rma.channel = ${channel}`)
  const back = new Map((await cohort.execute()).map(row => [row.code, row.units]))
  return new Map(sold.map(row => [row.code, { ...row, cohortUnits: back.get(row.code) ?? 0 }]))
}

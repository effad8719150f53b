import { sql } from 'kysely'
import { addDays, type Day } from '../../shared/calendar.ts'
import type { PriceSold } from '../../shared/policy/facts.ts'
import type { Amount } from '../../shared/settlements/amount.ts'
import type { Reading, Writing } from '../context.ts'
import { storedAmount } from '../settlements/amounts.ts'

function sold(desk: Reading | Writing, productId: string, askedDay: Day, days: number) {
  const seen = desk.shop.taxMode === 'inclusive' ? 'sale_line.gross_minor' : 'sale_line.net_minor'
  const each = sql<number>`${sql.raw(seen)} / sale_line.quantity`
  return {
    each,
    rows: desk.db
      .selectFrom('saleLine')
      .innerJoin('visibleSale as sale', 'sale.id', 'saleLine.saleId')
      .where('saleLine.productId', '=', productId)
      .where('saleLine.kind', '=', 'product')
      .where('sale.status', '=', 'complete')
      .where('sale.currency', '=', desk.shop.currency)
      .where('sale.soldDay', '>=', addDays(askedDay, -days))
      .where('sale.soldDay', '<=', askedDay)
      .where(each, '>', 0),
  }
}

/**
 * The lowest price of one unit on each day the product was sold, as customers saw it after all discounts.
 * Note: what was given away is no price.
 */
export async function pricesSold(
  desk: Reading | Writing,
  productId: string | null,
  askedDay: Day,
  days: number,
): Promise<readonly PriceSold[]> {
  if (productId === null || days === 0) return []
  const { each, rows } = sold(desk, productId, askedDay, days)
  return rows
    .select(['sale.soldDay as day', sql<number>`min(${each})`.as('minor')])
    .groupBy('sale.soldDay')
    .execute()
}

/** What the newest line sold at its lowest price was charged, taxes and all; null: none is known. */
export async function chargedLowest(
  desk: Reading | Writing,
  productId: string,
  askedDay: Day,
  days: number,
): Promise<Amount | null> {
  const { each, rows } = sold(desk, productId, askedDay, days)
  const row = await rows
    .select(['saleLine.grossMinor', 'saleLine.netMinor', 'saleLine.taxes'])
    .orderBy(each)
    .orderBy('sale.soldDay', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? storedAmount(row.grossMinor, row.netMinor, row.taxes) : null
}

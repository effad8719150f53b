import { sql } from 'kysely'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readProductView, returnedUnits, soldUnits } from './store.ts'

/** Reads a product with the units sold and returned, and why they came back. */
export const readProduct: Handler<'products.read'> = async (desk, { product: id }) => {
  const product = await readProductView(desk.db, id)
  if (!product) return refuse({ code: 'not_found' })
  const sums = await desk.db
    .selectFrom('product')
    .select([soldUnits, returnedUnits])
    .where('id', '=', id)
    .executeTakeFirst()
  const reasons = await desk.db
    .selectFrom('returnLine')
    .innerJoin('visibleRma', 'visibleRma.id', 'returnLine.returnId')
    .select(['reason', sql<number>`sum(live_units)`.as('units')])
    .where('productId', '=', id)
    .where('liveUnits', '>', 0)
    .groupBy('reason')
    .orderBy('units', 'desc')
    .execute()
  return ok({ product, sold: sums?.sold ?? 0, returned: sums?.returned ?? 0, reasons })
}

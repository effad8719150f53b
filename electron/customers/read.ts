import { sql } from 'kysely'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { listReturns } from '../sales/list-returns.ts'
import { readCustomerRow, viewCustomer } from './store.ts'

const mostShown = 200

/** Reads a customer with their latest sales and returns, and the store credits that still hold something. */
export const readCustomer: Handler<'customers.read'> = async (desk, { customer }) => {
  const row = await readCustomerRow(desk.db, customer)
  if (!row) return refuse({ code: 'not_found' })
  const sales = await desk.db
    .selectFrom('visibleSale as sale')
    .select(['id', 'number', 'soldAt', 'totalMinor', 'currency'])
    .select(
      sql<number>`(select coalesce(sum(quantity), 0) from sale_line where sale_id = sale.id and kind = 'product')`.as(
        'units',
      ),
    )
    .select(
      sql<number>`(select coalesce(sum(return_line.live_units), 0) from sale_line
        join return_line on return_line.sale_line_id = sale_line.id
        join visible_rma on visible_rma.id = return_line.return_id where sale_line.sale_id = sale.id)`.as('returned'),
    )
    .where('customerId', '=', customer)
    .orderBy('soldAt', 'desc')
    .limit(mostShown)
    .execute()
  const rmas = await desk.db
    .selectFrom('visibleRma')
    .select('id')
    .where('customerId', '=', customer)
    .orderBy('createdAt', 'desc')
    .limit(mostShown)
    .execute()
  const credits = await desk.db
    .selectFrom('storeCredit')
    .innerJoin('storeCreditEvent', 'storeCreditEvent.storeCreditId', 'storeCredit.id')
    .select(['code', 'currency', sql<number>`sum(store_credit_event.amount_minor)`.as('balanceMinor')])
    .where('customerId', '=', customer)
    .groupBy('storeCredit.id')
    .orderBy('storeCredit.createdAt', 'desc')
    .execute()
  const returns = await listReturns(
    desk.db,
    rmas.map(({ id }) => id),
  )
  return ok({
    customer: viewCustomer(row),
    sales,
    returns: returns.map(({ units: _units, ...one }) => one),
    credits: credits.filter(credit => credit.balanceMinor > 0),
  })
}

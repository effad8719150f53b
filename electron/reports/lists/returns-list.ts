import { sql } from 'kysely'
import { column } from '../columns.ts'
import { lastMonths, spanOf, spanParameters } from '../span.ts'
import { listReport } from './list-report.ts'

/** Every return authorized in some months, finished history among them, one a row. */
export const returnsList = listReport({
  name: 'returns_list',
  parameters: spanParameters,
  columns: [
    column('day', 'day', { title: 'authorized_day' }),
    column('number', 'text', { behind: { text: 'column:number' } }),
    column('status', 'code', { codes: 'return_status' }),
    column('type', 'code', { codes: 'return_type' }),
    column('channel', 'code', { codes: 'return_channel' }),
    column('customer', 'text'),
    column('sale', 'text'),
    column('units', 'units'),
    column('paidMinor', 'money'),
    column('currency', 'text'),
    column('slaDue', 'text'),
  ],
  sums: ['units'],
  defaults: lastMonths(1),
  query(desk, parameters) {
    const { first, last } = spanOf(parameters)
    return desk.db
      .selectFrom('visibleRma as rma')
      .leftJoin('sale', 'sale.id', 'rma.saleId')
      .leftJoin('customer', 'customer.id', 'rma.customerId')
      .select(['rma.authorizedDay as day', 'rma.number', 'rma.status', 'rma.type', 'rma.channel'])
      .select(['customer.name as customer', 'sale.number as sale'])
      .select([
        sql<number>`(select coalesce(sum(quantity_authorized), 0) from return_line where return_id = rma.id)`.as(
          'units',
        ),
        sql<number>`case when rma.channel = 'imported'
          then (select coalesce(sum(credited_gross_minor), 0) from return_line where return_id = rma.id)
          else (select coalesce(sum(total_minor), 0) from settlement where return_id = rma.id and state <> 'reversed') end`.as(
          'paidMinor',
        ),
        sql<string>`coalesce(sale.currency, ${desk.shop.currency})`.as('currency'),
        'rma.slaDue',
      ])
      .where('rma.authorizedDay', '>=', first)
      .where('rma.authorizedDay', '<=', last)
      .orderBy('rma.authorizedDay')
      .orderBy('rma.number')
  },
})

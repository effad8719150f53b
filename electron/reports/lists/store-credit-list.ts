import { sql } from 'kysely'
import { column } from '../columns.ts'
import { lastMonths, spanOf, spanParameters } from '../span.ts'
import { listReport } from './list-report.ts'

/** Every event of store credit in some months, with the balance it left. */
export const storeCreditList = listReport({
  name: 'store_credit_list',
  parameters: spanParameters,
  columns: [
    column('day', 'day'),
    column('creditCode', 'text'),
    column('customer', 'text'),
    column('event', 'code', { codes: 'credit_event' }),
    column('creditNote', 'text'),
    column('amountMinor', 'money'),
    column('balanceMinor', 'money'),
    column('currency', 'text'),
  ],
  sums: [],
  defaults: lastMonths(1),
  query(desk, parameters) {
    const { first, last } = spanOf(parameters)
    return desk.db
      .selectFrom('storeCreditEvent as event')
      .innerJoin('storeCredit as credit', 'credit.id', 'event.storeCreditId')
      .leftJoin('customer', 'customer.id', 'credit.customerId')
      .leftJoin('settlement', 'settlement.id', 'event.settlementId')
      .select(['event.localDay as day', 'credit.code as creditCode', 'customer.name as customer'])
      .select(['event.kind as event', 'settlement.number as creditNote', 'event.amountMinor'])
      .select(
        sql<number>`(select sum(amount_minor) from store_credit_event before where before.store_credit_id = event.store_credit_id
          and (before.at < event.at or (before.at = event.at and before.rowid <= event.rowid)))`.as('balanceMinor'),
      )
      .select('credit.currency')
      .where('event.localDay', '>=', first)
      .where('event.localDay', '<=', last)
      .orderBy('event.at')
      .orderBy(sql`event.rowid`)
  },
})

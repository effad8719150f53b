import { sql } from 'kysely'
import { column } from '../columns.ts'
import { lastMonths, spanOf, spanParameters } from '../span.ts'
import { listReport } from './list-report.ts'

/** Every settlement of some months, and every reversal on its own day with opposite amounts. */
export const settlementsList = listReport({
  name: 'settlements_list',
  parameters: spanParameters,
  columns: [
    column('day', 'day'),
    column('event', 'code', { codes: 'settlement_event' }),
    column('number', 'text', { title: 'credit_note' }),
    column('return', 'text', { behind: { text: 'column:return' } }),
    column('outcome', 'code', { codes: 'outcome' }),
    column('creditMinor', 'money'),
    column('allowanceMinor', 'money'),
    column('feeMinor', 'money'),
    column('deductionMinor', 'money'),
    column('shippingMinor', 'money'),
    column('bonusMinor', 'money'),
    column('ownLabelMinor', 'money'),
    column('totalMinor', 'money'),
    column('currency', 'text'),
    column('person', 'text'),
  ],
  sums: [],
  defaults: lastMonths(1),
  query(desk, parameters) {
    const { first, last } = spanOf(parameters)
    const of = (sign: 1 | -1) =>
      [
        sql<number>`${sign} * credit_gross_minor`.as('creditMinor'),
        sql<number>`${sign} * allowance_minor`.as('allowanceMinor'),
        sql<number>`${-sign} * fee_minor`.as('feeMinor'),
        sql<number>`${-sign} * deduction_minor`.as('deductionMinor'),
        sql<number>`${sign} * (shipping_gross_minor - return_shipping_gross_minor)`.as('shippingMinor'),
        sql<number>`${sign} * bonus_minor`.as('bonusMinor'),
        sql<number>`${sign} * own_label_minor`.as('ownLabelMinor'),
        sql<number>`${sign} * total_minor`.as('totalMinor'),
      ] as const
    const settled = desk.db
      .selectFrom('settlement')
      .innerJoin('rma', 'rma.id', 'settlement.returnId')
      .leftJoin('staff', 'staff.id', 'settlement.byStaffId')
      .select(['settlement.localDay as day', sql<string>`'settled'`.as('event')])
      .select(['settlement.number', 'rma.number as return', 'settlement.outcome'])
      .select(of(1))
      .select(['settlement.currency', 'staff.name as person'])
      .where('settlement.localDay', '>=', first)
      .where('settlement.localDay', '<=', last)
    const reversed = desk.db
      .selectFrom('settlementReversal as reversal')
      .innerJoin('settlement', 'settlement.id', 'reversal.settlementId')
      .innerJoin('rma', 'rma.id', 'settlement.returnId')
      .leftJoin('staff', 'staff.id', 'reversal.byStaffId')
      .select(['reversal.localDay as day', sql<string>`'reversed'`.as('event')])
      .select(['settlement.number', 'rma.number as return', 'settlement.outcome'])
      .select(of(-1))
      .select(['settlement.currency', 'staff.name as person'])
      .where('reversal.localDay', '>=', first)
      .where('reversal.localDay', '<=', last)
    return desk.db
      .selectFrom(settled.unionAll(reversed).as('event'))
      .selectAll()
      .orderBy('event.day')
      .orderBy('event.number')
      .orderBy('event.event', 'desc')
  },
})

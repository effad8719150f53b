import { sql } from 'kysely'
import { column } from './columns.ts'
import { otherCurrencyNote } from './notes.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { lastMonths, spanOf, spanParameters } from './span.ts'

const behind = { basis: 'value:settled', from: 'column:month', until: 'column:month' }
const amounts = [
  'creditMinor',
  'allowanceMinor',
  'feeMinor',
  'deductionMinor',
  'shippingMinor',
  'bonusMinor',
  'ownLabelMinor',
  'totalMinor',
] as const

/** What the desk settled each day, reversals on their own day. Finished history was settled elsewhere and isn't here. */
export const settlementsByDay: Report = {
  view: describe({
    group: 'money',
    name: 'settlements_by_day',
    title: 'report.settlements_by_day',
    question: 'report.settlements_by_day_question',
    parameters: spanParameters,
    columns: [
      column('day', 'day'),
      column('settlements', 'count', { behind }),
      column('reversals', 'count', { behind }),
      ...amounts.map(name => column(name, 'money')),
      column('month', 'month', { hidden: true }),
    ],
    chart: { kind: 'bars', by: 'day', stack: null, value: 'totalMinor' },
  }),
  defaults: lastMonths(1),
  async run(desk, parameters) {
    const span = spanOf(parameters)
    const select = (sign: 1 | -1) =>
      [
        sql<number>`${sign === 1 ? 1 : 0}`.as('settlements'),
        sql<number>`${sign === 1 ? 0 : 1}`.as('reversals'),
        sql<number>`${sign} * credit_gross_minor`.as('creditMinor'),
        sql<number>`${sign} * allowance_minor`.as('allowanceMinor'),
        sql<number>`${-sign} * fee_minor`.as('feeMinor'),
        sql<number>`${-sign} * deduction_minor`.as('deductionMinor'),
        sql<number>`${sign} * (shipping_gross_minor - return_shipping_gross_minor)`.as('shippingMinor'),
        sql<number>`${sign} * bonus_minor`.as('bonusMinor'),
        sql<number>`${sign} * own_label_minor`.as('ownLabelMinor'),
        sql<number>`${sign} * total_minor`.as('totalMinor'),
      ] as const
    const given = desk.db
      .selectFrom('settlement')
      .select('settlement.localDay as day')
      .select(select(1))
      .where('settlement.localDay', '>=', span.first)
      .where('settlement.localDay', '<=', span.last)
      .where('settlement.currency', '=', desk.shop.currency)
    const takenBack = desk.db
      .selectFrom('settlementReversal as reversal')
      .innerJoin('settlement', 'settlement.id', 'reversal.settlementId')
      .select('reversal.localDay as day')
      .select(select(-1))
      .where('reversal.localDay', '>=', span.first)
      .where('reversal.localDay', '<=', span.last)
      .where('settlement.currency', '=', desk.shop.currency)
    const found = await desk.db
      .selectFrom(given.unionAll(takenBack).as('event'))
      .select('event.day')
      .select(eb => [
        eb.fn.sum<number>('event.settlements').as('settlements'),
        eb.fn.sum<number>('event.reversals').as('reversals'),
        ...amounts.map(name => eb.fn.sum<number>(`event.${name}`).as(name)),
      ])
      .groupBy('event.day')
      .orderBy('event.day')
      .execute()
    const rows = found.map(row => ({ ...row, month: row.day.slice(0, 7) }))
    return {
      rows,
      totals: sumColumns(rows, ['settlements', 'reversals', ...amounts]),
      note: await otherCurrencyNote(desk, span),
    }
  },
}

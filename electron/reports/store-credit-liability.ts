import { sql } from 'kysely'
import { monthsBetween } from '../../shared/reports/months.ts'
import { column } from './columns.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { lastMonths, monthsOf, spanParameters } from './span.ts'

const moves = ['issuedMinor', 'redeemedMinor', 'adjustedMinor', 'voidMinor'] as const

/** What the shop owes on store credit at the end of each month, and what changed it. */
export const storeCreditLiability: Report = {
  view: describe({
    group: 'money',
    name: 'store_credit_liability',
    title: 'report.store_credit_liability',
    question: 'report.store_credit_liability_question',
    parameters: spanParameters,
    columns: [
      column('month', 'month'),
      column('openingMinor', 'money'),
      column('issuedMinor', 'money', {
        behind: { basis: 'value:settled', from: 'column:month', until: 'column:month', outcome: 'value:store_credit' },
      }),
      column('redeemedMinor', 'money'),
      column('adjustedMinor', 'money'),
      column('voidMinor', 'money'),
      column('openMinor', 'money'),
    ],
    chart: { kind: 'lines', by: 'month', stack: null, value: 'openMinor' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const { from, until } = monthsOf(parameters)
    const of = (...kinds: readonly string[]) =>
      sql<number>`sum(case when event.kind in (${sql.join(kinds)}) then event.amount_minor else 0 end)`
    const byMonth = await desk.db
      .selectFrom('storeCreditEvent as event')
      .innerJoin('storeCredit as credit', 'credit.id', 'event.storeCreditId')
      .select(sql<string>`substr(event.local_day, 1, 7)`.as('month'))
      .select([
        of('issue').as('issuedMinor'),
        of('redeem').as('redeemedMinor'),
        of('adjust').as('adjustedMinor'),
        of('void', 'expire').as('voidMinor'),
      ])
      .where('credit.currency', '=', desk.shop.currency)
      .where('event.localDay', '<=', `${until}-31`)
      .groupBy('month')
      .execute()
    const sum = (row: (typeof byMonth)[number]) => moves.reduce((total, name) => total + row[name], 0)
    let open = byMonth.reduce((total, row) => (row.month < from ? total + sum(row) : total), 0)
    const rows = monthsBetween(from, until).map(month => {
      const openingMinor = open
      const row = byMonth.find(one => one.month === month)
      if (row) open += sum(row)
      const changed = Object.fromEntries(moves.map(name => [name, row?.[name] ?? 0]))
      return { month, openingMinor, ...changed, openMinor: open }
    })
    const some = rows.some(
      row => row.openingMinor !== 0 || row.openMinor !== 0 || byMonth.some(one => one.month === row.month),
    )
    return { rows: some ? rows : [], totals: sumColumns(some ? rows : [], moves) }
  },
}

import { sql } from 'kysely'
import { column } from './columns.ts'
import { otherCurrencyNote } from './notes.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { lastMonths, spanOf, spanParameters } from './span.ts'

const behind = { basis: 'value:settled', from: 'column:month', until: 'column:month' }

/** Money paid by tender and day, what is not confirmed apart; reversals are below 0 on their own day, failed ones left out. */
export const payoutsByTender: Report = {
  view: describe({
    group: 'money',
    name: 'payouts_by_tender',
    title: 'report.payouts_by_tender',
    question: 'report.payouts_by_tender_question',
    parameters: spanParameters,
    columns: [
      column('day', 'day'),
      column('tender', 'code', { codes: 'tender' }),
      column('payouts', 'count', { behind }),
      column('amountMinor', 'money', { title: 'paid_out' }),
      column('roundingMinor', 'money'),
      column('unconfirmedMinor', 'money'),
      column('month', 'month', { hidden: true }),
    ],
    chart: { kind: 'stacked_bars', by: 'day', stack: 'tender', value: 'amountMinor' },
  }),
  defaults: lastMonths(1),
  async run(desk, parameters) {
    const span = spanOf(parameters)
    const rows = await desk.db
      .selectFrom('payout')
      .innerJoin('settlement', 'settlement.id', 'payout.settlementId')
      .select(['payout.localDay as day', 'payout.kind as tender'])
      .select(eb => [
        eb.fn.countAll<number>().as('payouts'),
        eb.fn.sum<number>('payout.amountMinor').as('amountMinor'),
        eb.fn.sum<number>('payout.roundingMinor').as('roundingMinor'),
        sql<number>`sum(case when payout.state = 'recorded' then payout.amount_minor else 0 end)`.as(
          'unconfirmedMinor',
        ),
      ])
      .select(sql<string>`substr(payout.local_day, 1, 7)`.as('month'))
      .where('payout.localDay', '>=', span.first)
      .where('payout.localDay', '<=', span.last)
      .where('payout.state', '<>', 'failed')
      .where('settlement.currency', '=', desk.shop.currency)
      .groupBy(['payout.localDay', 'payout.kind'])
      .orderBy('payout.localDay')
      .orderBy('payout.kind')
      .execute()
    return {
      rows,
      totals: sumColumns(rows, ['payouts', 'amountMinor', 'roundingMinor', 'unconfirmedMinor']),
      note: await otherCurrencyNote(desk, span),
    }
  },
}

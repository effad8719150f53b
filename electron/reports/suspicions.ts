import { sql } from 'kysely'
import { column } from './columns.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { lastMonths, spanOf, spanParameters } from './span.ts'

const behind = {
  basis: 'value:suspected',
  from: 'column:month',
  until: 'column:month',
  suspicion: 'column:category',
}

/** A return on which something was suspected in a month; `standing` 1 while it still is. */
interface Said {
  readonly month: string
  readonly category: string
  readonly standing: number
  readonly paidMinor: number
}

/** Returns by the month and kind of what was suspected of them; `open` and `cleared` as known today. */
export const suspicions: Report = {
  view: describe({
    group: 'patterns',
    name: 'suspicions',
    title: 'report.suspicions',
    question: 'report.suspicions_question',
    parameters: spanParameters,
    columns: [
      column('month', 'month'),
      column('category', 'code', { codes: 'suspicion', title: 'suspicion' }),
      column('returns', 'count', { title: 'suspected', behind }),
      column('open', 'count', { title: 'still_suspected' }),
      column('cleared', 'count'),
      column('paidMinor', 'money', { title: 'paid' }),
    ],
    chart: { kind: 'stacked_bars', by: 'month', stack: 'category', value: 'returns' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const { first, last } = spanOf(parameters)
    const rows = await desk.db
      .selectFrom(
        sql<Said>`(select distinct substr(raised.local_day, 1, 7) as month, raised.category, raised.return_id,
          (select later.event = 'raise' from suspicion_event later
            where later.return_id = raised.return_id and later.category = raised.category
            order by later.at desc, later.id desc limit 1) as standing,
          (select coalesce(sum(total_minor), 0) from settlement where settlement.return_id = raised.return_id
            and state <> 'reversed' and currency = ${desk.shop.currency}) as paid_minor
          from suspicion_event raised
          where raised.event = 'raise' and raised.local_day between ${first} and ${last})`.as('said'),
      )
      .select(['said.month', 'said.category'])
      .select(eb => [
        eb.fn.countAll<number>().as('returns'),
        eb.fn.sum<number>('said.standing').as('open'),
        sql<number>`sum(1 - said.standing)`.as('cleared'),
        eb.fn.sum<number>('said.paidMinor').as('paidMinor'),
      ])
      .groupBy(['said.month', 'said.category'])
      .orderBy('said.month')
      .orderBy('said.category')
      .execute()
    return { rows, totals: sumColumns(rows, ['returns', 'open', 'cleared', 'paidMinor']) }
  },
}

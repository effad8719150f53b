import { sql } from 'kysely'
import { column } from './columns.ts'
import { behindFilters, factCondition, filterParameters, filtersOf } from './filters.ts'
import { describe, type Report, sumColumns } from './report.ts'

const behind = {
  ...behindFilters(['reason', 'channel', 'product', 'supplier', 'category']),
  disposition: 'column:disposition',
}

/** Accepted goods that wait: for a decision where they go, or for it to be carried out, by how long they wait. */
export const waitingGoods: Report = {
  view: describe({
    group: 'work',
    name: 'waiting_goods',
    title: 'report.waiting_goods',
    question: 'report.waiting_goods_question',
    parameters: filterParameters(),
    columns: [
      column('disposition', 'code', { codes: 'disposition' }),
      column('units', 'units', { behind }),
      column('upTo7', 'units', { title: 'up_to_7' }),
      column('upTo30', 'units', { title: 'up_to_30' }),
      column('upTo90', 'units', { title: 'up_to_90' }),
      column('over90', 'units', { title: 'over_90' }),
      column('oldestDays', 'days'),
      column('expectedMinor', 'money'),
    ],
    chart: { kind: 'ranked', by: 'disposition', stack: null, value: 'units' },
  }),
  defaults: () => ({}),
  async run(desk, parameters) {
    const filters = factCondition(filtersOf(parameters))
    const decided = desk.db
      .selectFrom('disposition')
      .innerJoin('returnedFact as fact', 'fact.returnLineId', 'disposition.returnLineId')
      .select([
        sql<string | null>`disposition.code`.as('disposition'),
        'disposition.quantity as units',
        'disposition.localDay as since',
        'disposition.expectedRecoveryMinor as expectedMinor',
      ])
      .where('disposition.current', '=', 1)
      .where('disposition.state', '=', 'decided')
      .where(filters)
    const undecided = desk.db
      .selectFrom('inspection')
      .innerJoin('returnedFact as fact', 'fact.returnLineId', 'inspection.returnLineId')
      .select([
        sql<string | null>`null`.as('disposition'),
        sql<number>`inspection.accepted_units - coalesce((select sum(quantity) from disposition
          where disposition.inspection_id = inspection.id and disposition.current = 1), 0)`.as('units'),
        'inspection.localDay as since',
        sql<number | null>`null`.as('expectedMinor'),
      ])
      .where('inspection.current', '=', 1)
      .where('inspection.acceptedUnits', '>', 0)
      .where('fact.channel', '<>', 'imported')
      .where(filters)
    const age = sql<number>`cast(julianday(${desk.today}) - julianday(since) as integer)`
    const between = (from: number, until: number) =>
      sql<number>`sum(case when ${age} between ${from} and ${until} then units else 0 end)`
    const rows = await desk.db
      .selectFrom(decided.unionAll(undecided).as('waiting'))
      .select('waiting.disposition')
      .select(eb => eb.fn.sum<number>('waiting.units').as('units'))
      .select([
        between(0, 7).as('upTo7'),
        between(8, 30).as('upTo30'),
        between(31, 90).as('upTo90'),
        between(91, 1_000_000).as('over90'),
        sql<number>`max(${age})`.as('oldestDays'),
        sql<number | null>`case when count(*) = count(expected_minor) then sum(expected_minor) end`.as('expectedMinor'),
      ])
      .where('waiting.units', '>', 0)
      .groupBy('waiting.disposition')
      .orderBy('units', 'desc')
      .orderBy('waiting.disposition')
      .execute()
    return { rows, totals: sumColumns(rows, ['units', 'upTo7', 'upTo30', 'upTo90', 'over90', 'expectedMinor']) }
  },
}

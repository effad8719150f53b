import { column } from './columns.ts'
import { behindFilters, factCondition, filterParameters, filtersOf } from './filters.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { lastMonths, spanOf, spanParameters } from './span.ts'

const behind = {
  basis: 'value:authorized',
  from: 'parameter:from',
  until: 'parameter:until',
  ...behindFilters(['channel', 'product', 'supplier', 'category']),
  reason: 'column:reason',
  foundReason: 'column:foundReason',
}

/** What customers said and what inspections found, as known today; nothing found means the claim was not contradicted. */
export const reasonsClaimedAndFound: Report = {
  view: describe({
    group: 'patterns',
    name: 'reasons_claimed_and_found',
    title: 'report.reasons_claimed_and_found',
    question: 'report.reasons_claimed_and_found_question',
    parameters: [...spanParameters, ...filterParameters()],
    columns: [
      column('reason', 'code', { codes: 'reason', title: 'claimed_reason' }),
      column('foundReason', 'code', { codes: 'reason' }),
      column('lines', 'count', { behind }),
      column('units', 'units', { behind }),
    ],
    chart: { kind: 'stacked_bars', by: 'reason', stack: 'foundReason', value: 'units' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const { first, last } = spanOf(parameters)
    const rows = await desk.db
      .selectFrom('returnedFact as fact')
      .innerJoin('returnLine as line', 'line.id', 'fact.returnLineId')
      .select(['fact.reason', 'line.foundReason'])
      .select(eb => [eb.fn.countAll<number>().as('lines'), eb.fn.sum<number>('fact.units').as('units')])
      .where('fact.day', '>=', first)
      .where('fact.day', '<=', last)
      .where(factCondition(filtersOf(parameters)))
      .groupBy(['fact.reason', 'line.foundReason'])
      .orderBy('units', 'desc')
      .orderBy('fact.reason')
      .orderBy('line.foundReason')
      .execute()
    return { rows, totals: sumColumns(rows, ['lines', 'units']) }
  },
}

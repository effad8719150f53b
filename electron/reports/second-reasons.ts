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
  secondReason: 'column:secondReason',
}

/** Reasons of both levels; a line nobody chose a finer one for stands on a row without it. */
export const secondReasons: Report = {
  view: describe({
    group: 'patterns',
    name: 'second_reasons',
    title: 'report.second_reasons',
    question: 'report.second_reasons_question',
    parameters: [...spanParameters, ...filterParameters()],
    columns: [
      column('reason', 'code', { codes: 'reason', title: 'claimed_reason' }),
      column('secondReason', 'text'),
      column('lines', 'count', { behind }),
      column('units', 'units', { behind }),
    ],
    chart: { kind: 'stacked_bars', by: 'reason', stack: 'secondReason', value: 'units' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const { first, last } = spanOf(parameters)
    const rows = await desk.db
      .selectFrom('returnedFact as fact')
      .innerJoin('returnLine as line', 'line.id', 'fact.returnLineId')
      .select(['fact.reason', 'line.secondReason'])
      .select(eb => [eb.fn.countAll<number>().as('lines'), eb.fn.sum<number>('fact.units').as('units')])
      .where('fact.day', '>=', first)
      .where('fact.day', '<=', last)
      .where(factCondition(filtersOf(parameters)))
      .groupBy(['fact.reason', 'line.secondReason'])
      .orderBy('units', 'desc')
      .orderBy('fact.reason')
      .orderBy('line.secondReason')
      .execute()
    return { rows, totals: sumColumns(rows, ['lines', 'units']) }
  },
}

import { column } from './columns.ts'
import { costsOf } from './costs.ts'
import { filterParameters, filtersOf } from './filters.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { lastMonths, spanOf, spanParameters } from './span.ts'

/** What returns cost, by kind; fees kept and claims against carriers are below 0. */
export const costByKind: Report = {
  view: describe({
    group: 'money',
    name: 'cost_by_kind',
    title: 'report.cost_by_kind',
    question: 'report.cost_by_kind_question',
    parameters: [...spanParameters, ...filterParameters()],
    columns: [
      column('kind', 'code', { codes: 'cost_kind', title: 'cost_kind' }),
      column('entries', 'count'),
      column('minutes', 'minutes'),
      column('amountMinor', 'money'),
      column('unknown', 'count', { title: 'cost_unknown' }),
    ],
    chart: { kind: 'ranked', by: 'kind', stack: null, value: 'amountMinor' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const costs = await costsOf(desk, spanOf(parameters), 'all', filtersOf(parameters))
    const rows = costs
      .map(({ kind, entries, minutes, amountMinor, unknown }) => ({
        ...{ kind, entries, minutes },
        amountMinor: unknown > 0 && unknown === entries ? null : amountMinor,
        unknown,
      }))
      .toSorted((a, b) => (b.amountMinor ?? 0) - (a.amountMinor ?? 0) || (a.kind < b.kind ? -1 : 1))
    return { rows, totals: sumColumns(rows, ['entries', 'minutes', 'amountMinor', 'unknown']) }
  },
}

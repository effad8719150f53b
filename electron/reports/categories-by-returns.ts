import { column } from './columns.ts'
import { filterParameters, filtersOf } from './filters.ts'

import { asOf, firstNote, otherCurrencyNote } from './notes.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { subjectColumns, subjectRows } from './returned-subjects.ts'
import { lastMonths, monthsOf, spanOf, spanParameters } from './span.ts'

/** Which kinds of goods come back most, how often for what was sold of them, and what they leave after returns. */
export const categoriesByReturns: Report = {
  view: describe({
    group: 'patterns',
    name: 'categories_by_returns',
    title: 'report.categories_by_returns',
    question: 'report.categories_by_returns_question',
    parameters: [...spanParameters, ...filterParameters()],
    columns: [column('category', 'text'), ...subjectColumns({ category: 'column:category' }, { costs: true })],
    chart: { kind: 'ranked', by: 'category', stack: null, value: 'units' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const rows = await subjectRows(desk, monthsOf(parameters), 'category', filtersOf(parameters))
    const shown = rows.map(({ code, numbers }) => ({ category: code || null, ...numbers }))
    return {
      rows: shown,
      totals: sumColumns(shown, ['returns', 'units', 'valueMinor']),
      note: firstNote(await otherCurrencyNote(desk, spanOf(parameters)), asOf(desk)),
    }
  },
}

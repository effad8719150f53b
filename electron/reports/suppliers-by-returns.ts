import { column } from './columns.ts'
import { filterParameters, filtersOf } from './filters.ts'
import { supplierNames } from './names.ts'
import { asOf, firstNote, otherCurrencyNote } from './notes.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { subjectColumns, subjectRows } from './returned-subjects.ts'
import { lastMonths, monthsOf, spanOf, spanParameters } from './span.ts'

/** Whose goods come back most, how often for what was sold of them, and what they leave after returns. */
export const suppliersByReturns: Report = {
  view: describe({
    group: 'patterns',
    name: 'suppliers_by_returns',
    title: 'report.suppliers_by_returns',
    question: 'report.suppliers_by_returns_question',
    parameters: [...spanParameters, ...filterParameters()],
    columns: [
      column('supplier', 'text'),
      column('supplierId', 'text', { title: 'supplier', hidden: true }),
      ...subjectColumns({ supplier: 'column:supplierId' }, { costs: true }),
    ],
    chart: { kind: 'ranked', by: 'supplier', stack: null, value: 'units' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const rows = await subjectRows(desk, monthsOf(parameters), 'supplier', filtersOf(parameters))
    const names = await supplierNames(
      desk,
      rows.map(row => row.code),
    )
    const shown = rows.map(({ code, numbers }) => ({
      supplier: names.get(code)?.name ?? null,
      supplierId: code || null,
      ...numbers,
    }))
    return {
      rows: shown,
      totals: sumColumns(shown, ['returns', 'units', 'valueMinor']),
      note: firstNote(await otherCurrencyNote(desk, spanOf(parameters)), asOf(desk)),
    }
  },
}

import { column } from './columns.ts'
import { filterParameters, filtersOf } from './filters.ts'
import { customerNames } from './names.ts'
import { asOf, firstNote, otherCurrencyNote } from './notes.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { subjectColumns, subjectRows } from './returned-subjects.ts'
import { lastMonths, monthsOf, spanOf, spanParameters } from './span.ts'

/** Which customers bring most back, and what share of what they bought. Sales and returns without a customer are left out. */
export const customersByReturns: Report = {
  view: describe({
    group: 'patterns',
    name: 'customers_by_returns',
    title: 'report.customers_by_returns',
    question: 'report.customers_by_returns_question',
    parameters: [...spanParameters, ...filterParameters()],
    columns: [
      column('customer', 'text'),
      column('customerId', 'text', { title: 'customer', hidden: true }),
      ...subjectColumns({ customer: 'column:customerId' }, { costs: false }),
    ],
    chart: { kind: 'ranked', by: 'customer', stack: null, value: 'units' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const rows = await subjectRows(desk, monthsOf(parameters), 'customer', filtersOf(parameters))
    const names = await customerNames(
      desk,
      rows.map(row => row.code),
    )
    const shown = rows.map(
      ({ code, numbers: { netCostMinor: _cost, costPerSoldMinor: _each, marginMinor: _left, ...numbers } }) => ({
        customer: names.get(code)?.name ?? null,
        customerId: code || null,
        ...numbers,
      }),
    )
    return {
      rows: shown,
      totals: sumColumns(shown, ['returns', 'units', 'valueMinor']),
      note: firstNote(await otherCurrencyNote(desk, spanOf(parameters)), asOf(desk)),
    }
  },
}

import { column } from './columns.ts'
import { filterParameters, filtersOf } from './filters.ts'
import { productNames } from './names.ts'
import { asOf, firstNote, otherCurrencyNote } from './notes.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { subjectColumns, subjectRows } from './returned-subjects.ts'
import { lastMonths, monthsOf, spanOf, spanParameters } from './span.ts'

/** Which products come back most, how often for what was sold of them, and what they leave after returns. */
export const productsByReturns: Report = {
  view: describe({
    group: 'patterns',
    name: 'products_by_returns',
    title: 'report.products_by_returns',
    question: 'report.products_by_returns_question',
    parameters: [...spanParameters, ...filterParameters()],
    columns: [
      column('sku', 'text'),
      column('product', 'text'),
      column('productId', 'text', { title: 'product', hidden: true }),
      ...subjectColumns({ product: 'column:productId' }, { costs: true }),
    ],
    chart: { kind: 'ranked', by: 'product', stack: null, value: 'units' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const rows = await subjectRows(desk, monthsOf(parameters), 'product', filtersOf(parameters))
    const names = await productNames(
      desk,
      rows.map(row => row.code),
    )
    const shown = rows.map(({ code, numbers }) => {
      const name = names.get(code)
      return { sku: name?.sku ?? null, product: name?.name ?? null, productId: code || null, ...numbers }
    })
    return {
      rows: shown,
      totals: sumColumns(shown, ['returns', 'units', 'valueMinor']),
      note: firstNote(await otherCurrencyNote(desk, spanOf(parameters)), asOf(desk)),
    }
  },
}

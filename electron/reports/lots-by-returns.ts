import { column } from './columns.ts'
import { filterParameters, filtersOf } from './filters.ts'
import { productNames } from './names.ts'
import { asOf, firstNote, otherCurrencyNote } from './notes.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { subjectColumns, subjectRows } from './returned-subjects.ts'
import { lastMonths, monthsOf, spanOf, spanParameters } from './span.ts'

/** Which lots come back, how often for what was sold of them. Goods without a lot are left out. */
export const lotsByReturns: Report = {
  view: describe({
    group: 'patterns',
    name: 'lots_by_returns',
    title: 'report.lots_by_returns',
    question: 'report.lots_by_returns_question',
    parameters: [...spanParameters, ...filterParameters()],
    columns: [
      column('lot', 'text'),
      column('sku', 'text'),
      column('product', 'text'),
      column('productId', 'text', { title: 'product', hidden: true }),
      ...subjectColumns({ lot: 'column:lot', product: 'column:productId' }, { costs: true }),
    ],
    chart: { kind: 'ranked', by: 'lot', stack: null, value: 'units' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const rows = await subjectRows(desk, monthsOf(parameters), 'lot', filtersOf(parameters))
    const parts = rows.map(({ code, numbers }) => {
      const cut = code.indexOf('|')
      return { productId: code.slice(0, cut), lot: code.slice(cut + 1), numbers }
    })
    const names = await productNames(
      desk,
      parts.map(part => part.productId),
    )
    const shown = parts.map(({ productId, lot, numbers }) => {
      const name = names.get(productId)
      return { lot, sku: name?.sku ?? null, product: name?.name ?? null, productId: productId || null, ...numbers }
    })
    return {
      rows: shown,
      totals: sumColumns(shown, ['returns', 'units', 'valueMinor']),
      note: firstNote(await otherCurrencyNote(desk, spanOf(parameters)), asOf(desk)),
    }
  },
}

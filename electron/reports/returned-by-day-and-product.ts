import { authorizedLines } from './authorized-units.ts'
import { describe, type Report, type ReportRow, sumColumns } from './report.ts'
import { hasOtherCurrency, settledValues } from './settled-values.ts'
import { lastMonths, spanOf, spanParameters } from './span.ts'

/** Which products came back on which day, how many of them, and what was paid back for them. */
export const returnedByDayAndProduct: Report = {
  view: describe({
    group: 'month',
    name: 'returned_by_day_and_product',
    title: 'report.returned_by_day_and_product',
    question: 'report.returned_by_day_and_product_question',
    parameters: spanParameters,
    columns: [
      { name: 'day', title: 'report.column.day', type: 'day', codes: null },
      { name: 'sku', title: 'report.column.sku', type: 'text', codes: null },
      { name: 'product', title: 'report.column.product', type: 'text', codes: null },
      { name: 'units', title: 'report.column.units', type: 'units', codes: null },
      { name: 'valueMinor', title: 'report.column.value', type: 'money', codes: null },
    ],
    chart: { kind: 'bars', by: 'product', stack: null, value: 'units' },
  }),
  defaults: lastMonths(1),
  async run(desk, parameters) {
    const span = spanOf(parameters)
    const { currency } = desk.shop
    const counted = await desk.db
      .selectFrom(authorizedLines(desk.db, span).as('line'))
      .select(['line.day', 'line.sku'])
      .select(eb => [
        eb.fn.max('line.description').as('product'),
        eb.fn.sum<number>('line.units').as('units'),
        eb.fn.sum<number>('line.importedMinor').as('valueMinor'),
      ])
      .groupBy(['line.day', 'line.sku'])
      .execute()
    const settled = await desk.db
      .selectFrom(settledValues(desk.db, span, currency).as('settled'))
      .innerJoin('returnLine', 'returnLine.id', 'settled.returnLineId')
      .select(['settled.day', 'returnLine.sku'])
      .select(eb => [
        eb.fn.max('returnLine.description').as('product'),
        eb.fn.sum<number>('settled.valueMinor').as('valueMinor'),
      ])
      .groupBy(['settled.day', 'returnLine.sku'])
      .execute()
    const rows = merged([
      ...counted.map(row => ({ ...row, day: row.day ?? '' })),
      ...settled.map(row => ({ ...row, units: 0 })),
    ])
    return {
      rows,
      totals: sumColumns(rows, ['units', 'valueMinor']),
      note: (await hasOtherCurrency(desk.db, span, currency))
        ? { key: 'report.other_currency', values: { currency } }
        : null,
    }
  },
}

interface Row {
  readonly day: string
  readonly sku: string | null
  readonly product: string
  readonly units: number
  readonly valueMinor: number
}

function merged(parts: readonly Row[]): readonly ReportRow[] {
  const rows = new Map<string, Row>()
  for (const part of parts) {
    const key = JSON.stringify([part.day, part.sku])
    const known = rows.get(key)
    rows.set(key, {
      day: part.day,
      sku: part.sku,
      product: known?.product ?? part.product,
      units: (known?.units ?? 0) + part.units,
      valueMinor: (known?.valueMinor ?? 0) + part.valueMinor,
    })
  }
  return [...rows.values()]
    .toSorted((a, b) => {
      if (a.day !== b.day) return a.day < b.day ? -1 : 1
      return (a.sku ?? '') < (b.sku ?? '') ? -1 : 1
    })
    .map(row => ({ ...row }))
}

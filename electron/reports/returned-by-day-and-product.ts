import { sql } from 'kysely'
import { column } from './columns.ts'
import { behindFilters, type Filters, factCondition, filterParameters, filtersOf } from './filters.ts'
import { otherCurrencyNote } from './notes.ts'
import { describe, type Report, type ReportDesk, type ReportRow, sumColumns } from './report.ts'
import { lastMonths, type Span, spanOf, spanParameters } from './span.ts'

const behind = (basis: string) => ({
  basis: `value:${basis}`,
  from: 'column:month',
  until: 'column:month',
  ...behindFilters(['reason', 'channel', 'product', 'supplier', 'category']),
  product: 'column:productId',
})

/** Which products came back on which day, how many of them, and what was paid back for them. */
export const returnedByDayAndProduct: Report = {
  view: describe({
    group: 'month',
    name: 'returned_by_day_and_product',
    title: 'report.returned_by_day_and_product',
    question: 'report.returned_by_day_and_product_question',
    parameters: [...spanParameters, ...filterParameters()],
    columns: [
      column('day', 'day'),
      column('sku', 'text'),
      column('product', 'text'),
      column('units', 'units', { behind: behind('authorized') }),
      column('valueMinor', 'money', { behind: behind('settled') }),
      column('month', 'month', { hidden: true }),
      column('productId', 'text', { title: 'product', hidden: true }),
    ],
    chart: { kind: 'bars', by: 'product', stack: null, value: 'units' },
  }),
  defaults: lastMonths(1),
  async run(desk, parameters) {
    const span = spanOf(parameters)
    const filters = filtersOf(parameters)
    const rows = merged([...(await returned(desk, span, filters)), ...(await settled(desk, span, filters))])
    return {
      rows,
      totals: sumColumns(rows, ['units', 'valueMinor']),
      note: await otherCurrencyNote(desk, span),
    }
  },
}

interface Row {
  readonly day: string
  readonly sku: string | null
  readonly product: string
  readonly productId: string | null
  readonly units: number
  readonly valueMinor: number
}

async function returned(desk: ReportDesk, { first, last }: Span, filters: Filters): Promise<readonly Row[]> {
  return desk.db
    .selectFrom('returnedFact as fact')
    .innerJoin('returnLine as line', 'line.id', 'fact.returnLineId')
    .select(['fact.day', 'line.sku'])
    .select(eb => [
      eb.fn.max('line.description').as('product'),
      eb.fn.max('line.productId').as('productId'),
      eb.fn.sum<number>('fact.units').as('units'),
      sql<number>`sum(case when fact.currency = ${desk.shop.currency} then fact.imported_minor else 0 end)`.as(
        'valueMinor',
      ),
    ])
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where(factCondition(filters))
    .groupBy(['fact.day', 'line.sku'])
    .execute()
}

async function settled(desk: ReportDesk, { first, last }: Span, filters: Filters): Promise<readonly Row[]> {
  const rows = await desk.db
    .selectFrom('settledFact as fact')
    .innerJoin('returnLine as line', 'line.id', 'fact.returnLineId')
    .select(['fact.day', 'line.sku'])
    .select(eb => [
      eb.fn.max('line.description').as('product'),
      eb.fn.max('line.productId').as('productId'),
      eb.fn.sum<number>('fact.paidMinor').as('valueMinor'),
    ])
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where('fact.currency', '=', desk.shop.currency)
    .where(factCondition(filters))
    .groupBy(['fact.day', 'line.sku'])
    .execute()
  return rows.map(row => ({ ...row, units: 0 }))
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
      productId: known?.productId ?? part.productId,
      units: (known?.units ?? 0) + part.units,
      valueMinor: (known?.valueMinor ?? 0) + part.valueMinor,
    })
  }
  return [...rows.values()]
    .toSorted((a, b) => {
      if (a.day !== b.day) return a.day < b.day ? -1 : 1
      return (a.sku ?? '') < (b.sku ?? '') ? -1 : 1
    })
    .map(({ day, sku, product, units, valueMinor, productId }) => ({
      ...{ day, sku, product, units, valueMinor },
      ...{ month: day.slice(0, 7), productId },
    }))
}

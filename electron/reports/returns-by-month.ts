import { sql } from 'kysely'
import { storedReasons } from '../../shared/returns/reasons.ts'
import { authorizedLines } from './authorized-units.ts'
import { describe, type Report, type ReportRow, sumColumns } from './report.ts'
import { hasOtherCurrency, settledValues } from './settled-values.ts'
import { lastMonths, spanOf, spanParameters } from './span.ts'

/**
 * How many returns and units came back each month, why, and what was paid back for them.
 * Returns and units count by authorization, value by settlement; imported history counts by its own day.
 */
export const returnsByMonth: Report = {
  view: describe({
    group: 'month',
    name: 'returns_by_month',
    title: 'report.returns_by_month',
    question: 'report.returns_by_month_question',
    parameters: spanParameters,
    columns: [
      { name: 'month', title: 'report.column.month', type: 'month', codes: null },
      { name: 'reason', title: 'report.column.reason', type: 'code', codes: 'reason' },
      { name: 'returns', title: 'report.column.returns', type: 'units', codes: null },
      { name: 'units', title: 'report.column.units', type: 'units', codes: null },
      { name: 'valueMinor', title: 'report.column.value', type: 'money', codes: null },
    ],
    chart: { kind: 'stacked_bars', by: 'month', stack: 'reason', value: 'units' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const span = spanOf(parameters)
    const { currency } = desk.shop
    const counted = await desk.db
      .selectFrom(authorizedLines(desk.db, span).as('line'))
      .select([sql<string>`substr(line.day, 1, 7)`.as('month'), 'line.reason'])
      .select(eb => [
        eb.fn.sum<number>('line.returns').as('returns'),
        eb.fn.sum<number>('line.units').as('units'),
        eb.fn.sum<number>('line.importedMinor').as('valueMinor'),
      ])
      .groupBy(['month', 'line.reason'])
      .execute()
    const settled = await desk.db
      .selectFrom(settledValues(desk.db, span, currency).as('settled'))
      .innerJoin('returnLine', 'returnLine.id', 'settled.returnLineId')
      .select([sql<string>`substr(settled.day, 1, 7)`.as('month'), 'returnLine.reason'])
      .select(eb => eb.fn.sum<number>('settled.valueMinor').as('valueMinor'))
      .groupBy(['month', 'returnLine.reason'])
      .execute()
    const rows = merged([...counted, ...settled.map(row => ({ ...row, returns: 0, units: 0 }))])
    return {
      rows,
      totals: sumColumns(rows, ['returns', 'units', 'valueMinor']),
      note: (await hasOtherCurrency(desk.db, span, currency))
        ? { key: 'report.other_currency', values: { currency } }
        : null,
    }
  },
}

interface Row {
  readonly month: string
  readonly reason: string
  readonly returns: number
  readonly units: number
  readonly valueMinor: number
}

function merged(parts: readonly Row[]): readonly ReportRow[] {
  const rows = new Map<string, Row>()
  for (const part of parts) {
    const key = `${part.month} ${part.reason}`
    const known = rows.get(key)
    rows.set(key, {
      month: part.month,
      reason: part.reason,
      returns: (known?.returns ?? 0) + part.returns,
      units: (known?.units ?? 0) + part.units,
      valueMinor: (known?.valueMinor ?? 0) + part.valueMinor,
    })
  }
  const place = (reason: string) => (storedReasons as readonly string[]).indexOf(reason)
  return [...rows.values()]
    .toSorted((a, b) => (a.month === b.month ? place(a.reason) - place(b.reason) : a.month < b.month ? -1 : 1))
    .map(row => ({ ...row }))
}

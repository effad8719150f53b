import { dispositions } from '../../shared/grading/dispositions.ts'
import { grades } from '../../shared/grading/grades.ts'
import type { Behind, ReportView } from '../../shared/reports/contract.ts'
import { shareInterval } from '../../shared/reports/interval.ts'
import { outcomes } from '../../shared/returns/outcomes.ts'
import { faults, storedReasons } from '../../shared/returns/reasons.ts'
import { returnChannels } from '../../shared/returns/return-types.ts'
import { column } from './columns.ts'
import { behindFilters, filterParameters, filtersOf } from './filters.ts'
import { supplierNames } from './names.ts'
import { otherCurrencyNote } from './notes.ts'
import { describe, type Report, type ReportDesk, type ReportRow, sumColumns } from './report.ts'
import { soldOf } from './sold.ts'
import { lastMonths, monthsOf, spanOf, spanParameters } from './span.ts'
import { type Dimension, dimensions, monthTotals, type Total } from './totals.ts'

type By = (typeof dimensions)[number]

/** The codes of a dimension in the order they are shown; of others, the order of their names. */
const orders: Readonly<Partial<Record<By, readonly string[]>>> = {
  reason: storedReasons,
  fault: faults,
  grade: grades,
  disposition: dispositions,
  outcome: outcomes,
  channel: [...returnChannels, 'imported'],
}

/** Which of a return's events a dimension counts by. */
const basisOf = (by: By) =>
  by === 'grade' ? 'graded' : by === 'disposition' ? 'disposed' : by === 'outcome' ? 'settled' : 'authorized'

function viewBy(by: By): ReportView {
  const code: Behind = { [by]: by === 'supplier' ? 'column:supplierId' : `column:${by}` }
  const behind = (basis: string): Behind => ({
    basis: `value:${basis}`,
    from: 'column:month',
    until: 'column:month',
    ...behindFilters(['reason', 'channel', 'product', 'supplier', 'category']),
    ...code,
  })
  const coded = orders[by] !== undefined
  return describe({
    group: 'month',
    name: 'returns_by_month',
    title: 'report.returns_by_month',
    question: 'report.returns_by_month_question',
    parameters: [
      ...spanParameters,
      { name: 'by', type: 'choice', choices: [...dimensions] },
      { name: 'known', type: 'choice', choices: ['then', 'now'] },
      ...filterParameters(),
    ],
    columns: [
      column('month', 'month'),
      column(by, coded ? 'code' : 'text', coded ? { codes: by === 'channel' ? 'return_channel' : by } : {}),
      ...(by === 'supplier' ? [column('supplierId', 'text', { title: 'supplier', hidden: true })] : []),
      column('returns', 'count', { behind: behind(basisOf(by)) }),
      column('units', 'units', { behind: behind(basisOf(by)) }),
      column('valueMinor', 'money', { behind: behind('settled') }),
      column('rateMilli', 'rate', { title: 'rate_by_month' }),
    ],
    chart: { kind: 'stacked_bars', by: 'month', stack: by, value: 'units' },
  })
}

const byOf = (parameters: Readonly<Record<string, string>>): By =>
  dimensions.find(dimension => dimension === parameters.by) ?? 'reason'

/**
 * How many returns and units came back each month and what was paid back, stacked by one of eight things.
 * Each fact counts in the month of its own event; the rate is units of a month of what was sold in it.
 */
export const returnsByMonth: Report = {
  view: viewBy('reason'),
  viewFor: parameters => viewBy(byOf(parameters)),
  defaults: desk => ({ ...lastMonths(12)(desk), by: 'reason', known: 'then' }),
  async run(desk, parameters) {
    const by = byOf(parameters)
    const filters = filtersOf(parameters)
    const totals = await monthTotals(desk, {
      months: monthsOf(parameters),
      by,
      known: parameters.known === 'now' ? 'now' : 'then',
      filters,
    })
    const sold = await soldOf(desk, spanOf(parameters), 'month', filters)
    const rows = await rowsOf(desk, by, totals, month => sold.get(month)?.units ?? 0)
    const counted = by === 'grade' || by === 'disposition' ? ['units'] : ['returns', 'units', 'valueMinor']
    return { rows, totals: sumColumns(rows, counted), note: await otherCurrencyNote(desk, spanOf(parameters)) }
  },
}

async function rowsOf(
  desk: ReportDesk,
  by: By,
  totals: readonly Total[],
  soldIn: (month: string) => number,
): Promise<readonly ReportRow[]> {
  const names =
    by === 'supplier'
      ? await supplierNames(
          desk,
          totals.map(total => total.code),
        )
      : null
  const shown = (code: string) => (names ? (names.get(code)?.name ?? '') : code)
  const unitsOnly = by === 'grade' || by === 'disposition'
  return totals
    .toSorted((a, b) => (a.month === b.month ? inOrder(by, shown(a.code), shown(b.code)) : a.month < b.month ? -1 : 1))
    .map(total => ({
      month: total.month,
      [by]: shown(total.code) || null,
      ...(names && { supplierId: total.code || null }),
      returns: unitsOnly ? null : total.returns,
      units: total.units,
      valueMinor: unitsOnly ? null : total.valueMinor,
      rateMilli: shareInterval(total.units, soldIn(total.month))?.rateMilli ?? null,
    }))
}

function inOrder(by: Dimension & By, a: string, b: string): number {
  const order = orders[by]
  if (!order) return a < b ? -1 : a > b ? 1 : 0
  const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length)
  return place(a) - place(b)
}

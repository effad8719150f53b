import type { ReportColumn, ReportView } from './contract.ts'
import { monthsBetween } from './months.ts'
import { groupOf, reasonGroups } from './reason-groups.ts'

type Row = Readonly<Record<string, string | number | null>>

/** What a report's chart shows: a value of each series at each point. */
export interface ChartPoints {
  readonly kind: 'stacked_bars' | 'bars' | 'ranked' | 'lines'
  readonly by: ReportColumn
  readonly stack: ReportColumn | null
  readonly value: ReportColumn
  /** Values of `by`, in the order they are drawn. */
  readonly points: readonly string[]
  readonly series: readonly PointSeries[]
  /** Things of a ranking that are not shown. */
  readonly left: number
}

/** One series. `key` is a value of `stack`, a group of reasons, `others`, or empty where there is no stack. */
export interface PointSeries {
  readonly key: string
  readonly values: readonly (number | null)[]
}

/** The key of what is too small for a series of its own. */
export const others = 'others'
const mostSeries = 6
const mostRanked = 12

/**
 * The points of a report's chart from its rows; null for a report without one.
 * - months of a span are all there, in order, those without rows at nought
 * - reasons are drawn by their groups, always in the same order; of other stacks the largest, and the rest as `others`
 * - a ranking has its first twelve, the largest first; bars of more things than that become one
 */
export function chartPointsOf(
  view: ReportView,
  rows: readonly Row[],
  parameters: Readonly<Record<string, string>>,
): ChartPoints | null {
  const { chart } = view
  if (!chart || chart.kind === 'none') return null
  const column = (name: string | null) => view.columns.find(one => one.name === name) ?? null
  const [by, value, stack] = [column(chart.by), column(chart.value), column(chart.stack)]
  if (!by || !value) return null
  const found = pointsOf(by, rows, parameters)
  const inTime = by.type === 'month' || by.type === 'day'
  const kind = chart.kind === 'bars' && !inTime && found.length > mostRanked ? 'ranked' : chart.kind
  const gap = kind === 'lines' ? null : 0
  if (kind === 'ranked') return rank(found, rows, { by, value })
  const keyOf = (row: Row) => (stack ? seriesKey(stack, row[stack.name] ?? '') : '')
  const sums = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const amount = row[value.name]
    if (typeof amount !== 'number') continue
    const series = sums.get(keyOf(row)) ?? new Map<string, number>()
    const point = String(row[by.name] ?? '')
    series.set(point, (series.get(point) ?? 0) + amount)
    sums.set(keyOf(row), series)
  }
  const series = joined(ordered(sums, stack)).map(([key, values]) => ({
    key,
    values: found.map(point => values.get(point) ?? gap),
  }))
  return { kind, by, stack, value, points: found, series, left: 0 }
}

function pointsOf(by: ReportColumn, rows: readonly Row[], { from, until }: Readonly<Record<string, string>>): string[] {
  const found = [...new Set(rows.map(row => String(row[by.name] ?? '')))]
  if (by.type === 'day') return found.toSorted()
  if (by.type !== 'month') return found
  const months = found.filter(month => month !== '').toSorted()
  const first = from || months[0]
  const last = until || months.at(-1)
  return first === undefined || last === undefined ? months : [...monthsBetween(first, last)]
}

function rank(
  names: readonly string[],
  rows: readonly Row[],
  { by, value }: { readonly by: ReportColumn; readonly value: ReportColumn },
): ChartPoints {
  const sums = new Map(names.map(name => [name, 0]))
  for (const row of rows) {
    const name = String(row[by.name] ?? '')
    sums.set(name, (sums.get(name) ?? 0) + Number(row[value.name] ?? 0))
  }
  const ranked = [...sums].filter(([, sum]) => sum > 0).toSorted((a, b) => b[1] - a[1])
  const shown = ranked.slice(0, mostRanked)
  return {
    kind: 'ranked',
    by,
    stack: null,
    value,
    points: shown.map(([name]) => name),
    series: [{ key: '', values: shown.map(([, sum]) => sum) }],
    left: ranked.length - shown.length,
  }
}

/** The series a value of `stack` belongs to: a reason's group, what is not given and everything else itself. */
export function seriesKey(stack: ReportColumn, value: string | number): string {
  return stack.codes === 'reason' && value !== '' ? groupOf(String(value)) : String(value)
}

type Series = readonly [key: string, values: ReadonlyMap<string, number>]

/** Groups of reasons and grades in their own order, everything else the largest first. */
function ordered(sums: ReadonlyMap<string, ReadonlyMap<string, number>>, stack: ReportColumn | null): Series[] {
  const all: Series[] = [...sums].filter(([, values]) => [...values.values()].some(value => value !== 0))
  if (stack?.codes === 'reason') return [...reasonGroups, ''].flatMap(group => all.filter(([key]) => key === group))
  if (stack?.codes === 'grade') return all.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
  const size = ([, values]: Series) => [...values.values()].reduce((sum, value) => sum + Math.abs(value), 0)
  return all.toSorted((a, b) => size(b) - size(a))
}

function joined(series: readonly Series[]): readonly Series[] {
  if (series.length <= mostSeries + 1) return series
  const rest = new Map<string, number>()
  for (const [, values] of series.slice(mostSeries))
    for (const [point, value] of values) rest.set(point, (rest.get(point) ?? 0) + value)
  return [...series.slice(0, mostSeries), [others, rest]]
}

import { groupOf, type ReasonGroup, reasonGroups } from '../../shared/reports/reason-groups.ts'

/** One row of `returns_by_month`. */
export interface MonthRow {
  readonly month: string
  readonly reason: string
  readonly returns: number
  readonly units: number
  readonly valueMinor: number
}

/** What the bars and the table show. */
export type Measure = 'units' | 'valueMinor'

/** The sums of a month. */
export interface MonthSums {
  readonly returns: number
  readonly units: number
  readonly valueMinor: number
}

/** A bar: its month and a height for each group. */
export type MonthBar = Readonly<Record<ReasonGroup, number>> & { readonly month: string; readonly total: number }

type AnyRow = Readonly<Record<string, string | number | null>>

/** Rows as the report answered them. */
export function monthRowsOf(rows: readonly AnyRow[]): readonly MonthRow[] {
  return rows.map(row => ({
    month: String(row.month),
    reason: String(row.reason),
    returns: Number(row.returns),
    units: Number(row.units),
    valueMinor: Number(row.valueMinor),
  }))
}

/** The sums of one month. */
export function sumsOf(rows: readonly MonthRow[], month: string): MonthSums {
  const mine = rows.filter(row => row.month === month)
  return {
    returns: mine.reduce((sum, row) => sum + row.returns, 0),
    units: mine.reduce((sum, row) => sum + row.units, 0),
    valueMinor: mine.reduce((sum, row) => sum + row.valueMinor, 0),
  }
}

/** A bar for each month, in order; months without returns have an empty one. */
export function barsOf(rows: readonly MonthRow[], months: readonly string[], measure: Measure): readonly MonthBar[] {
  return months.map(month => {
    const heights = Object.fromEntries(reasonGroups.map(group => [group, 0])) as Record<ReasonGroup, number>
    for (const row of rows) if (row.month === month) heights[groupOf(row.reason)] += row[measure]
    return { month, ...heights, total: reasonGroups.reduce((sum, group) => sum + heights[group], 0) }
  })
}

/** The reasons of a month that have anything to show, the largest first. */
export function reasonsIn(
  rows: readonly MonthRow[],
  month: string,
  measure: Measure,
): readonly { readonly reason: string; readonly amount: number }[] {
  return rows
    .filter(row => row.month === month && row[measure] !== 0)
    .map(row => ({ reason: row.reason, amount: row[measure] }))
    .toSorted((a, b) => b.amount - a.amount)
}

/** Every reason that has anything to show in some month, in the order of its group and of the list of reasons. */
export function reasonsOverall(rows: readonly MonthRow[], measure: Measure): readonly string[] {
  const seen = [...new Set(rows.filter(row => row[measure] !== 0).map(row => row.reason))]
  return seen.toSorted((a, b) => reasonGroups.indexOf(groupOf(a)) - reasonGroups.indexOf(groupOf(b)))
}

/** How a figure moved against an earlier one: thousandths of a percent; null when there was nothing to compare with. */
export function changeMilli(now: number, before: number): number | null {
  return before <= 0 ? null : Math.round(((now - before) / before) * 100) * 1000
}

/** Where the returns behind a figure are listed: units by the month of authorization, value by that of settlement. */
export function returnsLink(month: string, measure: Measure, reason?: string): string {
  const span = measure === 'units' ? 'month' : 'settledMonth'
  return `/returns?${span}=${month}${reason === undefined ? '' : `&reason=${encodeURIComponent(reason)}`}`
}

/** Products of `returned_by_day_and_product`, added up over its days, the most returned first. */
export function topProducts(
  rows: readonly AnyRow[],
  most: number,
): readonly { readonly name: string; readonly sku: string | null; readonly units: number }[] {
  const products = new Map<string, { name: string; sku: string | null; units: number }>()
  for (const row of rows) {
    const sku = row.sku === null || row.sku === undefined ? null : String(row.sku)
    const name = String(row.product ?? '')
    const key = sku ?? name
    const units = (products.get(key)?.units ?? 0) + Number(row.units)
    products.set(key, { name: products.get(key)?.name ?? name, sku, units })
  }
  return [...products.values()]
    .filter(product => product.units > 0)
    .toSorted((a, b) => b.units - a.units)
    .slice(0, most)
}

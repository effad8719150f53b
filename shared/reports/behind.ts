import type { ReportColumn } from './contract.ts'
import { groupOf } from './reason-groups.ts'

/** One row of a report. */
export type Row = Readonly<Record<string, string | number | null>>
/** What a report was run with. */
export type Parameters = Readonly<Record<string, string>>
/** Filters of the list of returns, by name. */
export type ReturnFilters = Readonly<Record<string, string>>

/**
 * The returns behind a cell; null where there are none to show.
 * - a number of nought, or none at all, has nothing behind it
 * - a value of the row that is not given can't be filtered by, so that number opens nothing rather than too much
 */
export function behindCell(column: ReportColumn, row: Row, parameters: Parameters): ReturnFilters | null {
  const shown = row[column.name]
  if (!column.behind || shown === null || shown === undefined || shown === 0 || shown === '') return null
  const found: Record<string, string> = {}
  for (const [filter, source] of Object.entries(column.behind)) {
    const value = readSource(source, row, parameters)
    if (source.startsWith('column:') && value === '') return null
    if (value !== '') found[filter] = value
  }
  return found
}

function readSource(source: string, row: Row, parameters: Parameters): string {
  const cut = source.indexOf(':')
  const name = source.slice(cut + 1)
  if (source.startsWith('value:')) return name
  return String((source.startsWith('column:') ? row[name] : parameters[name]) ?? '')
}

/** Filters that, left out of a sum, would show returns that were never in it. */
const needed = new Set(['customer', 'lot', 'person', 'text'])

/**
 * The returns behind several rows added up; null where no filters say just that.
 * - months become a span
 * - reasons of one group become their group
 * - `whole`: the rows are all there are, so a filter they differ in is left out
 */
export function behindSum(
  column: ReportColumn,
  rows: readonly Row[],
  parameters: Parameters,
  options: { readonly whole?: boolean } = {},
): ReturnFilters | null {
  const all = rows.map(row => behindCell(column, row, parameters)).filter(one => one !== null)
  const [first] = all
  if (!first) return null
  if (!options.whole && all.length < rows.filter(row => Number(row[column.name] ?? 0) !== 0).length) return null
  const joined: Record<string, string> = {}
  for (const filter of Object.keys(first)) {
    const values = [...new Set(all.map(one => one[filter] ?? ''))].toSorted()
    const [least = ''] = values
    const groups = new Set(values.map(groupOf))
    if (filter === 'from') joined.from = least
    else if (filter === 'until') joined.until = values.at(-1) ?? least
    else if (values.length === 1) joined[filter] = least
    else if (options.whole) {
      if (needed.has(filter)) return null
    } else if (filter === 'reason' && groups.size === 1) joined.reasonGroup = groupOf(least)
    else return null
  }
  return options.whole && !joined.from && rows.length > 1 ? null : joined
}

/** The address of the list of returns with some filters. */
export function returnsHref(filters: ReturnFilters): string {
  return `/returns?${Object.entries(filters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`
}

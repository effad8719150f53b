import type { Behind } from './contract.ts'

type Row = Readonly<Record<string, string | number | null>>

/** Filters of `returns.find`, ready for an address. */
export type FindFilters = Readonly<Record<string, string>>

/** The returns behind a number of a row, as filters; what is null or empty filters nothing. */
export function filtersBehind(behind: Behind, row: Row, parameters: Readonly<Record<string, string>>): FindFilters {
  const found = Object.entries(behind).flatMap(([filter, source]) => {
    const at = source.indexOf(':')
    const [kind, name] = [source.slice(0, at), source.slice(at + 1)]
    const value = kind === 'column' ? row[name] : kind === 'parameter' ? parameters[name] : name
    return value === null || value === undefined || value === '' ? [] : [[filter, String(value)] as const]
  })
  return Object.fromEntries(found)
}

/** What several rows' filters have in common: the returns behind all of them together, and perhaps more. */
export function sharedFilters(all: readonly FindFilters[]): FindFilters {
  const [first, ...rest] = all
  if (!first) return {}
  return Object.fromEntries(Object.entries(first).filter(([name, value]) => rest.every(one => one[name] === value)))
}

/** The address of the returns that filters find. */
export function returnsAddress(filters: FindFilters): string {
  const query = Object.entries(filters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/returns?${query.join('&')}`
}

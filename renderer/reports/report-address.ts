import type { Parameters } from '../../shared/reports/behind.ts'
import type { ReportView } from '../../shared/reports/contract.ts'

/** Names in the address that are not asked of a report: how its table is sorted. */
export const sortName = 'sort'

/** What the address asks of a report: its own parameters, the shared ones of other reports left aside. */
export function parametersIn(search: URLSearchParams, view: Pick<ReportView, 'parameters'>): Parameters {
  return Object.fromEntries(
    view.parameters.flatMap(({ name }) => {
      const value = search.get(name) ?? ''
      return value === '' ? [] : [[name, value]]
    }),
  )
}

/** An address's words with some of them changed; '' and null take one away. */
export function withValues(search: URLSearchParams, values: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(search)
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  return next
}

/** The address of a report; months and filters come along, the order of a table stays behind. */
export function reportHref(name: string, search: URLSearchParams): string {
  const carried = withValues(search, { [sortName]: null, month: null, show: null })
  const words = carried.toString()
  return `/reports/${name}${words === '' ? '' : `?${words}`}`
}

/** The address of the catalogue, with what was asked of the last report. */
export function catalogueHref(search: URLSearchParams): string {
  const words = withValues(search, { [sortName]: null, month: null, show: null }).toString()
  return `/reports${words === '' ? '' : `?${words}`}`
}

import { monthOf } from '../../shared/calendar.ts'
import type { ReportView } from '../../shared/reports/contract.ts'
import { addMonths } from '../../shared/reports/months.ts'
import type { ReportDesk } from './report.ts'

/** The first and last day that can belong to some months; text order is day order. */
export interface Span {
  readonly first: string
  readonly last: string
}

/** The days of `from` to `until`. */
export function spanOf(parameters: Readonly<Record<string, string>>): Span {
  return { first: `${parameters.from}-01`, last: `${parameters.until}-31` }
}

/** The parameters of a report over months. */
export const spanParameters: ReportView['parameters'] = [
  { name: 'from', type: 'month', choices: null },
  { name: 'until', type: 'month', choices: null },
]

/** The running month and the `months - 1` before it. */
export function lastMonths(months: number): (desk: ReportDesk) => Readonly<Record<string, string>> {
  return desk => {
    const until = monthOf(desk.today)
    return { from: addMonths(until, 1 - months), until }
  }
}

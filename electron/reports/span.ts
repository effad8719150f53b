import { monthOf } from '../../shared/calendar.ts'
import type { ReportParameter } from '../../shared/reports/contract.ts'
import { addMonths } from '../../shared/reports/months.ts'
import type { ReportDesk } from './report.ts'

/** The first and last day that can belong to some months; text order is day order. */
export interface Span {
  readonly first: string
  readonly last: string
}

/** Months from one to another, both included. */
export interface Months {
  readonly from: string
  readonly until: string
}

/** The months a report was asked for. */
export function monthsOf(parameters: Readonly<Record<string, string>>): Months {
  return { from: parameters.from ?? '', until: parameters.until ?? '' }
}

/** The days of some months. */
export function spanOfMonths({ from, until }: Months): Span {
  return { first: `${from}-01`, last: `${until}-31` }
}

/** The days of `from` to `until`. */
export function spanOf(parameters: Readonly<Record<string, string>>): Span {
  return spanOfMonths(monthsOf(parameters))
}

/** The parameters of a report over months. */
export const spanParameters: ReportParameter[] = [
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

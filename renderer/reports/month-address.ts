import { addMonths, monthsBetween } from '../../shared/reports/months.ts'
import { isMonth } from './periods.ts'

/** What the address of the month's page asks for. */
export interface MonthAsked {
  readonly month: string
  /** What the bars are stacked by. */
  readonly by: string
  readonly measure: 'units' | 'valueMinor'
  /** The months of the bars: thirteen, with the asked one among them. */
  readonly months: readonly string[]
}

/** What bars can be stacked by; grades and places know units only. */
export const stacks = ['reason', 'fault', 'grade', 'disposition', 'outcome', 'channel', 'category', 'supplier'] as const
const shownMonths = 13

/** Reads the address: a month that isn't over is the running one, and the bars end with it while they can. */
export function monthAsked(search: URLSearchParams, running: string): MonthAsked {
  const asked = search.get('month') ?? ''
  const month = isMonth(asked) && asked <= running ? asked : running
  const by = stacks.find(one => one === search.get('by')) ?? 'reason'
  const unitsOnly = by === 'grade' || by === 'disposition'
  const last = month >= addMonths(running, 1 - shownMonths) ? running : month
  return {
    month,
    by,
    measure: search.get('show') === 'value' && !unitsOnly ? 'valueMinor' : 'units',
    months: monthsBetween(addMonths(last, 1 - shownMonths), last),
  }
}

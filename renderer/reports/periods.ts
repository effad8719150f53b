import { addMonths } from '../../shared/reports/months.ts'

/** Months from one to another, both included. */
export interface Period {
  readonly from: string
  readonly until: string
}

/** A span people ask for, by the end of its text's name. */
export interface NamedPeriod extends Period {
  readonly name: 'this_month' | 'last_month' | 'last_3' | 'last_12' | 'last_36' | 'this_year' | 'last_year'
}

/** The spans people ask for, seen from the running month. */
export function periodsOf(running: string): readonly NamedPeriod[] {
  const year = running.slice(0, 4)
  const before = addMonths(running, -12).slice(0, 4)
  const back = (months: number) => ({ from: addMonths(running, 1 - months), until: running })
  const last = addMonths(running, -1)
  return [
    { name: 'this_month', from: running, until: running },
    { name: 'last_month', from: last, until: last },
    { name: 'last_3', ...back(3) },
    { name: 'last_12', ...back(12) },
    { name: 'last_36', ...back(36) },
    { name: 'this_year', from: `${year}-01`, until: running },
    { name: 'last_year', from: `${before}-01`, until: `${before}-12` },
  ]
}

/** Whether a text is a month as `2026-11`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

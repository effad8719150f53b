import type { Sentence } from '../../shared/fields.ts'
import { hasOtherCurrency } from './other-currency.ts'
import type { ReportDesk } from './report.ts'
import type { Span } from './span.ts'

/** Says that settlements of these days in other currencies are left out, if there are any. */
export async function otherCurrencyNote(desk: ReportDesk, span: Span): Promise<Sentence | null> {
  const { currency } = desk.shop
  return (await hasOtherCurrency(desk.db, span, currency))
    ? { key: 'report.other_currency', values: { currency } }
    : null
}

/** The first of some sentences that has something to say. */
export function firstNote(...notes: readonly (Sentence | null)[]): Sentence | null {
  return notes.find(note => note !== null) ?? null
}

/** Says that rates of what was sold grow later: more of it may still come back. */
export function asOf(desk: ReportDesk): Sentence {
  return { key: 'report.as_of', values: { day: desk.today } }
}

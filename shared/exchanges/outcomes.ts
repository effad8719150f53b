import type { Outcome } from '../returns/outcomes.ts'

/** Outcomes that are an exchange. */
export const exchangeOutcomes = [
  'exchange_even',
  'exchange_uneven',
  'replacement',
] as const satisfies readonly Outcome[]
export type ExchangeOutcome = (typeof exchangeOutcomes)[number]

/** What kind of exchange it is. */
export type ExchangeKind = 'even' | 'uneven' | 'replacement'

/** The outcome that a kind of exchange is settled as. */
export function outcomeOf(kind: ExchangeKind): ExchangeOutcome {
  return kind === 'replacement' ? 'replacement' : `exchange_${kind}`
}

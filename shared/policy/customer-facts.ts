import { type Day, daysBetween } from '../calendar.ts'

/** Something a customer did on a day; minor units of the shop's currency. */
export interface CustomerEvent {
  readonly day: Day
  readonly minor: number
}

/** What a customer bought and brought back, as far as the shop's books reach. */
export interface CustomerHistory {
  readonly purchases: readonly CustomerEvent[]
  readonly returns: readonly (CustomerEvent & { readonly receipt: boolean })[]
  /** Refunded and not taken back. */
  readonly kept: readonly CustomerEvent[]
}

/** The customer as rules see them. */
export interface CustomerFacts {
  /** False: nobody the shop knows by name. */
  readonly known: boolean
  readonly groups: readonly string[]
  readonly history: CustomerHistory
}

/** What rules can ask of a customer's past. */
export const historyMeasures = [
  'returns_in_90_days',
  'return_share_in_12_months',
  'no_receipt_in_90_days',
  'kept_items_in_12_months',
] as const
export type HistoryMeasure = (typeof historyMeasures)[number]

/** The events of the last `days` days: the day itself is the last of them; later events don't count. */
export function within<E extends CustomerEvent>(events: readonly E[], days: number, until: Day): readonly E[] {
  return events.filter(event => event.day <= until && daysBetween(event.day, until) < days)
}

/** The minor units of some events together. */
export function sumOf(events: readonly CustomerEvent[]): number {
  return events.reduce((sum, event) => sum + event.minor, 0)
}

/** A measure on a day: a count, or a share in whole percent; null where there is nothing to measure by. */
export function measured(measure: HistoryMeasure, { purchases, returns, kept }: CustomerHistory, day: Day) {
  switch (measure) {
    case 'returns_in_90_days':
      return within(returns, 90, day).length
    case 'no_receipt_in_90_days':
      return within(returns, 90, day).filter(event => !event.receipt).length
    case 'kept_items_in_12_months':
      return within(kept, 365, day).length
    case 'return_share_in_12_months': {
      const bought = sumOf(within(purchases, 365, day))
      return bought > 0 ? Math.floor((100 * sumOf(within(returns, 365, day))) / bought) : null
    }
  }
}

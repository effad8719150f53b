import { type Day, daysBetween } from '../calendar.ts'
import { type CustomerHistory, measured } from '../policy/customer-facts.ts'

/** How the shop stands to a customer: nothing said, on the block list, or on the allow list. */
export const standings = ['none', 'blocked', 'allowed'] as const
export type Standing = (typeof standings)[number]

/** What may be worth a second look; domain.md section 10. Never a refusal. */
export const signalKinds = [
  'return_share',
  'returns_count',
  'no_receipt_count',
  'shared_phone',
  'serial_mismatch',
  'accessory_mismatch',
  'window_end',
  'own_staff',
] as const
export type SignalKind = (typeof signalKinds)[number]

/** One signal; `value` is whole percent, a count, or the days that are left. */
export interface Signal {
  readonly kind: SignalKind
  readonly value: number
}

/** Everything that signals are read from. */
export interface SignalFacts {
  readonly history: CustomerHistory
  readonly askedDay: Day
  /** Other names that have the same phone. */
  readonly otherNames: number
  /** Returned units of the last 12 months whose serial isn't one that their sale names. */
  readonly serialMismatches: number
  /** Returned lines of the last 12 months of which less came back than was sold. */
  readonly accessoryMismatches: number
  /** Last day of the shop's window for what is asked now, where there is one. */
  readonly windowEnds: Day | null
  readonly isStaff: boolean
}

/** From where on a number is worth a look: half of what was bought, four returns or one without receipt in 90 days. */
const from = { share: 50, returns: 4, noReceipt: 1, daysLeft: 1 } as const

/** The signals of a customer on a day, in the order of domain.md. */
export function signalsOf(facts: SignalFacts): readonly Signal[] {
  const { history, askedDay, windowEnds } = facts
  const share = measured('return_share_in_12_months', history, askedDay) ?? 0
  const returns = measured('returns_in_90_days', history, askedDay) ?? 0
  const noReceipt = measured('no_receipt_in_90_days', history, askedDay) ?? 0
  const left = windowEnds === null ? null : daysBetween(askedDay, windowEnds)
  const signals: readonly (Signal | null)[] = [
    share >= from.share ? { kind: 'return_share', value: share } : null,
    returns >= from.returns ? { kind: 'returns_count', value: returns } : null,
    noReceipt >= from.noReceipt ? { kind: 'no_receipt_count', value: noReceipt } : null,
    facts.otherNames > 0 ? { kind: 'shared_phone', value: facts.otherNames } : null,
    facts.serialMismatches > 0 ? { kind: 'serial_mismatch', value: facts.serialMismatches } : null,
    facts.accessoryMismatches > 0 ? { kind: 'accessory_mismatch', value: facts.accessoryMismatches } : null,
    left !== null && left >= 0 && left <= from.daysLeft ? { kind: 'window_end', value: left } : null,
    facts.isStaff ? { kind: 'own_staff', value: 1 } : null,
  ]
  return signals.filter(one => one !== null)
}

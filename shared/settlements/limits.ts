import type { PlannedPayout } from './tenders.ts'

/** How much one person pays out alone, minor units; null: no limit. */
export interface PayoutLimits {
  /** The shop's, of any kind of money. */
  readonly shopMinor: number | null
  /** The person's own, of cash. */
  readonly cashMinor: number | null
}

/** Why a second person signs for a payout; the text that says it. */
export type AboveLimit = 'approval.above_limit' | 'approval.cash_above_limit'

/** What of payouts is handed over in cash. */
export function cashHandedMinor(payouts: readonly Pick<PlannedPayout, 'kind' | 'handedMinor'>[]): number {
  return payouts.reduce((sum, { kind, handedMinor }) => (kind === 'cash' ? sum + handedMinor : sum), 0)
}

/**
 * Which limit a payout is above; null: none. The whole payout counts against the shop's, and what is handed over in
 * cash against the person's, so that for cash the lower of both counts (domain.md 2).
 */
export function limitPassed(
  payout: { readonly wholeMinor: number; readonly cashMinor: number },
  limits: PayoutLimits,
): AboveLimit | null {
  if (limits.shopMinor !== null && payout.wholeMinor > limits.shopMinor) return 'approval.above_limit'
  return limits.cashMinor !== null && payout.cashMinor > limits.cashMinor ? 'approval.cash_above_limit' : null
}

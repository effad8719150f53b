import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Outcome } from '../../shared/returns/outcomes.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import { everyWay, isNoWay, sharedOutcomes, type Ways, waysOf } from '../../shared/settlements/ways.ts'
import type { SoldSale } from '../returns/sold-sale.ts'

/** The ways a settlement may be paid, and whether only an override opens them. */
export interface AllowedWays {
  readonly ways: Ways
  /** The policy alone would not have allowed it; set only where somebody gave a reason. */
  readonly overridden: boolean
}

type WayProblem =
  | { readonly code: 'payout_not_allowed'; readonly kind: string }
  | { readonly code: 'outcome_not_allowed'; readonly outcome: string }
  | { readonly code: 'paid_apart' }

/** What is asked of the ways. */
export interface WayAsked {
  readonly wish: PayoutWish
  readonly payouts?: readonly { readonly tender: string | null; readonly kind: string }[] | undefined
  readonly override?: string | undefined
  readonly isExchanged?: boolean | undefined
  /** An outcome that has to be allowed by itself, such as an allowance. */
  readonly outcome: Outcome | null
}

/** What of a sale decides the ways besides its policy. */
export const waysFactsOf = (sale: SoldSale) => ({ gift: sale.gift, withoutReceipt: sale.without !== undefined })

/**
 * The ways that the policies of all items together leave. Another way than these is refused, unless somebody gives a
 * reason to override it; then every way is open, but never the tender of a gift's buyer.
 */
export function waysAllowed(
  sale: SoldSale,
  outcomes: readonly (readonly Outcome[] | null)[],
  asked: WayAsked,
): Result<AllowedWays, WayProblem> {
  const facts = waysFactsOf(sale)
  const shared = sharedOutcomes(outcomes)
  const problem = problemOf(shared, waysOf(shared, facts), asked)
  if (problem === null) return ok({ ways: waysLeft(shared, asked, sale), overridden: false })
  return asked.override === undefined ? refuse(problem) : ok({ ways: everyWay(facts), overridden: true })
}

/** An outcome that is no way to pay, such as an exchange, leaves the choice open where the policy names no other way. */
function waysLeft(shared: readonly Outcome[] | null, { outcome, isExchanged }: WayAsked, sale: SoldSale): Ways {
  const facts = waysFactsOf(sale)
  const ways = waysOf(shared, facts)
  return (outcome !== null || isExchanged) && isNoWay(ways) ? waysOf(null, facts) : ways
}

function problemOf(shared: readonly Outcome[] | null, ways: Ways, asked: WayAsked): WayProblem | null {
  const { outcome, wish } = asked
  if (asked.isExchanged) return null
  if (shared !== null && shared.length === 0) return { code: 'paid_apart' }
  if (outcome !== null && shared !== null && !shared.includes(outcome)) return { code: 'outcome_not_allowed', outcome }
  if (isNoWay(ways)) return outcome === null ? { code: 'payout_not_allowed', kind: wish } : null
  if (asked.payouts) {
    const other = asked.payouts.find(one =>
      one.tender === null ? !ways.free.some(kind => kind === one.kind) : !ways.toOriginal,
    )
    return other ? { code: 'payout_not_allowed', kind: other.kind } : null
  }
  if (wish === 'original') return null
  return ways.free.includes(wish) ? null : { code: 'payout_not_allowed', kind: wish }
}

import { ok, type Result, refuse } from '../result.ts'
import {
  type FreePayoutKind,
  freePayoutKinds,
  handed,
  type PayoutFacts,
  type PlannedPayout,
  type TenderKind,
  tenderLeftMinor,
} from './tenders.ts'

/** A payout as staff chose it; cash rounding is added here. */
export interface ChosenPayout {
  readonly tenderId: string | null
  readonly kind: TenderKind
  readonly amountMinor: number
}

/** Why chosen payouts are refused. */
export type PayoutRefusal =
  | { readonly code: 'payouts_do_not_add_up'; readonly dueMinor: number; readonly chosenMinor: number }
  | { readonly code: 'tender_exceeded'; readonly tenderId: string; readonly leftMinor: number }
  | { readonly code: 'tender_not_of_sale'; readonly tenderId: string }
  | { readonly code: 'payout_not_allowed'; readonly kind: string }
  | { readonly code: 'bonus_only_as_store_credit'; readonly bonusMinor: number }
  | { readonly code: 'credit_goes_back_as_credit'; readonly creditMinor: number }

/**
 * Checks chosen payouts against what is owed (money.md 4), and rounds the cash among them.
 *
 * - each is 1 or more, and they add up to what is due and the bonus
 * - per tender never more than it has left, and only as the tender's own kind
 * - without a tender only in kinds the policy allows; a cash amount that rounds to nothing is allowed beside other cash
 * - the bonus leaves as store credit only, and so does what was paid with store credit or a bonus
 */
export function checkPayouts(
  facts: PayoutFacts,
  chosen: readonly ChosenPayout[],
): Result<readonly PlannedPayout[], PayoutRefusal> {
  const dueMinor = Math.max(0, facts.dueMinor) + facts.bonusMinor
  const chosenMinor = chosen.reduce((sum, payout) => sum + payout.amountMinor, 0)
  const odd = chosen.some(payout => !Number.isInteger(payout.amountMinor) || payout.amountMinor < 1)
  if (odd || chosenMinor !== dueMinor) return refuse({ code: 'payouts_do_not_add_up', dueMinor, chosenMinor })
  for (const payout of chosen) {
    const refusal = payout.tenderId === null ? checkFree(facts, chosen, payout) : checkTender(facts, chosen, payout)
    if (refusal) return refuse(refusal)
  }
  const creditMinor = chosen.reduce(
    (sum, { kind, amountMinor }) => (kind === 'store_credit' ? sum + amountMinor : sum),
    0,
  )
  if (creditMinor < facts.bonusMinor) {
    return refuse({ code: 'bonus_only_as_store_credit', bonusMinor: facts.bonusMinor })
  }
  const lockedMinor = lockedIn(facts)
  if (creditMinor < lockedMinor + facts.bonusMinor) {
    return refuse({ code: 'credit_goes_back_as_credit', creditMinor: lockedMinor })
  }
  return ok(handed(chosen, facts.cashStepMinor))
}

/** What of the money owed may leave as store credit only, because it was not paid with money. */
function lockedIn({ dueMinor, moneyLeftMinor }: PayoutFacts): number {
  return moneyLeftMinor === undefined ? 0 : Math.max(0, dueMinor - moneyLeftMinor)
}

function checkTender(
  facts: PayoutFacts,
  chosen: readonly ChosenPayout[],
  payout: ChosenPayout,
): PayoutRefusal | undefined {
  const tender = facts.toOriginal ? facts.tenders.find(one => one.id === payout.tenderId) : undefined
  if (!tender) return { code: 'tender_not_of_sale', tenderId: payout.tenderId ?? '' }
  if (tender.kind !== payout.kind) return { code: 'payout_not_allowed', kind: payout.kind }
  const leftMinor = tenderLeftMinor(tender)
  const together = chosen.reduce((sum, one) => (one.tenderId === tender.id ? sum + one.amountMinor : sum), 0)
  return together > leftMinor ? { code: 'tender_exceeded', tenderId: tender.id, leftMinor } : undefined
}

function checkFree(
  facts: PayoutFacts,
  chosen: readonly ChosenPayout[],
  payout: ChosenPayout,
): PayoutRefusal | undefined {
  const { kind } = payout
  const free = isFree(kind) && facts.allowed.includes(kind)
  const isBonus = kind === 'store_credit' && payout.amountMinor <= facts.bonusMinor + lockedIn(facts)
  const isCoins =
    kind === 'cash' &&
    2 * payout.amountMinor < facts.cashStepMinor &&
    chosen.some(one => one.tenderId !== null && one.kind === 'cash')
  return free || isBonus || isCoins ? undefined : { code: 'payout_not_allowed', kind }
}

function isFree(kind: TenderKind): kind is FreePayoutKind {
  return (freePayoutKinds as readonly TenderKind[]).includes(kind)
}

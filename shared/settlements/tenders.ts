import { type Share, ShareOut } from './share-out.ts'

/** How a sale was paid. */
export const tenderKinds = ['cash', 'card', 'gift_card', 'store_credit', 'transfer', 'other'] as const
export type TenderKind = (typeof tenderKinds)[number]

/** How money goes back without an original tender. */
export const freePayoutKinds = ['cash', 'transfer', 'store_credit'] as const
export type FreePayoutKind = (typeof freePayoutKinds)[number]

/** A tender of the sale with what already went back to it. Minor units. */
export interface Tender {
  readonly id: string
  readonly kind: TenderKind
  readonly amountMinor: number
  /** Payouts of settlements in force, failed ones not counted. */
  readonly paidBackMinor: number
  readonly elsewhereMinor: number
}

/** One payout, proposed or chosen: a share of the money owed. */
export interface PlannedPayout extends Share {
  /** What changes hands; differs from the amount by cash rounding only. */
  readonly handedMinor: number
}

/** What decides how money goes back. */
export interface PayoutFacts {
  readonly dueMinor: number
  /** Shop's expense on top; paid as store credit only, never in cash. */
  readonly bonusMinor: number
  readonly tenders: readonly Tender[]
  /** What the policy allows once the original tenders are used up, in order. */
  readonly allowed: readonly FreePayoutKind[]
  /** What the customer wants; `original` follows the tenders. */
  readonly wish: 'original' | FreePayoutKind
  /** Smallest coin for cash in minor units, 1 for none: 0.05 in a currency with 2 decimals is 5. */
  readonly cashStepMinor: number
  /** False for gifts: the buyer's tenders stay untouched. */
  readonly toOriginal: boolean
  /** Most that may leave as anything but store credit (money-left.ts); left out: all of it. */
  readonly moneyLeftMinor?: number
  /** How staff share the money out; left out: as proposed. Without the bonus, which follows from it. */
  readonly chosen?: readonly Share[]
}

/** A proposal of payouts. */
export interface PayoutPlan {
  readonly payouts: readonly PlannedPayout[]
  /** Cash handed over less cash owed: positive is the shop's loss. */
  readonly cashRoundingMinor: number
  /** What no tender and no allowed kind takes. */
  readonly unassignedMinor: number
}

/** What may still go back to a tender. */
export function tenderLeftMinor(tender: Tender): number {
  return Math.max(0, tender.amountMinor - tender.paidBackMinor - tender.elsewhereMinor)
}

/** The nearest amount that cash can pay, half up. */
export function roundCash(minor: number, stepMinor: number): number {
  if (stepMinor <= 1) return minor
  return Math.floor((2 * minor + stepMinor) / (2 * stepMinor)) * stepMinor
}

/** Lays an order's refunded-elsewhere total on its tenders in order; beyond their sum it is left out. */
export function spreadElsewhere(tenders: readonly Tender[], elsewhereMinor: number): readonly Tender[] {
  let left = elsewhereMinor
  return tenders.map(tender => {
    const part = Math.min(left, Math.max(0, tender.amountMinor - tender.elsewhereMinor))
    left -= part
    return { ...tender, elsewhereMinor: tender.elsewhereMinor + part }
  })
}

/**
 * Proposes payouts (money.md 4): the wish first if the policy allows it, else original tenders in order, each up to
 * what it has left, then what the policy allows. What was not paid with money goes back as store credit, whatever the
 * wish. Cash is rounded once, over all cash together.
 */
export function planPayouts(facts: PayoutFacts): PayoutPlan {
  const dueMinor = Math.max(0, facts.dueMinor)
  const out = new ShareOut(dueMinor, facts.moneyLeftMinor ?? dueMinor)
  const wish = facts.wish
  if (wish !== 'original' && facts.allowed.includes(wish)) out.lay(null, wish, dueMinor)
  if (facts.toOriginal) for (const tender of facts.tenders) out.lay(tender.id, tender.kind, tenderLeftMinor(tender))
  const next = facts.allowed[0]
  if (next !== undefined) out.lay(null, next, dueMinor)
  const paidInCash = out.shares.some(share => share.kind === 'cash')
  if (paidInCash && out.leftMinor < facts.cashStepMinor && roundCash(out.leftMinor, facts.cashStepMinor) === 0) {
    out.lay(null, 'cash', dueMinor)
  }
  if (facts.moneyLeftMinor !== undefined && out.moneyMinor === 0) out.lay(null, 'store_credit', dueMinor)
  const { leftMinor } = out
  const bonus: readonly Share[] =
    facts.bonusMinor > 0 ? [{ tenderId: null, kind: 'store_credit', amountMinor: facts.bonusMinor }] : []
  const payouts = handed([...out.shares, ...bonus], facts.cashStepMinor)
  return { payouts, cashRoundingMinor: cashRoundingOf(payouts), unassignedMinor: leftMinor }
}

/** Rounds the cash among payouts once, over their sum; the difference goes to the last cash payouts. */
export function handed(payouts: readonly Share[], cashStepMinor: number): readonly PlannedPayout[] {
  const cashMinor = payouts.reduce((sum, payout) => (payout.kind === 'cash' ? sum + payout.amountMinor : sum), 0)
  let difference = roundCash(cashMinor, cashStepMinor) - cashMinor
  const fromLast = payouts.toReversed().map(payout => {
    if (payout.kind !== 'cash') return { ...payout, handedMinor: payout.amountMinor }
    const part = Math.max(difference, -payout.amountMinor)
    difference -= part
    return { ...payout, handedMinor: payout.amountMinor + part }
  })
  return fromLast.toReversed()
}

/** Cash handed over less cash owed, over all payouts. */
export function cashRoundingOf(payouts: readonly PlannedPayout[]): number {
  return payouts.reduce((sum, payout) => sum + payout.handedMinor - payout.amountMinor, 0)
}

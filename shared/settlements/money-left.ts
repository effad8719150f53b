import type { Share } from './share-out.ts'
import type { Tender, TenderKind } from './tenders.ts'

/** From what the money left of a sale is worked out, minor units gross. */
export interface MoneyFacts {
  readonly totalMinor: number
  readonly tenders: readonly Pick<Tender, 'kind' | 'amountMinor' | 'elsewhereMinor'>[]
  /** What left it already: paid back, or moved on into an exchange's sale. */
  readonly gone: readonly Share[]
  /** Given for it so far, on top. */
  readonly bonusMinor: number
}

/** What of a sale may still leave. */
export interface MoneyLeft {
  /** In anything but store credit. */
  readonly moneyMinor: number
  /** What a bonus can still be given for. */
  readonly rewardMinor: number
}

/**
 * Says how much of a sale may still leave as money (money.md 3): what was paid with money and did not go back. The rest
 * was store credit or a bonus, the shop's expense, and is never paid in cash; nor is a bonus given for it.
 */
export function moneyLeft({ totalMinor, tenders, gone, bonusMinor }: MoneyFacts): MoneyLeft {
  const isCredit = ({ kind }: { readonly kind: TenderKind }) => kind === 'store_credit'
  const isMoney = (one: { readonly kind: TenderKind }) => !isCredit(one)
  const paidMinor = Math.min(totalMinor, amounts(tenders))
  const elsewhereMinor = tenders.filter(isMoney).reduce((sum, one) => sum + one.elsewhereMinor, 0)
  const outMinor = amounts(gone.filter(isMoney))
  const moneyMinor = Math.max(0, paidMinor - amounts(tenders.filter(isCredit)) - elsewhereMinor - outMinor)
  const chosenMinor = amounts(gone.filter(one => isCredit(one) && one.tenderId === null))
  return { moneyMinor, rewardMinor: Math.max(0, moneyMinor - Math.max(0, chosenMinor - bonusMinor)) }
}

const amounts = (all: readonly { readonly amountMinor: number }[]) => all.reduce((sum, one) => sum + one.amountMinor, 0)

import type { Tender, TenderKind } from './tenders.ts'

/** What left a sale already: paid back, or moved on into an exchange's sale. `tenderId` null: to none of its tenders. */
export interface GoneFrom {
  readonly kind: TenderKind
  readonly tenderId: string | null
  readonly amountMinor: number
}

/** From what the money left of a sale is worked out, minor units gross. */
export interface MoneyFacts {
  readonly totalMinor: number
  readonly tenders: readonly Pick<Tender, 'kind' | 'amountMinor' | 'elsewhereMinor'>[]
  readonly gone: readonly GoneFrom[]
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
  const sum = (of: (kind: TenderKind) => boolean, figure: (one: MoneyFacts['tenders'][number]) => number) =>
    tenders.reduce((total, one) => (of(one.kind) ? total + figure(one) : total), 0)
  const isCredit = (kind: TenderKind) => kind === 'store_credit'
  const isMoney = (kind: TenderKind) => !isCredit(kind)
  const paidMinor = Math.min(
    totalMinor,
    sum(
      () => true,
      one => one.amountMinor,
    ),
  )
  const tenderedMinor = paidMinor - sum(isCredit, one => one.amountMinor) - sum(isMoney, one => one.elsewhereMinor)
  const outMinor = gone.reduce((total, one) => (isMoney(one.kind) ? total + one.amountMinor : total), 0)
  const chosenMinor = gone.reduce(
    (total, one) => (isCredit(one.kind) && one.tenderId === null ? total + one.amountMinor : total),
    0,
  )
  const moneyMinor = Math.max(0, tenderedMinor - outMinor)
  return { moneyMinor, rewardMinor: Math.max(0, moneyMinor - Math.max(0, chosenMinor - bonusMinor)) }
}

import type { Outcome } from '../returns/outcomes.ts'
import { type FreePayoutKind, freePayoutKinds } from './tenders.ts'

/** How money may go back. */
export interface Ways {
  /** To the tenders of the sale. */
  readonly toOriginal: boolean
  /** Once they are used up or instead of them, in the order they are offered. */
  readonly free: readonly FreePayoutKind[]
  /** What the customer may wish, the first one offered first; `original` follows the tenders. */
  readonly offered: readonly ('original' | FreePayoutKind)[]
}

/** What decides the ways besides the policy. */
export interface WaysFacts {
  /** A gift's buyer keeps their tenders, whatever anyone says. */
  readonly gift: boolean
  /** Nothing shows that the shop sold it: there are no tenders, and money would be a gift. */
  readonly withoutReceipt: boolean
}

const kindOf: Readonly<Partial<Record<Outcome, FreePayoutKind>>> = {
  refund_cash: 'cash',
  refund_other: 'transfer',
  store_credit: 'store_credit',
}

/** The outcomes that every item allows, in the order of the first one that limits any; null: any. */
export function sharedOutcomes(each: readonly (readonly Outcome[] | null)[]): readonly Outcome[] | null {
  return each.reduce<readonly Outcome[] | null>((shared, one) => {
    if (one === null) return shared
    return shared === null ? one : shared.filter(outcome => one.includes(outcome))
  }, null)
}

const creditOnly: Ways = { toOriginal: false, free: ['store_credit'], offered: ['store_credit'] }

/** The ways that a policy's outcomes leave; outcomes null: any that the kind of sale allows. */
export function waysOf(outcomes: readonly Outcome[] | null, facts: WaysFacts): Ways {
  const untouched = facts.gift || facts.withoutReceipt
  if (outcomes === null) return untouched ? creditOnly : everyWay(facts)
  const toOriginal = !untouched && outcomes.includes('refund_original')
  const offered = outcomes.flatMap(outcome =>
    outcome === 'refund_original' && toOriginal ? (['original'] as const) : (kindOf[outcome] ?? []),
  )
  return { toOriginal, free: offered.filter(kind => kind !== 'original'), offered }
}

/** The ways an override opens: all of them, but never the tender of a gift's buyer. */
export function everyWay({ gift, withoutReceipt }: WaysFacts): Ways {
  const free = ['cash', 'store_credit', 'transfer'] as const
  const toOriginal = !gift && !withoutReceipt
  return { toOriginal, free: freePayoutKinds, offered: toOriginal ? ['original', ...free] : free }
}

/** Whether money can take none of the ways: only an exchange, or nothing. */
export function isNoWay({ toOriginal, free }: Pick<Ways, 'toOriginal' | 'free'>): boolean {
  return !toOriginal && free.length === 0
}

/** Whether one could also have had money: only then is store credit a choice that a bonus can reward. */
export function hasChoice({ toOriginal, free }: Ways): boolean {
  return toOriginal || free.some(kind => kind !== 'store_credit')
}

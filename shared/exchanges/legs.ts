import { mulDiv } from '../money.ts'

/** The two legs of an exchange before they meet, gross, minor units. */
export interface Legs {
  /** What the old goods give back before fees and deductions. */
  readonly creditMinor: number
  /** What the settlement owes the customer. */
  readonly dueMinor: number
  /** The new sale in full. */
  readonly soldMinor: number
  /** Thousandths of a percent of the used credit, and the most it is given for. */
  readonly bonus?: { readonly percentMilli: number; readonly mostMinor: number }
}

/** How the legs meet. They are never netted: each stays a document of its own. */
export interface MetLegs {
  readonly kind: 'even' | 'uneven'
  /** Of what is owed to the customer: goes into the new sale. */
  readonly usedMinor: number
  /** Given by the shop: lowers what the customer pays on top, and never more than that. */
  readonly bonusMinor: number
  /** What the customer pays on top. */
  readonly owesMinor: number
  /** What goes back to the customer. */
  readonly backMinor: number
}

/**
 * Even is goods for goods of the same value; a fee can still leave something to pay. A bonus (money.md 3) is the shop's
 * expense: it goes into the new sale beside the credit, so that no part of it is money in anyone's hand.
 */
export function meetLegs({ creditMinor, dueMinor, soldMinor, bonus }: Legs): MetLegs {
  const due = Math.max(0, dueMinor)
  const usedMinor = Math.min(due, soldMinor)
  const openMinor = soldMinor - usedMinor
  const rewardedMinor = Math.min(usedMinor, bonus?.mostMinor ?? 0)
  const bonusMinor = Math.min(openMinor, mulDiv(rewardedMinor, bonus?.percentMilli ?? 0, 100_000))
  return {
    kind: soldMinor === creditMinor ? 'even' : 'uneven',
    usedMinor,
    bonusMinor,
    owesMinor: openMinor - bonusMinor,
    backMinor: due - usedMinor,
  }
}

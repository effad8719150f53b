import type { Result } from '../result.ts'
import { allowanceOf } from './allowance.ts'
import { type Amount, type TaxMode, zeroAmount } from './amount.ts'
import { type AmountNotPossible, creditOf } from './credit.ts'
import { type LineHistory, untouched } from './line-history.ts'

/** When the outbound shipping goes back to the customer. */
export const shippingRefundModes = ['never', 'full_return_only', 'pro_rata', 'always'] as const
export type ShippingRefundMode = (typeof shippingRefundModes)[number]

/** What decides a shipping refund. Goods values are what was paid, minor units, of the whole sale. */
export interface ShippingRefundFacts {
  readonly mode: ShippingRefundMode
  /** What the customer paid for outbound shipping, with its own tax. */
  readonly paid: Amount
  /** Shipping given back by settlements in force. */
  readonly refunded: Amount
  /** Shipping refunded elsewhere, as an import says. */
  readonly elsewhere: Amount
  readonly goodsPaidMinor: number
  /** Value of all units settled before and by this settlement. */
  readonly goodsSettledMinor: number
  /** Every unit of the sale is settled with this settlement. */
  readonly everyUnitSettled: boolean
  /** Staff give just this much of it, as the customer sees it, whatever the mode. */
  readonly exactMinor?: number
}

/**
 * The outbound shipping to give back now (money.md 2): a line of its own with its own tax, by the cumulative rule of
 * goods, so that what was given before never counts twice.
 */
export function shippingRefund(taxMode: TaxMode, facts: ShippingRefundFacts): Amount {
  const parts = partOf(facts)
  if (parts === null || facts.paid.grossMinor <= 0) return zeroAmount
  const credit = creditOf(taxMode, { soldUnits: parts.of, paid: facts.paid }, historyOf(facts), parts.upTo)
  return credit.ok ? credit.value.credit : zeroAmount
}

/** An amount of outbound shipping that staff give back whatever the policy says, up to what is left of it. */
export function shippingAmount(
  taxMode: TaxMode,
  facts: Pick<ShippingRefundFacts, 'paid' | 'refunded' | 'elsewhere'>,
  minor: number,
): Result<Amount, AmountNotPossible> {
  return allowanceOf(taxMode, { soldUnits: 1, paid: facts.paid }, historyOf(facts), minor)
}

function historyOf({ refunded, elsewhere }: Pick<ShippingRefundFacts, 'refunded' | 'elsewhere'>): LineHistory {
  return { ...untouched, credited: refunded, elsewhere }
}

function partOf(facts: ShippingRefundFacts): { readonly upTo: number; readonly of: number } | null {
  switch (facts.mode) {
    case 'never':
      return null
    case 'full_return_only':
      return facts.everyUnitSettled ? { upTo: 1, of: 1 } : null
    case 'always':
      return facts.goodsSettledMinor > 0 || facts.everyUnitSettled ? { upTo: 1, of: 1 } : null
    case 'pro_rata':
      return proRata(facts)
  }
}

function proRata(facts: ShippingRefundFacts): { readonly upTo: number; readonly of: number } | null {
  if (facts.everyUnitSettled) return { upTo: 1, of: 1 }
  if (facts.goodsSettledMinor <= 0 || facts.goodsPaidMinor <= 0) return null
  return { upTo: Math.min(facts.goodsSettledMinor, facts.goodsPaidMinor), of: facts.goodsPaidMinor }
}

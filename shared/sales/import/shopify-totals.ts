import type { TaxMode } from './records.ts'

/** What an order of Shopify's export states, in minor units. */
export interface StatedTotals {
  readonly listMinor: number
  readonly lineDiscountsMinor: number
  readonly discountMinor: number
  readonly subtotalMinor: number
  readonly shippingMinor: number
  readonly dutiesMinor: number
  readonly taxMinor: number
  readonly totalMinor: number
}

/** How the stated totals add up, or which of them doesn't. */
export type ReconciledTotals =
  | {
      readonly ok: true
      readonly taxMode: TaxMode
      readonly orderDiscountMinor: number
      /** Shipping and duties after a discount on shipping. */
      readonly shippingMinor: number
    }
  | {
      readonly ok: false
      readonly column: 'subtotal' | 'total'
      readonly values: { readonly foundMinor: number; readonly expectedMinor: number }
    }

/**
 * Finds the one reading under which the totals add up to the minor unit:
 * 1. the order's discount comes on top of the lines' discounts;
 * 2. it is the sum that includes them;
 * 3. it is a discount on shipping, which the shipping cell still holds;
 * 4. it is a discount on shipping, which the shipping cell has lost already.
 * Prices hold their taxes when the total is reached without adding them. Where both ways agree, the shop's own mode
 * counts.
 */
export function reconcileShopify(stated: StatedTotals, shopMode: TaxMode): ReconciledTotals {
  const goods = stated.listMinor - stated.lineDiscountsMinor
  const { discountMinor, subtotalMinor, lineDiscountsMinor } = stated
  const extra = stated.shippingMinor + stated.dutiesMinor
  const readings: { readonly orderDiscountMinor: number; readonly shippingMinor: number }[] = []
  if (subtotalMinor === goods - discountMinor)
    readings.push({ orderDiscountMinor: discountMinor, shippingMinor: extra })
  if (discountMinor >= lineDiscountsMinor && subtotalMinor === stated.listMinor - discountMinor)
    readings.push({ orderDiscountMinor: discountMinor - lineDiscountsMinor, shippingMinor: extra })
  if (discountMinor > 0 && subtotalMinor === goods) {
    if (discountMinor <= stated.shippingMinor)
      readings.push({ orderDiscountMinor: 0, shippingMinor: extra - discountMinor })
    readings.push({ orderDiscountMinor: 0, shippingMinor: extra })
  }
  if (readings.length === 0)
    return {
      ok: false,
      column: 'subtotal',
      values: { foundMinor: subtotalMinor, expectedMinor: goods - discountMinor },
    }
  for (const reading of readings) {
    const before = subtotalMinor + reading.shippingMinor
    const modes: TaxMode[] = []
    if (stated.totalMinor === before) modes.push('inclusive')
    if (stated.totalMinor === before + stated.taxMinor) modes.push('exclusive')
    const taxMode = modes.length === 2 ? shopMode : modes[0]
    if (taxMode !== undefined) return { ok: true, taxMode, ...reading }
  }
  const before = subtotalMinor + extra
  const expectedMinor = shopMode === 'inclusive' ? before : before + stated.taxMinor
  return { ok: false, column: 'total', values: { foundMinor: stated.totalMinor, expectedMinor } }
}

import { share } from '../money.ts'

/** A line as an import found it. */
export interface DiscountedLine {
  /** The line's value before the order discount, minor units. */
  readonly valueMinor: number
  readonly discountable: boolean
}

/**
 * Shares an order discount over its discountable lines by value: floor, then the cents left over to the largest
 * remainders, ties by line order. A line never gets more than its value; what no line can take is told.
 */
export function shareOrderDiscount(
  discountMinor: number,
  lines: readonly DiscountedLine[],
): { readonly sharesMinor: readonly number[]; readonly unsharedMinor: number } {
  const weights = lines.map(line => (line.discountable ? Math.max(0, line.valueMinor) : 0))
  const valueMinor = weights.reduce((sum, weight) => sum + weight, 0)
  const sharedMinor = Math.max(0, Math.min(discountMinor, valueMinor))
  const sharesMinor = sharedMinor === 0 ? weights.map(() => 0) : share(sharedMinor, weights)
  return { sharesMinor, unsharedMinor: Math.max(0, discountMinor) - sharedMinor }
}

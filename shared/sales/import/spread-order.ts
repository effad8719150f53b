import { mulDiv, share } from '../../money.ts'
import type { IncomingAmount, IncomingTax, TaxMode } from './records.ts'

/** A tax of a whole order. */
export interface OrderTax {
  readonly code: string
  readonly rateMilli: number | null
  readonly amountMinor: number
}

/** What a file says about an order: values by line, everything else once. Minor units. */
export interface OrderValues {
  readonly taxMode: TaxMode
  /** Value after the line's own discount: with tax where prices hold it, else without. */
  readonly lines: readonly { readonly valueMinor: number; readonly taxable: boolean }[]
  readonly discountMinor: number
  readonly shippingMinor: number
  readonly taxes: readonly OrderTax[]
}

/** An order's amounts by line. */
export interface SpreadOrder {
  readonly discounts: readonly number[]
  readonly lines: readonly IncomingAmount[]
  readonly shipping: IncomingAmount
}

/**
 * Spreads an order's discount over its lines by value, then each of its taxes over taxable lines and shipping by
 * what is left to pay for them. Parts add up to the minor unit. With several rates each part is marked as shared.
 * A discount of at most the lines' value never makes a line negative.
 */
export function spreadOrder(order: OrderValues): SpreadOrder {
  const values = order.lines.map(line => line.valueMinor)
  const discounts = order.discountMinor === 0 ? values.map(() => 0) : share(order.discountMinor, values)
  const left = values.map((value, index) => value - (discounts[index] ?? 0))
  const taxes = order.taxes.filter(tax => tax.amountMinor !== 0)
  const weights = taxWeights(order, left)
  const parts = taxes.map(tax => share(tax.amountMinor, weights))
  const amountAt = (valueMinor: number, index: number): IncomingAmount => {
    const own: IncomingTax[] = []
    for (const [number, tax] of taxes.entries()) {
      const amountMinor = parts[number]?.[index] ?? 0
      if (amountMinor === 0 && weights[index] === 0) continue
      own.push({ code: tax.code, rateMilli: tax.rateMilli, amountMinor, shared: taxes.length > 1 })
    }
    return amountOf(valueMinor, own, order.taxMode)
  }
  return {
    discounts,
    lines: left.map(amountAt),
    shipping: amountAt(order.shippingMinor, left.length),
  }
}

function taxWeights(order: OrderValues, left: readonly number[]): readonly number[] {
  const taxable = left.map((value, index) => (order.lines[index]?.taxable ? value : 0))
  const weights = [...taxable, order.shippingMinor]
  return weights.some(weight => weight > 0) ? weights : [...left, order.shippingMinor]
}

/** A value with its taxes: the taxes are in it or come on top of it. */
export function amountOf(valueMinor: number, taxes: readonly IncomingTax[], taxMode: TaxMode): IncomingAmount {
  let taxMinor = 0
  for (const tax of taxes) taxMinor += tax.amountMinor
  return taxMode === 'inclusive'
    ? { netMinor: valueMinor - taxMinor, taxes, grossMinor: valueMinor }
    : { netMinor: valueMinor, taxes, grossMinor: valueMinor + taxMinor }
}

/** The tax of a value at a rate (thousandths of a percent), half up: held in it, or on top of it. */
export function taxAtRate(valueMinor: number, rateMilli: number, taxMode: TaxMode): number {
  return mulDiv(valueMinor, rateMilli, taxMode === 'inclusive' ? 100_000 + rateMilli : 100_000)
}

/** The sum of what lines and shipping come to. */
export function grossOf(amounts: readonly { readonly grossMinor: number }[]): number {
  let sum = 0
  for (const amount of amounts) sum += amount.grossMinor
  return sum
}

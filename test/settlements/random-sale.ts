import fc from 'fast-check'
import { mulDiv } from '../../shared/money.ts'
import { type Amount, amountOfGross, amountOfNet, type TaxMode } from '../../shared/settlements/amount.ts'
import type { SoldLine } from '../../shared/settlements/line-history.ts'
import { shareOrderDiscount } from '../../shared/settlements/order-discount.ts'

/** A sale as a till could have made it. */
export interface RandomSale {
  readonly mode: TaxMode
  readonly decimals: number
  readonly lines: readonly SoldLine[]
  readonly shipping: Amount
}

const rates = [0, 2_500, 5_000, 7_000, 8_875, 9_975, 10_000, 19_000, 20_000, 25_000]

/** What is charged for a value as the customer sees it, tax rounded once per line and rate. */
export function charged(mode: TaxMode, value: number, taxRates: readonly number[]): Amount {
  const divisor = mode === 'inclusive' ? taxRates.reduce((sum, rate) => sum + rate, 100_000) : 100_000
  const taxes = taxRates.map((rateMilli, index) => ({
    code: `T${index}`,
    rateMilli,
    taxMinor: mulDiv(value, rateMilli, divisor),
  }))
  return mode === 'inclusive' ? amountOfGross(value, taxes) : amountOfNet(value, taxes)
}

const randomLine = fc.record({
  soldUnits: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 60 }), fc.constantFrom(97, 500)),
  price: fc.oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 10, max: 99 }),
    fc.integer({ min: 100, max: 99_999 }),
  ),
  offPercent: fc.constantFrom(0, 0, 0, 5, 10, 25, 33, 50, 100),
  rates: fc.array(fc.constantFrom(...rates), { maxLength: 3 }),
  discountable: fc.boolean(),
})

/** Sales with line and order discounts, several taxes, either tax mode, 0, 2 or 3 decimals and odd quantities. */
export const randomSale: fc.Arbitrary<RandomSale> = fc
  .record({
    mode: fc.constantFrom<TaxMode>('inclusive', 'exclusive'),
    decimals: fc.constantFrom(0, 2, 3),
    lines: fc.array(randomLine, { minLength: 1, maxLength: 4 }),
    orderOffPercent: fc.constantFrom(0, 0, 7, 15, 40),
    shipping: fc.constantFrom(0, 0, 390, 499, 1_250),
    shippingRates: fc.array(fc.constantFrom(...rates), { maxLength: 2 }),
  })
  .map(made => {
    const scale = made.decimals === 3 ? 10 : 1
    const values = made.lines.map(line => {
      const full = line.soldUnits * line.price * scale
      return full - mulDiv(full, line.offPercent, 100)
    })
    const total = values.reduce((sum, value) => sum + value, 0)
    const { sharesMinor } = shareOrderDiscount(
      mulDiv(total, made.orderOffPercent, 100),
      made.lines.map((line, index) => ({ valueMinor: values[index] ?? 0, discountable: line.discountable })),
    )
    return {
      mode: made.mode,
      decimals: made.decimals,
      lines: made.lines.map((line, index) => ({
        soldUnits: line.soldUnits,
        paid: charged(made.mode, (values[index] ?? 0) - (sharesMinor[index] ?? 0), line.rates),
      })),
      shipping: charged(made.mode, made.shipping, made.shippingRates),
    }
  })

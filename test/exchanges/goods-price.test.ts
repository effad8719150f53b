import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PaidUnits, priceGoods, priceReplacement, priceToday } from '../../shared/exchanges/goods-price.ts'
import { amountOfGross, amountOfNet, seenMinor, sumAmounts, taxModes } from '../../shared/settlements/amount.ts'

const vat = { code: 'VAT', rateMilli: 19_000 }
const paid = (grossMinor: number, units = 1, more: Partial<PaidUnits> = {}): PaidUnits => ({
  saleLineId: 'old',
  productId: 'mat',
  units,
  credit: amountOfGross(grossMinor, [{ ...vat, taxMinor: Math.round((grossMinor * 19) / 119) }]),
  ...more,
})
const today = (unitMinor: number, rates = [vat]) => ({ unitMinor, rates })

describe('the price of goods that go out', () => {
  it('has the tax inside where prices contain it, rounded once on the line', () => {
    expect(priceToday('inclusive', 2390, 3, [vat])).toEqual({
      grossMinor: 7170,
      netMinor: 6025,
      taxes: [{ ...vat, taxMinor: 1145 }],
    })
  })

  it('has the tax on top where prices go without it, each of two taxes by itself', () => {
    const rates = [
      { code: 'STATE', rateMilli: 6_250 },
      { code: 'CITY', rateMilli: 2_500 },
    ]
    expect(priceToday('exclusive', 999, 2, rates)).toEqual({
      grossMinor: 2173,
      netMinor: 1998,
      taxes: [
        { code: 'STATE', rateMilli: 6_250, taxMinor: 125 },
        { code: 'CITY', rateMilli: 2_500, taxMinor: 50 },
      ],
    })
  })

  it('splits two taxes inside one price by their rates', () => {
    const rates = [
      { code: 'A', rateMilli: 5_000 },
      { code: 'B', rateMilli: 9_975 },
    ]
    const price = priceToday('inclusive', 11_498, 1, rates)
    expect(price.taxes.map(tax => tax.taxMinor)).toEqual([500, 998])
    expect(price.netMinor).toBe(10_000)
  })

  it('is what was paid for goods of the same product, whatever they cost today', () => {
    const { lines } = priceGoods('inclusive', [paid(1793)], [{ productId: 'mat', quantity: 1, today: today(2390) }])
    expect(lines).toMatchObject([{ price: { grossMinor: 1793 }, from: 'paid', basis: 'old' }])
  })

  it('is of today for more of the product than comes back, and for everything else', () => {
    const { lines } = priceGoods(
      'inclusive',
      [paid(1793)],
      [
        { productId: 'mat', quantity: 2, today: today(2390) },
        { productId: 'ball', quantity: 1, today: today(500) },
      ],
    )
    expect(lines.map(one => [one.asked, one.quantity, one.price.grossMinor, one.from])).toEqual([
      [0, 1, 1793, 'paid'],
      [0, 1, 2390, 'today'],
      [1, 1, 500, 'today'],
    ])
  })

  it('keeps lines that were paid differently apart', () => {
    const both = [paid(1000), paid(800, 1, { saleLineId: 'second' })]
    const { lines } = priceGoods('inclusive', both, [{ productId: 'mat', quantity: 2, today: null }])
    expect(lines.map(one => [one.price.grossMinor, one.basis])).toEqual([
      [1000, 'old'],
      [800, 'second'],
    ])
  })

  it('names goods without a price, and asks none for goods that come back', () => {
    const asked = [
      { productId: 'mat', quantity: 1, today: null },
      { productId: 'ball', quantity: 1, today: null },
    ]
    expect(priceGoods('inclusive', [paid(1000)], asked)).toEqual({ lines: [], unpriced: 1 })
  })

  it('never loses or makes a cent when goods go out in parts, tax by tax', () => {
    const units = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(
        fc.constantFrom(...taxModes),
        fc.nat(100_000),
        fc.nat(20_000),
        units,
        units,
        (mode, net, tax, q, k) => {
          const credit = amountOfNet(net, [
            { ...vat, taxMinor: tax },
            { code: 'B', rateMilli: 5_000, taxMinor: Math.floor(tax / 3) },
          ])
          const parts = Array.from({ length: Math.min(q, k) }, (_, index) => ({
            productId: 'mat',
            quantity: index === 0 ? q - Math.min(q, k) + 1 : 1,
            today: null,
          }))
          const { lines } = priceGoods(mode, [paid(0, q, { credit })], parts)
          const sum = sumAmounts(lines.map(one => one.price))
          expect(sum.netMinor).toBe(credit.netMinor)
          expect(sum.grossMinor).toBe(credit.grossMinor)
          expect(sum.taxes.map(one => one.taxMinor)).toEqual(credit.taxes.map(one => one.taxMinor))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('charges nothing on top for a replacement, whatever replaces it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...taxModes),
        fc.array(fc.nat(50_000), { minLength: 1, maxLength: 4 }),
        (mode, gross) => {
          const units = gross.map(minor => paid(minor))
          const lines = priceReplacement(mode, units, [{ quantity: 1 }, { quantity: 2 }])
          const whole = sumAmounts(units.map(one => one.credit))
          expect(sumAmounts(lines.map(one => one.price)).grossMinor).toBe(whole.grossMinor)
          expect(lines.every(one => seenMinor(mode, one.price) >= 0)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOfGross, amountOfNet, sumAmounts, zeroAmount } from '../../shared/settlements/amount.ts'
import { closesKit, shareKit } from '../../shared/settlements/kit.ts'
import { shareOrderDiscount } from '../../shared/settlements/order-discount.ts'
import { type ShippingRefundFacts, shippingRefund } from '../../shared/settlements/shipping-refund.ts'

const line = (valueMinor: number, discountable = true) => ({ valueMinor, discountable })

test('an order discount goes by value, left-over cents to the largest remainders, ties by line order', () => {
  expect(shareOrderDiscount(1_000, [line(1_000), line(1_000), line(1_000)]).sharesMinor).toEqual([334, 333, 333])
  expect(shareOrderDiscount(100, [line(150), line(250), line(600)]).sharesMinor).toEqual([15, 25, 60])
  expect(shareOrderDiscount(10, [line(33), line(33), line(34)]).sharesMinor).toEqual([3, 3, 4])
})

test('a line that takes no discount gets none', () => {
  expect(shareOrderDiscount(500, [line(1_000, false), line(1_000)]).sharesMinor).toEqual([0, 500])
})

test('a discount that no line can take is told', () => {
  expect(shareOrderDiscount(500, [line(300), line(900, false)])).toEqual({ sharesMinor: [300, 0], unsharedMinor: 200 })
  expect(shareOrderDiscount(500, [])).toEqual({ sharesMinor: [], unsharedMinor: 500 })
})

test('shares of any discount add up and never exceed their line', () => {
  const lines = fc.array(fc.record({ valueMinor: fc.nat(100_000), discountable: fc.boolean() }), { maxLength: 9 })
  fc.assert(
    fc.property(fc.nat(300_000), lines, (discount, given) => {
      const { sharesMinor, unsharedMinor } = shareOrderDiscount(discount, given)
      expect(sharesMinor.reduce((sum, part) => sum + part, 0) + unsharedMinor).toBe(discount)
      given.forEach((one, index) => {
        expect(sharesMinor[index]).toBeGreaterThanOrEqual(0)
        expect(sharesMinor[index]).toBeLessThanOrEqual(one.discountable ? one.valueMinor : 0)
      })
    }),
    { numRuns: 1_000 },
  )
})

test('the last component of a kit takes the rest', () => {
  const paid = amountOfGross(1_000, [{ code: 'S', rateMilli: 19_000, taxMinor: 160 }])
  const parts = shareKit(paid, [1, 1, 1])
  expect(parts.map(part => part.netMinor)).toEqual([280, 280, 280])
  expect(parts.map(part => part.taxes[0]?.taxMinor)).toEqual([53, 54, 53])
  expect(closesKit(paid, parts)).toBe(true)
})

test('parts of any kit add up to what was paid and none is below nothing', () => {
  const weights = fc.array(fc.nat(5_000), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.nat(50_000), fc.nat(9_000), weights, (netMinor, taxMinor, given) => {
      const paid = amountOfNet(netMinor, [{ code: 'S', rateMilli: 19_000, taxMinor }])
      const parts = shareKit(paid, given)
      expect(sumAmounts(parts)).toEqual(paid)
      for (const part of parts) expect(Math.min(part.netMinor, part.taxes[0]?.taxMinor ?? 0)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 1_000 },
  )
})

const shippingPaid = amountOfGross(499, [{ code: 'S', rateMilli: 19_000, taxMinor: 80 }])
const shipping = (changes: Partial<ShippingRefundFacts>): ShippingRefundFacts => ({
  mode: 'pro_rata',
  paid: shippingPaid,
  refunded: zeroAmount,
  elsewhere: zeroAmount,
  goodsPaidMinor: 3_000,
  goodsSettledMinor: 1_000,
  everyUnitSettled: false,
  ...changes,
})

test('shipping goes back by policy: never, only in full, by value, always', () => {
  const back = (changes: Partial<ShippingRefundFacts>) => shippingRefund('inclusive', shipping(changes)).grossMinor
  expect(back({ mode: 'never', everyUnitSettled: true })).toBe(0)
  expect(back({ mode: 'full_return_only' })).toBe(0)
  expect(back({ mode: 'full_return_only', everyUnitSettled: true })).toBe(499)
  expect(back({ mode: 'always' })).toBe(499)
  expect(back({ mode: 'always', goodsSettledMinor: 0 })).toBe(0)
  expect(back({})).toBe(166)
  expect(back({ goodsSettledMinor: 3_001 })).toBe(499)
})

test('shipping by value follows the cumulative rule with its own tax and ends at what was paid', () => {
  const first = shippingRefund('inclusive', shipping({}))
  const second = shippingRefund('inclusive', shipping({ goodsSettledMinor: 2_000, refunded: first }))
  const refunded = sumAmounts([first, second])
  const third = shippingRefund('inclusive', shipping({ goodsSettledMinor: 3_000, everyUnitSettled: true, refunded }))
  expect([first, second, third].map(amount => amount.grossMinor)).toEqual([166, 167, 166])
  expect(sumAmounts([refunded, third])).toEqual(shippingPaid)
})

test('shipping refunded elsewhere is not paid twice', () => {
  const elsewhere = amountOfGross(400, [{ code: 'S', rateMilli: 19_000, taxMinor: 64 }])
  expect(shippingRefund('inclusive', shipping({ mode: 'always', elsewhere })).grossMinor).toBe(99)
})

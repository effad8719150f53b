import { expect, test } from 'vitest'
import { type Amount, amountOfGross, amountOfNet } from '../../shared/settlements/amount.ts'
import { type Charge, chargeMinor, reduced } from '../../shared/settlements/fee.ts'

const credit34 = amountOfGross(3_400, [{ code: 'S', rateMilli: 19_000, taxMinor: 543 }])
const tenPercent: Charge = { kind: 'percent', percentMilli: 10_000 }
const parts = (amount: Amount) => [amount.grossMinor, amount.netMinor, amount.taxes[0]?.taxMinor ?? 0]
const fee = (charge: Charge) => ({ fee: charge, deduction: null, supply: null })

test('34.00 at 19 % with a fee of 10 %: tax 5.43 - 0.54, net 28.57 - 2.86, back 30.60', () => {
  const after = reduced('inclusive', credit34, 1, fee(tenPercent))
  expect(parts(after.fee)).toEqual([340, 286, 54])
  expect(parts(after.noted)).toEqual([3_060, 2_571, 489])
  expect(after.backMinor).toBe(3_060)
})

test('in a tax-exclusive shop the percent is of the net, and the same share comes off the tax', () => {
  const credit = amountOfNet(10_000, [{ code: 'S', rateMilli: 8_875, taxMinor: 888 }])
  const after = reduced('exclusive', credit, 1, fee({ kind: 'percent', percentMilli: 15_000 }))
  expect(parts(after.fee)).toEqual([1_633, 1_500, 133])
  expect(after.backMinor).toBe(10_888 - 1_633)
})

test('a deduction comes after the fee, and both together never exceed the credit', () => {
  const most: Charge = { kind: 'percent', percentMilli: 70_000 }
  const after = reduced('inclusive', credit34, 1, { fee: most, deduction: most, supply: null })
  expect(after.fee.grossMinor).toBe(2_380)
  expect(after.deduction.grossMinor).toBe(1_020)
  expect(parts(after.noted)).toEqual([0, 0, 0])
})

test('as a separate supply the credit stays whole and the fee carries its own tax', () => {
  const supply = { code: 'FEE', rateMilli: 20_000 }
  const after = reduced('inclusive', credit34, 1, { fee: tenPercent, deduction: null, supply })
  expect(after.noted).toEqual(credit34)
  expect(after.fee).toEqual({ grossMinor: 340, netMinor: 283, taxes: [{ ...supply, taxMinor: 57 }] })
  expect(after.backMinor).toBe(3_060)
})

test('a supply whose tax would lift it above the credit stops at the credit', () => {
  const credit = amountOfNet(1_000, [{ code: 'S', rateMilli: 5_000, taxMinor: 50 }])
  const supply = { code: 'FEE', rateMilli: 20_000 }
  const after = reduced('exclusive', credit, 1, {
    fee: { kind: 'amount', minorPerUnit: 1_000 },
    deduction: null,
    supply,
  })
  expect(after.fee.grossMinor).toBe(1_050)
  expect(after.fee.netMinor).toBe(875)
  expect(after.backMinor).toBe(0)
})

test('limits are per unit, so partial returns cost what one return of everything costs', () => {
  const charge: Charge = { kind: 'percent', percentMilli: 10_000, minMinorPerUnit: 200, maxMinorPerUnit: 500 }
  expect(chargeMinor(charge, 1_000, 1, 1_000)).toBe(200)
  expect(chargeMinor(charge, 3_000, 3, 3_000)).toBe(600)
  expect(chargeMinor(charge, 3_000, 1, 3_000)).toBe(300)
  expect(chargeMinor(charge, 9_000, 1, 9_000)).toBe(500)
  expect(chargeMinor({ kind: 'amount', minorPerUnit: 250 }, 9_000, 3, 9_000)).toBe(750)
})

test('a fee is never more than the credit and never less than nothing', () => {
  expect(chargeMinor({ kind: 'amount', minorPerUnit: 5_000 }, 900, 1, 900)).toBe(900)
  expect(chargeMinor({ kind: 'amount', minorPerUnit: -5 }, 900, 1, 900)).toBe(0)
  expect(reduced('inclusive', credit34, 1, fee({ kind: 'percent', percentMilli: 0 })).backMinor).toBe(3_400)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dispositionStatuses } from '../../shared/grading/disposition-states.ts'
import { dispositions } from '../../shared/grading/dispositions.ts'
import { learntPercentMilli } from '../../shared/grading/expected-value.ts'
import { proposeOpenBox } from '../../shared/queues/open-box.ts'
import { sharePrice, taxInside } from '../../shared/queues/share-price.ts'
import { claimedLists, isStepPossible, queueSteps, stepsOf } from '../../shared/queues/steps.ts'

test('every list but the suppliers’ has a step for what was just decided', () => {
  const without = dispositions.filter(code => stepsOf([{ code, status: 'decided' }]).length === 0)
  expect(without).toEqual(claimedLists)
})

test('nothing can be done with what another decision replaced', () => {
  for (const code of dispositions) expect(stepsOf([{ code, status: 'replaced' }])).toEqual([])
})

test('some entries allow what each of them allows, and a lot only one list', () => {
  const sold = { code: 'liquidate', status: 'decided' } as const
  expect(stepsOf([sold, sold])).toEqual(['lot'])
  expect(stepsOf([sold, { code: 'donate', status: 'decided' }])).toEqual([])
  expect(stepsOf([sold, { code: 'restock', status: 'decided' }])).toEqual([])
  expect(stepsOf([])).toEqual([])
  for (const code of dispositions)
    for (const status of dispositionStatuses)
      for (const step of queueSteps)
        expect(stepsOf([{ code, status }]).includes(step)).toBe(isStepPossible({ code, status }, step))
})

test('a shared price is all of it, to the cent, net and tax', () => {
  const part = fc.record({
    quantity: fc.integer({ min: 1, max: 500 }),
    expectedMinor: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.constantFrom(0, 7_000, 19_000, 25_500),
      fc.array(part, { minLength: 1, maxLength: 30 }),
      (gross, rate, parts) => {
        const shares = sharePrice(gross, rate, parts)
        const sum = (of: (one: (typeof shares)[number]) => number) => shares.reduce((all, one) => all + of(one), 0)
        expect(sum(one => one.taxMinor)).toBe(taxInside(gross, rate))
        expect(sum(one => one.netMinor + one.taxMinor)).toBe(gross)
        for (const { netMinor, taxMinor } of shares) expect(Math.min(netMinor, taxMinor)).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

test('a price is shared by units where nobody knows what each was expected to bring', () => {
  const parts = [
    { quantity: 1, expectedMinor: 900 },
    { quantity: 3, expectedMinor: null },
  ]
  expect(sharePrice(400, 0, parts).map(one => one.netMinor)).toEqual([100, 300])
})

test('a worth is the default without history, between both with some, and the shop’s own with much', () => {
  const record = (units: number) => ({ units, soldNetMinor: units * 1000, gotMinor: units * 700 })
  expect(learntPercentMilli(30_000, undefined)).toBe(30_000)
  expect(learntPercentMilli(30_000, record(5))).toBe(50_000)
  expect(learntPercentMilli(30_000, record(10_000))).toBeGreaterThan(69_900)
  expect(learntPercentMilli(30_000, { units: 3, soldNetMinor: 0, gotMinor: 50 })).toBe(30_000)
  expect(learntPercentMilli(90_000, { units: 5, soldNetMinor: 100, gotMinor: 900 })).toBe(95_000)
})

test('an opened unit is proposed its product’s own B-stock number, else one made of it', () => {
  const product = { sku: 'MAT', bStockSku: null, priceMinor: 2000 }
  expect(proposeOpenBox(product, null, 55_000)).toEqual({ sku: 'MAT-B', priceMinor: 1100 })
  expect(proposeOpenBox({ ...product, bStockSku: 'OUT-1' }, { priceMinor: 999 }, 55_000)).toEqual({
    sku: 'OUT-1',
    priceMinor: 999,
  })
  expect(proposeOpenBox({ ...product, priceMinor: null }, null, 55_000).priceMinor).toBeNull()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPayouts } from '../../shared/settlements/check-payouts.ts'
import {
  freePayoutKinds,
  type PayoutFacts,
  planPayouts,
  roundCash,
  spreadElsewhere,
  type Tender,
  type TenderKind,
  tenderKinds,
  tenderLeftMinor,
} from '../../shared/settlements/tenders.ts'

const tender = (id: string, kind: TenderKind, amountMinor: number, paidBackMinor = 0, elsewhereMinor = 0): Tender => ({
  id,
  kind,
  amountMinor,
  paidBackMinor,
  elsewhereMinor,
})
const facts = (changes: Partial<PayoutFacts>): PayoutFacts => ({
  dueMinor: 0,
  bonusMinor: 0,
  tenders: [],
  allowed: [],
  wish: 'original',
  cashStepMinor: 1,
  toOriginal: true,
  ...changes,
})
const shown = (plan: ReturnType<typeof planPayouts>) =>
  plan.payouts.map(payout => [payout.tenderId, payout.kind, payout.amountMinor, payout.handedMinor])

test('original tenders come first, in order, each up to what it has left', () => {
  const tenders = [tender('gift', 'gift_card', 2_000), tender('card', 'card', 5_000, 1_000, 500)]
  const plan = planPayouts(facts({ dueMinor: 6_000, tenders, allowed: ['store_credit', 'cash'] }))
  expect(shown(plan)).toEqual([
    ['gift', 'gift_card', 2_000, 2_000],
    ['card', 'card', 3_500, 3_500],
    [null, 'store_credit', 500, 500],
  ])
  expect(plan.unassignedMinor).toBe(0)
})

test('what nobody may take stays unassigned', () => {
  expect(planPayouts(facts({ dueMinor: 900, tenders: [tender('card', 'card', 700)] })).unassignedMinor).toBe(200)
})

test('a wish the policy allows goes before the original tenders, another one does not', () => {
  const tenders = [tender('card', 'card', 5_000)]
  const wish = facts({ dueMinor: 900, tenders, allowed: ['store_credit'], wish: 'store_credit' })
  expect(shown(planPayouts(wish))).toEqual([[null, 'store_credit', 900, 900]])
  expect(shown(planPayouts({ ...wish, wish: 'cash' }))).toEqual([['card', 'card', 900, 900]])
})

test('a gift leaves the buyer’s tenders alone', () => {
  const gift = facts({
    dueMinor: 900,
    tenders: [tender('card', 'card', 900)],
    allowed: ['store_credit'],
    toOriginal: false,
  })
  expect(shown(planPayouts(gift))).toEqual([[null, 'store_credit', 900, 900]])
})

test.each([
  [3_062, 3_060],
  [3_063, 3_065],
  [3_065, 3_065],
  [2, 0],
  [3, 5],
])('cash of %i is handed over as %i where the smallest coin is 5', (dueMinor, handedMinor) => {
  const plan = planPayouts(facts({ dueMinor, tenders: [tender('cash', 'cash', 9_000)], cashStepMinor: 5 }))
  expect(shown(plan)).toEqual([['cash', 'cash', dueMinor, handedMinor]])
  expect(plan.cashRoundingMinor).toBe(handedMinor - dueMinor)
})

test('only cash is rounded, once over all of it', () => {
  const tenders = [tender('card', 'card', 1_001), tender('cash', 'cash', 502)]
  const plan = planPayouts(facts({ dueMinor: 2_005, tenders, allowed: ['cash'], cashStepMinor: 5 }))
  expect(shown(plan)).toEqual([
    ['card', 'card', 1_001, 1_001],
    ['cash', 'cash', 502, 502],
    [null, 'cash', 502, 503],
  ])
})

test('a till that rounded at the sale does not leave two cents without a way back', () => {
  const tenders = [tender('cash', 'cash', 1_000)]
  const plan = planPayouts(facts({ dueMinor: 1_002, tenders, cashStepMinor: 5 }))
  expect(plan.unassignedMinor).toBe(0)
  expect(plan.payouts.reduce((sum, payout) => sum + payout.handedMinor, 0)).toBe(1_000)
  expect(checkPayouts(facts({ dueMinor: 1_002, tenders, cashStepMinor: 5 }), plan.payouts).ok).toBe(true)
})

test('no cash payout is rounded below nothing', () => {
  const tenders = [tender('cash', 'cash', 1_001)]
  const plan = planPayouts(facts({ dueMinor: 1_002, tenders, allowed: ['cash'], cashStepMinor: 5 }))
  expect(shown(plan)).toEqual([
    ['cash', 'cash', 1_001, 1_000],
    [null, 'cash', 1, 0],
  ])
})

test('cash rounds half up', () => {
  expect([0, 4, 5, 9, 10, 14, 15].map(minor => roundCash(minor, 10))).toEqual([0, 0, 10, 10, 10, 10, 20])
  expect(roundCash(123, 1)).toBe(123)
})

test('a bonus leaves as store credit and never in cash', () => {
  const wanted = facts({ dueMinor: 1_000, bonusMinor: 100, tenders: [tender('cash', 'cash', 1_000)] })
  expect(shown(planPayouts(wanted))).toEqual([
    ['cash', 'cash', 1_000, 1_000],
    [null, 'store_credit', 100, 100],
  ])
  const inCash = { ...wanted, allowed: ['cash'] as const }
  expect(checkPayouts(inCash, [{ tenderId: null, kind: 'cash', amountMinor: 1_100 }])).toEqual({
    ok: false,
    failure: { code: 'bonus_only_as_store_credit', bonusMinor: 100 },
  })
})

test('an order’s refund elsewhere is laid on its tenders in order', () => {
  const spread = spreadElsewhere([tender('a', 'gift_card', 500), tender('b', 'card', 900)], 700)
  expect(spread.map(tenderLeftMinor)).toEqual([0, 700])
})

const card = tender('card', 'card', 5_000, 1_000)
const base = facts({ dueMinor: 4_500, tenders: [card], allowed: ['store_credit'] })
test.each([
  ['more than the tender has left', { tenderId: 'card', kind: 'card', amountMinor: 4_500 }, 'tender_exceeded'],
  ['a tender of another sale', { tenderId: 'x', kind: 'card', amountMinor: 4_500 }, 'tender_not_of_sale'],
  ['a tender as another kind', { tenderId: 'card', kind: 'cash', amountMinor: 4_500 }, 'payout_not_allowed'],
  ['a kind the policy does not allow', { tenderId: null, kind: 'cash', amountMinor: 4_500 }, 'payout_not_allowed'],
  ['a card without its tender', { tenderId: null, kind: 'card', amountMinor: 4_500 }, 'payout_not_allowed'],
  ['less than is due', { tenderId: 'card', kind: 'card', amountMinor: 4_000 }, 'payouts_do_not_add_up'],
  ['half a cent', { tenderId: 'card', kind: 'card', amountMinor: 4_499.5 }, 'payouts_do_not_add_up'],
] as const)('refuses %s', (_, payout, code) => {
  expect(checkPayouts(base, [payout])).toMatchObject({ ok: false, failure: { code } })
})

test('refuses a tender that is overdrawn by two payouts together', () => {
  const twice = { tenderId: 'card', kind: 'card', amountMinor: 2_250 } as const
  expect(checkPayouts(base, [twice, twice])).toMatchObject({ ok: false, failure: { code: 'tender_exceeded' } })
})

test('refuses a negative payout that another one makes good', () => {
  const chosen = [
    { tenderId: null, kind: 'store_credit', amountMinor: 5_000 },
    { tenderId: 'card', kind: 'card', amountMinor: -500 },
  ] as const
  expect(checkPayouts(base, chosen)).toMatchObject({ ok: false, failure: { code: 'payouts_do_not_add_up' } })
})

test('every complete proposal passes its own check, keeps within the tenders and rounds only cash', () => {
  const randomTender = fc.record({
    kind: fc.constantFrom(...tenderKinds),
    amountMinor: fc.integer({ min: 0, max: 5_000 }),
    paidBackMinor: fc.integer({ min: 0, max: 2_000 }),
    elsewhereMinor: fc.integer({ min: 0, max: 500 }),
  })
  const randomFacts = fc.record({
    dueMinor: fc.integer({ min: 0, max: 12_000 }),
    bonusMinor: fc.constantFrom(0, 0, 150),
    tenders: fc.array(randomTender, { maxLength: 4 }),
    allowed: fc.uniqueArray(fc.constantFrom(...freePayoutKinds), { maxLength: 3 }),
    wish: fc.constantFrom('original' as const, ...freePayoutKinds),
    cashStepMinor: fc.constantFrom(1, 5, 10, 50),
    toOriginal: fc.boolean(),
  })
  fc.assert(
    fc.property(randomFacts, made => {
      const tenders = made.tenders.map((one, index) => ({ ...one, id: `t${index}` }))
      const given: PayoutFacts = { ...made, tenders }
      const plan = planPayouts(given)
      const paid = plan.payouts.reduce((sum, payout) => sum + payout.amountMinor, 0)
      expect(paid + plan.unassignedMinor).toBe(made.dueMinor + made.bonusMinor)
      expect(Math.abs(plan.cashRoundingMinor) * 2).toBeLessThanOrEqual(
        made.cashStepMinor === 1 ? 0 : made.cashStepMinor,
      )
      for (const payout of plan.payouts) {
        expect(payout.handedMinor).toBeGreaterThanOrEqual(0)
        if (payout.kind !== 'cash') expect(payout.handedMinor).toBe(payout.amountMinor)
      }
      for (const one of tenders) {
        const back = plan.payouts.reduce(
          (sum, payout) => (payout.tenderId === one.id ? sum + payout.amountMinor : sum),
          0,
        )
        expect(back).toBeLessThanOrEqual(tenderLeftMinor(one))
      }
      if (plan.unassignedMinor === 0)
        expect(checkPayouts(given, plan.payouts)).toEqual({ ok: true, value: plan.payouts })
    }),
    { numRuns: 3_000 },
  )
})

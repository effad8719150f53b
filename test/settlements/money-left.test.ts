import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryTenders } from '../../shared/exchanges/carry.ts'
import { meetLegs } from '../../shared/exchanges/legs.ts'
import { checkPayouts } from '../../shared/settlements/check-payouts.ts'
import { moneyLeft } from '../../shared/settlements/money-left.ts'
import type { Share } from '../../shared/settlements/share-out.ts'
import {
  type PayoutFacts,
  type PlannedPayout,
  planPayouts,
  type Tender,
  type TenderKind,
} from '../../shared/settlements/tenders.ts'

const tender = (id: string, kind: TenderKind, amountMinor: number, more: Partial<Tender> = {}): Tender => ({
  ...{ id, kind, amountMinor, paidBackMinor: 0, elsewhereMinor: 0 },
  ...more,
})
const gone = (kind: TenderKind, amountMinor: number, tenderId: string | null = null): Share => ({
  ...{ kind, amountMinor, tenderId },
})
const sale = [tender('a', 'card', 10_000), tender('b', 'store_credit', 1_000)]

describe('the money left of a sale', () => {
  it.each([
    ['all that was paid with money', sale, [], 0, 10_000, 10_000],
    ['less what went back, by whatever way', sale, [gone('cash', 4_000), gone('card', 1_000, 'a')], 0, 5_000, 5_000],
    ['not less what went back as store credit', sale, [gone('store_credit', 600, 'b')], 0, 10_000, 10_000],
    ['earns no bonus twice', sale, [gone('store_credit', 4_400)], 400, 10_000, 6_000],
    ['less what was refunded elsewhere', [tender('a', 'card', 11_000, { elsewhereMinor: 300 })], [], 0, 10_700, 10_700],
    ['never below nothing', sale, [gone('cash', 12_000)], 0, 0, 0],
    [
      'only what was really paid',
      [tender('a', 'card', 6_000), tender('b', 'store_credit', 1_000)],
      [],
      0,
      6_000,
      6_000,
    ],
  ])('is %s', (_name, tenders, out, bonusMinor, moneyMinor, rewardMinor) => {
    expect(moneyLeft({ totalMinor: 11_000, tenders, gone: out, bonusMinor })).toEqual({ moneyMinor, rewardMinor })
  })
})

const facts = (more: Partial<PayoutFacts>): PayoutFacts => ({
  ...{ dueMinor: 11_000, bonusMinor: 0, tenders: sale, allowed: ['cash', 'transfer'], wish: 'original' },
  ...{ cashStepMinor: 1, toOriginal: true },
  ...more,
})
const kinds = (payouts: readonly PlannedPayout[]) => payouts.map(one => [one.tenderId, one.kind, one.amountMinor])

describe('payouts of a sale that was partly paid with store credit or a bonus', () => {
  it('follow the tenders, and leave in cash only what was money', () => {
    expect(kinds(planPayouts(facts({ moneyLeftMinor: 10_000 })).payouts)).toEqual([
      ['a', 'card', 10_000],
      ['b', 'store_credit', 1_000],
    ])
    expect(kinds(planPayouts(facts({ moneyLeftMinor: 10_000, wish: 'cash' })).payouts)).toEqual([
      [null, 'cash', 10_000],
      ['b', 'store_credit', 1_000],
    ])
    const gift = facts({ moneyLeftMinor: 10_000, wish: 'transfer', toOriginal: false })
    expect(planPayouts(gift)).toMatchObject({ unassignedMinor: 0 })
    expect(kinds(planPayouts(gift).payouts)).toEqual([
      [null, 'transfer', 10_000],
      [null, 'store_credit', 1_000],
    ])
  })
  it('are refused where staff share more out as money', () => {
    const chosen = (cash: number, credit: number) => [
      { tenderId: null, kind: 'cash' as const, amountMinor: cash },
      { tenderId: null, kind: 'store_credit' as const, amountMinor: credit },
    ]
    const limited = facts({ moneyLeftMinor: 10_000 })
    expect(checkPayouts(limited, chosen(10_001, 999))).toEqual({
      ok: false,
      failure: { code: 'credit_goes_back_as_credit', creditMinor: 1_000 },
    })
    expect(checkPayouts(limited, chosen(10_000, 1_000))).toMatchObject({ ok: true })
    expect(checkPayouts(limited, chosen(9_999, 1_001))).toMatchObject({ failure: { code: 'payout_not_allowed' } })
    expect(checkPayouts(facts({}), chosen(10_001, 999))).toMatchObject({ failure: { code: 'payout_not_allowed' } })
  })
})

/** A sale, exchanged again and again for dearer or cheaper goods with a bonus on the first, and brought back in the end. */
const chain = fc.record({
  paid: fc.record({ card: fc.nat(9_000), cash: fc.nat(9_000), credit: fc.nat(3_000) }),
  percentMilli: fc.integer({ min: 0, max: 100_000 }),
  prices: fc.array(fc.integer({ min: 0, max: 25_000 }), { maxLength: 4 }),
  wishes: fc.array(fc.constantFrom('original' as const, 'cash' as const, 'store_credit' as const), {
    minLength: 8,
    maxLength: 8,
  }),
  parts: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }),
})

describe('a chain of exchanges', () => {
  it('never pays out more money than was paid with money, however goods and wishes follow each other', () => {
    fc.assert(
      fc.property(chain, ({ paid, percentMilli, prices, wishes, parts }) => {
        let tenders: readonly Tender[] = [
          tender('a', 'card', paid.card),
          tender('b', 'cash', paid.cash),
          tender('c', 'store_credit', paid.credit),
        ]
        let totalMinor = paid.card + paid.cash + paid.credit
        let moneyIn = paid.card + paid.cash
        let moneyOut = 0
        let creditOut = 0
        let bonusGiven = 0
        const pay = (dueMinor: number, wish: PayoutFacts['wish'], out: readonly Share[]) => {
          const { moneyMinor } = moneyLeft({ totalMinor, tenders, gone: out, bonusMinor: 0 })
          const { payouts, unassignedMinor } = planPayouts(
            facts({ dueMinor, tenders, wish, moneyLeftMinor: moneyMinor, allowed: ['cash', 'store_credit'] }),
          )
          expect(unassignedMinor).toBe(0)
          expect(payouts.reduce((sum, one) => sum + one.amountMinor, 0)).toBe(dueMinor)
          for (const { kind, amountMinor } of payouts)
            if (kind === 'store_credit') creditOut += amountMinor
            else moneyOut += amountMinor
          return { payouts, moneyMinor }
        }
        for (const [at, soldMinor] of prices.entries()) {
          const { rewardMinor } = moneyLeft({ totalMinor, tenders, gone: [], bonusMinor: 0 })
          const bonus = bonusGiven === 0 ? { percentMilli, mostMinor: rewardMinor } : { percentMilli: 0, mostMinor: 0 }
          const legs = meetLegs({ creditMinor: totalMinor, dueMinor: totalMinor, soldMinor, bonus })
          const { payouts, moneyMinor } = pay(legs.backMinor, wishes[at] ?? 'cash', [])
          const ways = { toOriginal: true, free: ['cash'] as const }
          const carried = carryTenders(tenders, payouts, legs.usedMinor, ways, moneyMinor)
          const next = [
            ...carried.map(({ kind, amountMinor }) => ({ kind, amountMinor })),
            { kind: 'store_credit' as const, amountMinor: legs.bonusMinor },
            { kind: 'cash' as const, amountMinor: legs.owesMinor },
          ]
          tenders = next.map((one, index) => tender(`t${index}`, one.kind, one.amountMinor))
          expect(tenders.reduce((sum, one) => sum + one.amountMinor, 0)).toBe(soldMinor)
          totalMinor = soldMinor
          moneyIn += legs.owesMinor
          bonusGiven += legs.bonusMinor
        }
        let left = totalMinor
        let out: readonly Share[] = []
        for (const [at, part] of [...parts, 100].entries()) {
          const dueMinor = Math.floor((left * part) / 100)
          const { payouts } = pay(dueMinor, wishes[at + 4] ?? 'original', out)
          out = [...out, ...payouts]
          tenders = tenders.map(one => ({
            ...one,
            paidBackMinor: payouts.reduce(
              (sum, paidNow) => (paidNow.tenderId === one.id ? sum + paidNow.amountMinor : sum),
              one.paidBackMinor,
            ),
          }))
          left -= dueMinor
        }
        expect(moneyOut).toBeLessThanOrEqual(moneyIn)
        expect(moneyOut + creditOut).toBe(moneyIn + paid.credit + bonusGiven)
      }),
      { numRuns: 2_000 },
    )
  })
})

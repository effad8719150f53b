import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryTenders } from '../../shared/exchanges/carry.ts'
import { meetLegs } from '../../shared/exchanges/legs.ts'
import { planPayments } from '../../shared/exchanges/payments.ts'
import { type Tender, tenderLeftMinor } from '../../shared/settlements/tenders.ts'

describe('two legs', () => {
  it('meet even where the goods are of the same value', () => {
    expect(meetLegs({ creditMinor: 3400, dueMinor: 3400, soldMinor: 3400 })).toEqual({
      kind: 'even',
      usedMinor: 3400,
      bonusMinor: 0,
      owesMinor: 0,
      backMinor: 0,
    })
  })

  it('leave something to pay where the new goods cost more', () => {
    expect(meetLegs({ creditMinor: 3400, dueMinor: 3400, soldMinor: 4999 })).toMatchObject({
      kind: 'uneven',
      usedMinor: 3400,
      owesMinor: 1599,
      backMinor: 0,
    })
  })

  it('leave money to give back where they cost less', () => {
    expect(meetLegs({ creditMinor: 3400, dueMinor: 3400, soldMinor: 1 })).toMatchObject({
      kind: 'uneven',
      usedMinor: 1,
      owesMinor: 0,
      backMinor: 3399,
    })
  })

  it('are even with a fee to pay: the fee is the customer’s', () => {
    expect(meetLegs({ creditMinor: 3400, dueMinor: 3060, soldMinor: 3400 })).toMatchObject({
      kind: 'even',
      owesMinor: 340,
    })
  })

  it.each([
    ['a tenth of the credit', 3400, 4999, 3400, 340, 1259],
    ['no more than is to pay', 3400, 3500, 3400, 100, 0],
    ['nothing where the goods cost the same', 3400, 3400, 3400, 0, 0],
    ['nothing where they cost less', 3400, 3000, 3400, 0, 0],
    ['only for what a bonus can be given for', 3400, 4999, 1000, 100, 1499],
  ])('a bonus lowers what is to pay: %s', (_name, dueMinor, soldMinor, mostMinor, bonusMinor, owesMinor) => {
    const met = meetLegs({ creditMinor: 3400, dueMinor, soldMinor, bonus: { percentMilli: 10_000, mostMinor } })
    expect(met).toMatchObject({ bonusMinor, owesMinor, usedMinor: Math.min(dueMinor, soldMinor) })
  })

  it('always add up: what is owed to the customer and what they pay is what they get', () => {
    const minor = fc.nat(1_000_000)
    fc.assert(
      fc.property(minor, minor, minor, fc.nat(100_000), (creditMinor, dueMinor, soldMinor, percentMilli) => {
        const bonus = { percentMilli, mostMinor: dueMinor }
        const { usedMinor, bonusMinor, owesMinor, backMinor } = meetLegs({ creditMinor, dueMinor, soldMinor, bonus })
        expect(usedMinor + bonusMinor + owesMinor).toBe(soldMinor)
        expect(bonusMinor).toBeLessThanOrEqual(usedMinor)
        expect(usedMinor + backMinor).toBe(dueMinor)
        expect(Math.min(owesMinor, backMinor)).toBe(0)
      }),
    )
  })
})

const tender = (id: string, amountMinor: number, more: Partial<Tender> = {}): Tender => ({
  id,
  kind: 'card',
  amountMinor,
  paidBackMinor: 0,
  elsewhereMinor: 0,
  ...more,
})
const original = { toOriginal: true, free: ['cash'] as const }

describe('credit that moves into the new sale', () => {
  it('comes from the tenders in order, beside what is paid back now', () => {
    const tenders = [tender('a', 1000), tender('b', 1000, { kind: 'cash' })]
    const paid = [{ tenderId: 'a', kind: 'card', amountMinor: 400 } as const]
    expect(carryTenders(tenders, paid, 1500, original)).toEqual([
      { tenderId: 'a', kind: 'card', amountMinor: 600 },
      { tenderId: 'b', kind: 'cash', amountMinor: 900 },
    ])
  })

  it('moves on as store credit what was no money, or went back as money already', () => {
    const tenders = [tender('a', 1000), tender('b', 100, { kind: 'store_credit' })]
    const cash = [{ tenderId: null, kind: 'cash', amountMinor: 600 } as const]
    expect(carryTenders(tenders, cash, 500, original, 1000)).toEqual([
      { tenderId: 'a', kind: 'card', amountMinor: 400 },
      { tenderId: 'b', kind: 'store_credit', amountMinor: 100 },
    ])
    expect(carryTenders([tender('a', 1000)], cash, 500, original, 700)).toEqual([
      { tenderId: 'a', kind: 'card', amountMinor: 100 },
      { tenderId: null, kind: 'store_credit', amountMinor: 400 },
    ])
  })

  it('leaves a giver’s tenders alone', () => {
    expect(carryTenders([tender('a', 1000)], [], 1000, { toOriginal: false, free: ['store_credit'] })).toEqual([
      { tenderId: null, kind: 'store_credit', amountMinor: 1000 },
    ])
  })

  it('never takes more from a tender than it has left, and always moves all of it', () => {
    const anyTender = fc
      .record({ amountMinor: fc.nat(5000), paidBackMinor: fc.nat(2000), elsewhereMinor: fc.nat(2000) })
      .map(one => tender('', 0, one))
    fc.assert(
      fc.property(fc.array(anyTender, { maxLength: 4 }), fc.nat(10_000), (some, usedMinor) => {
        const tenders = some.map((one, index) => ({ ...one, id: `T${index}` }))
        const carried = carryTenders(tenders, [], usedMinor, original)
        expect(carried.reduce((sum, one) => sum + one.amountMinor, 0)).toBe(usedMinor)
        for (const one of tenders) {
          const mine = carried.find(other => other.tenderId === one.id)?.amountMinor ?? 0
          expect(mine).toBeLessThanOrEqual(tenderLeftMinor(one))
        }
      }),
    )
  })
})

describe('what the customer pays on top', () => {
  it('must be exactly what is owed', () => {
    for (const amounts of [[], [1598], [1600], [800, 798]]) {
      const chosen = amounts.map(amountMinor => ({ kind: 'card' as const, amountMinor }))
      expect(planPayments(1599, chosen, 1)).toMatchObject({
        ok: false,
        failure: { code: 'payments_do_not_add_up', owesMinor: 1599 },
      })
    }
  })

  it('is rounded to the smallest coin in cash only', () => {
    const chosen = [
      { kind: 'card' as const, amountMinor: 598 },
      { kind: 'cash' as const, amountMinor: 1002 },
    ]
    expect(planPayments(1600, chosen, 5)).toMatchObject({
      ok: true,
      value: [{ roundingMinor: 0 }, { roundingMinor: -2 }],
    })
  })

  it('may be nothing where nothing is owed', () => {
    expect(planPayments(0, [], 5)).toEqual({ ok: true, value: [] })
  })
})

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

  it('always add up: what is owed to the customer and what they pay is what they get', () => {
    const minor = fc.nat(1_000_000)
    fc.assert(
      fc.property(minor, minor, minor, (creditMinor, dueMinor, soldMinor) => {
        const { usedMinor, owesMinor, backMinor } = meetLegs({ creditMinor, dueMinor, soldMinor })
        expect(usedMinor + owesMinor).toBe(soldMinor)
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
    const paid = [{ tenderId: 'a', amountMinor: 400 }]
    expect(carryTenders(tenders, paid, 1500, original)).toEqual([
      { tenderId: 'a', kind: 'card', amountMinor: 600 },
      { tenderId: 'b', kind: 'cash', amountMinor: 900 },
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

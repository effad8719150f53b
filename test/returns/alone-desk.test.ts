import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, request } from '../support/take-back.ts'
import { openTestDesk, pins, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ refundLimitMinor: 100 }, { setUp: false })
  const shop = { name: 'One person', currency: 'EUR', timeZone: 'Europe/Berlin', refundLimitMinor: 100 }
  await desk.must('shop.setUp', { shop, owner: { name: 'Olga Owner', pin: pins.owner } })
})
afterAll(() => desk.close())

describe('an owner with nobody to ask', () => {
  it('overrides the policy alone, with a reason and not without', async () => {
    const old = sell(desk, { soldDay: '2025-01-05', lines: [{ grossMinor: 500 }] })
    const taken = await request(desk, old, [{}], 'owner')
    const denied = await desk.must('returns.authorize', { return: taken.return })
    expect(denied).toMatchObject({ outcome: 'policy_denies', approval: { alone: true } })
    expect(await desk.must('returns.authorize', { return: taken.return, overrideReason: ' ' })).toMatchObject({
      outcome: 'policy_denies',
    })
    const done = await desk.must('returns.authorize', { return: taken.return, overrideReason: 'Neighbour' })
    expect(done.outcome).toBe('authorized')
  })
  it('pays above the shop’s limit, until there is a supervisor', async () => {
    const taken = await acceptUnits(
      desk,
      sell(desk, { lines: [{ grossMinor: 500, quantity: 2 }] }),
      [{ quantity: 2 }],
      'A',
      'owner',
    )
    const lines = [{ line: taken.lines[0] ?? '', quantity: 1 }]
    expect((await pay(desk, taken, { lines }, 'owner')).totalMinor).toBe(250)
    const person = { role: 'supervisor' as const, cashLimitMinor: null, overrideLimitMinor: null, language: null }
    await desk.must('staff.save', { ...person, name: 'Sven', pin: pins.supervisor, active: true })
    const refused = await desk.call('settlements.pay', { return: taken.return, expectedTotalMinor: 250 })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'approval_needed', amountMinor: 250 } })
  })
})

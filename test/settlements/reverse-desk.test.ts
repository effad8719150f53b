import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dump } from '../support/dump.ts'
import { inventedId, sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const reverse = (settlement: string) =>
  desk.call('settlements.reverse', { settlement, reason: 'Wrong customer' }, { as: 'supervisor' })

describe('reversing a settlement', () => {
  it('writes opposite payouts of its own day, opens the return again, and the credit heals itself', async () => {
    const sold = sell(desk, {
      lines: [{ grossMinor: 1000, quantity: 3 }],
      tenders: [{ kind: 'cash', amountMinor: 1000 }],
    })
    const first = await acceptUnits(desk, sold)
    const paid = await pay(desk, first)
    expect((await pay(desk, await acceptUnits(desk, sold))).totalMinor).toBe(334)
    desk.passMinutes(24 * 60)
    expect(await reverse(paid.settlement)).toEqual({ ok: true, value: { number: paid.number } })
    const view = await desk.must('returns.read', { return: first.return })
    expect(view).toMatchObject({
      status: 'authorized',
      shown: 'inspected',
      lines: [{ settledUnits: 0, creditedMinor: 0 }],
    })
    expect(view.settlements).toMatchObject([
      {
        state: 'reversed',
        reversal: { by: 'Sven Supervisor', reason: 'Wrong customer' },
        payouts: [{ amountMinor: 333 }, { amountMinor: -333, reverses: paid.payouts[0]?.id }],
      },
    ])
    const days = desk.writer.file.raw
      .prepare('select local_day from payout where settlement_id = ? order by at')
      .all(paid.settlement)
    expect(days).toEqual([{ local_day: '2025-05-14' }, { local_day: '2025-05-15' }])
    expect((await pay(desk, first)).totalMinor).toBe(333)
    expect((await pay(desk, await acceptUnits(desk, sold))).totalMinor).toBe(333)
  })
  it('is done once, by a supervisor', async () => {
    const paid = await pay(desk, await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 500 }] })))
    const input = { settlement: paid.settlement, reason: 'x' }
    const byCounter = await desk.call('settlements.reverse', input, { as: 'counter' })
    expect(byCounter).toMatchObject({ ok: false, failure: { code: 'not_allowed' } })
    expect(await reverse(paid.settlement)).toMatchObject({ ok: true })
    expect(await reverse(paid.settlement)).toMatchObject({ ok: false, failure: { code: 'already_reversed' } })
  })
  it('voids its store credit, but not one that was spent of', async () => {
    const credited = async () => {
      const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 500 }] }))
      return pay(desk, taken, { wish: 'store_credit' })
    }
    const unspent = await credited()
    expect(await reverse(unspent.settlement)).toMatchObject({ ok: true })
    const read = (code = '') => desk.must('credits.read', { code })
    expect(await read(unspent.storeCredit?.code)).toMatchObject({
      balanceMinor: 0,
      events: [{ kind: 'issue' }, { kind: 'void' }],
    })
    const spent = await credited()
    const { id } = await read(spent.storeCredit?.code)
    desk.writer.file.raw
      .prepare(
        `insert into store_credit_event (id, store_credit_id, kind, amount_minor, at, local_day, by_staff_id)
         values (?, ?, 'redeem', -100, ?, '2025-05-15', 'x')`,
      )
      .run(inventedId(), id, desk.now())
    const before = dump(desk)
    expect(await reverse(spent.settlement)).toMatchObject({
      ok: false,
      failure: { code: 'store_credit_spent', credit: spent.storeCredit?.code, balanceMinor: 400 },
    })
    expect(dump(desk)).toEqual(before)
  })
  it('of a payout nobody confirmed leaves nothing paid back, whether that payout is confirmed or failed later', async () => {
    for (const state of ['confirmed', 'failed'] as const) {
      const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
      const paid = await pay(desk, await acceptUnits(desk, sold))
      await reverse(paid.settlement)
      await desk.must('settlements.confirmPayout', { payout: paid.payouts[0]?.id ?? '', state }, { as: 'counter' })
      const left = desk.writer.file.raw
        .prepare("select coalesce(sum(amount_minor), 0) as paid from payout where tender_id = ? and state <> 'failed'")
        .get(sold.tenders[0])
      expect(left).toEqual({ paid: 0 })
    }
  })
})

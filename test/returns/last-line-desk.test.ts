import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedId, type Sold, sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
let sold: Sold
beforeAll(async () => {
  desk = await openTestDesk()
  sold = sell(desk, { lines: [{ grossMinor: 1000, quantity: 2, serials: ['SN-1', 'SN-2'] }] })
  await pay(desk, await acceptUnits(desk, sold, [{ serial: 'SN-1' }]), { wish: 'store_credit' })
})
afterAll(() => desk.close())

const run = (sql: string, ...values: readonly unknown[]) => desk.writer.file.raw.prepare(sql).run(...values)

describe('the file itself, were a check ever forgotten, refuses', () => {
  it('more live units than were sold', () => {
    expect(() => run('update return_line set live_units = 3')).toThrow('live_units_exceed_sold')
  })
  it('more credit than was paid', () => {
    expect(() => run('update return_line set credited_gross_minor = 1001')).toThrow('credit_exceeds_paid')
  })
  it('a second live unit of a serial', () => {
    const copy = `insert into return_line (id, return_id, line_number, product_id, description, reason, quantity_requested, serial, live_units)
      select ?, return_id, 2, product_id, description, reason, 1, serial, 1 from return_line`
    expect(() => run(copy, inventedId())).toThrow('UNIQUE')
  })
  it('a payout above its tender', () => {
    const payout = `insert into payout (id, settlement_id, tender_id, kind, amount_minor, state, at, local_day, by_staff_id)
      select ?, id, ?, 'card', 1001, 'recorded', at, local_day, by_staff_id from settlement`
    expect(() => run(payout, inventedId(), sold.tenders[0])).toThrow('payouts_exceed_tender')
  })
  it('a store credit below 0, and any change of its events', () => {
    const redeem = `insert into store_credit_event (id, store_credit_id, kind, amount_minor, at, local_day, by_staff_id)
      select ?, id, 'redeem', -501, created_at, '2025-05-14', 'x' from store_credit`
    expect(() => run(redeem, inventedId())).toThrow('store_credit_below_zero')
    expect(() => run('update store_credit_event set amount_minor = 1')).toThrow('append_only')
  })
  it('a change of a sale line that has returns, and of a published policy', () => {
    expect(() => run('update sale_line set gross_minor = 999999')).toThrow('sale_line_has_returns')
    expect(() => run("update policy_version set rules = '{}'")).toThrow('published_policy_never_changes')
  })
  it('anything dated in a closed month: the command says so, and writes nothing', async () => {
    run("insert into period_lock (month, closed_by, closed_at) select '2025-05', id, '2025-05-31' from staff limit 1")
    const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }]
    const reply = await desk.call('returns.request', { sale: sold.sale, lines })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'month_closed' } })
  })
})

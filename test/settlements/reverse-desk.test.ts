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
  it('is not done while the money is not back: a try that failed is on the desk’s list, and is made again', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 700 }] })
    const taken = await acceptUnits(desk, sold)
    const paid = await pay(desk, taken, { reference: 'R-1' })
    await reverse(paid.settlement)
    const read = () => desk.must('returns.read', { return: taken.return }, { as: 'counter' })
    const backs = async () =>
      (await read()).settlements.flatMap(one => one.payouts).filter(one => one.reverses !== null)
    const waits = async () => {
      const { waiting } = await desk.must('desk.summary', {}, { as: 'counter' })
      const mine = waiting.filter(one => one.kind === 'payout_open' && one.id === taken.return)
      return mine.map(one => [one.sentence?.key, one.amountMinor])
    }
    const [back] = await backs()
    const decide = (payout: string, state: 'confirmed' | 'failed') =>
      desk.must('settlements.confirmPayout', { payout, state }, { as: 'counter' })
    const retry = (payout: string) => desk.call('settlements.retryPayout', { payout }, { as: 'counter' })
    expect(await waits()).toEqual([['desk.payout_back', -700]])
    expect(await retry(back?.id ?? '')).toMatchObject({ ok: false, failure: { code: 'not_possible_from' } })
    await decide(back?.id ?? '', 'failed')
    expect(await waits()).toEqual([['desk.payout_back_failed', -700]])
    expect((await read()).possible).toContain('settlements.retryPayout')
    await desk.must('grading.takeBack', {
      ...{ return: taken.return, line: taken.lines[0] ?? '', quantity: 1, reason: 'Customer keeps it' },
      inspection: (await read()).lines[0]?.inspections[0]?.id ?? '',
    })
    const grade = { return: taken.return, line: taken.lines[0] ?? '', quantity: 1 }
    await desk.must('grading.inspect', { ...grade, grade: 'X', minutes: 1 }, { as: 'counter' })
    await desk.must('grading.handBack', grade, { as: 'counter' })
    expect((await read()).possible).not.toContain('returns.close')
    expect(await desk.call('returns.close', { return: taken.return })).toMatchObject({ ok: false })
    const again = await retry(back?.id ?? '')
    const second = again.ok ? again.value.payout : ''
    expect(await retry(back?.id ?? '')).toMatchObject({
      failure: { code: 'not_possible_from', state: 'failed', event: 'retry' },
    })
    expect(await waits()).toEqual([['desk.payout_back', -700]])
    await decide(second, 'failed')
    expect((await backs()).map(one => [one.state, one.toRetry])).toEqual([
      ['failed', false],
      ['failed', true],
    ])
    expect(await waits()).toEqual([['desk.payout_back_failed', -700]])
    const third = await retry(second)
    await decide(third.ok ? third.value.payout : '', 'confirmed')
    expect(await waits()).toEqual([])
    expect((await read()).shown).toBe('closed')
    const kept = desk.writer.file.raw
      .prepare("select sum(amount_minor) as minor from payout where settlement_id = ? and state <> 'failed'")
      .get(paid.settlement)
    expect(kept).toEqual({ minor: 0 })
  })
  it('can’t fail to come back once its tender was paid again, and nothing is paid while it is missing', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
    const first = await pay(desk, taken, { reference: 'R-1' })
    await reverse(first.settlement)
    const second = await pay(desk, taken)
    const { settlements } = await desk.must('returns.read', { return: taken.return })
    const back = settlements[0]?.payouts.find(one => one.reverses !== null)?.id ?? ''
    const fail = () => desk.call('settlements.confirmPayout', { payout: back, state: 'failed' }, { as: 'counter' })
    const before = dump(desk)
    expect(await fail()).toEqual({ ok: false, failure: { code: 'paid_again' } })
    expect(dump(desk)).toEqual(before)
    await reverse(second.settlement)
    expect(await fail()).toMatchObject({ ok: true })
    const missing = { code: 'money_not_back', missingMinor: 900, currency: 'EUR' }
    const preview = () => desk.call('settlements.preview', { return: taken.return }, { as: 'counter' })
    expect(await preview()).toEqual({ ok: false, failure: missing })
    const again = await desk.must('settlements.retryPayout', { payout: back }, { as: 'counter' })
    expect(again.payout).not.toBe(back)
    expect(await preview()).toMatchObject({ ok: true, value: { totalMinor: 900 } })
  })
  it('asks nothing back of a payout that failed itself, and tries no ordinary payout again', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 300 }] }))
    const paid = await pay(desk, taken)
    const payout = paid.payouts[0]?.id ?? ''
    const waits = async () =>
      (await desk.must('desk.summary', {})).waiting.find(one => one.id === taken.return)?.sentence
    await desk.must('settlements.confirmPayout', { payout, state: 'failed' }, { as: 'counter' })
    expect(await waits()).toMatchObject({ key: 'desk.payout_failed' })
    expect(await desk.call('settlements.retryPayout', { payout })).toMatchObject({
      failure: { code: 'not_possible_from', state: 'failed', event: 'retry' },
    })
    expect(await desk.call('settlements.retryPayout', { payout: inventedId() })).toMatchObject({
      failure: { code: 'not_found' },
    })
    const other = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 300 }] }))
    const open = await pay(desk, other)
    await reverse(open.settlement)
    await desk.must('settlements.confirmPayout', { payout: open.payouts[0]?.id ?? '', state: 'failed' })
    const { settlements, possible } = await desk.must('returns.read', { return: other.return })
    expect(settlements[0]?.payouts.map(one => [one.state, one.toRetry])).toEqual([
      ['failed', false],
      ['failed', false],
    ])
    expect(possible).not.toContain('settlements.retryPayout')
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

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dump } from '../support/dump.ts'
import { type Sold, sell } from '../support/sold.ts'
import { acceptUnits, pay, request, type TakenIn, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const start = '2025-05-14T08:00:00.000Z'
const first = (taken: TakenIn) => taken.lines[0] ?? ''
const read = (taken: TakenIn) => desk.must('returns.read', { return: taken.return })
const receive = (taken: TakenIn, quantity: number) =>
  desk.call('returns.receive', { return: taken.return, lines: [{ line: first(taken), quantity }] }, { as: 'counter' })
const grade = (taken: TakenIn, quantity: number) =>
  desk.must('grading.inspect', { return: taken.return, line: first(taken), quantity, grade: 'A', minutes: 1 })
async function authorized(sold: Sold, quantity: number): Promise<TakenIn> {
  const taken = await request(desk, sold, [{ quantity }])
  await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
  return taken
}

describe('goods that come in parts', () => {
  it('second partial receipt: the quantities add up, also after the first part was paid', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1000, quantity: 5 }] })
    const taken = await authorized(sold, 5)
    expect(await receive(taken, 2)).toMatchObject({ ok: true })
    expect(await read(taken)).toMatchObject({
      shown: 'partially_received',
      lines: [{ units: { awaiting: 3, received: 2 } }],
    })
    await grade(taken, 2)
    expect((await pay(desk, taken)).totalMinor).toBe(400)
    expect(await receive(taken, 3)).toMatchObject({ ok: true })
    expect((await read(taken)).lines[0]?.units).toMatchObject({ received: 3, accepted: 2 })
    await grade(taken, 3)
    expect((await pay(desk, taken)).totalMinor).toBe(600)
    const receipts = desk.writer.file.raw
      .prepare('select quantity from goods_receipt_line where return_line_id = ? order by quantity')
      .pluck()
    expect(receipts.all(first(taken))).toEqual([2, 3])
  })

  it('over-receipt: more than is awaited is refused, names how many, and writes nothing', async () => {
    const taken = await authorized(sell(desk, { lines: [{ grossMinor: 900, quantity: 3 }] }), 3)
    await receive(taken, 2)
    const before = dump(desk)
    expect(await receive(taken, 2)).toEqual({
      ok: false,
      failure: { code: 'too_many_units', state: 'awaiting', event: 'receive', availableUnits: 1, askedUnits: 2 },
    })
    const twice = [1, 1].map(quantity => ({ line: first(taken), quantity }))
    expect(await desk.call('returns.receive', { return: taken.return, lines: twice })).toMatchObject({
      failure: { code: 'too_many_units' },
    })
    expect(dump(desk)).toEqual(before)
  })
})

describe('two hands at once', () => {
  it('double click on pay: the second answer is the first, and the tender is paid once', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    const taken = await acceptUnits(desk, sold)
    const click = () =>
      desk.call(
        'settlements.pay',
        { return: taken.return, expectedTotalMinor: 500 },
        { as: 'counter', key: 'two-clicks-one-key' },
      )
    const [one, two] = await Promise.all([click(), click()])
    expect(one).toMatchObject({ ok: true, value: { totalMinor: 500 } })
    expect(two).toEqual(one)
    const paid = desk.writer.file.raw.prepare(
      'select count(*) as times, sum(amount_minor) as minor from payout where tender_id = ?',
    )
    expect(paid.get(sold.tenders[0])).toEqual({ times: 1, minor: 500 })
  })

  it('two staff on the same return: what one did, the other is told, and nothing is done twice', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 900, quantity: 2 }] })
    const taken = await takeIn(desk, sold, [{ quantity: 2 }])
    const inspect = (as: 'counter' | 'supervisor', quantity: number) =>
      desk.call(
        'grading.inspect',
        { return: taken.return, line: first(taken), quantity, grade: 'A', minutes: 1 },
        { as },
      )
    const graded = await Promise.all([inspect('counter', 2), inspect('supervisor', 2)])
    expect(graded.map(reply => reply.ok).sort()).toEqual([false, true])
    const seen = await desk.must('settlements.preview', { return: taken.return }, { as: 'counter' })
    const one = [{ line: first(taken), quantity: 1 }]
    expect((await pay(desk, taken, { lines: one }, 'supervisor')).totalMinor).toBe(450)
    const late = { return: taken.return, expectedTotalMinor: seen.totalMinor }
    expect(await desk.call('settlements.pay', late, { as: 'counter' })).toEqual({
      ok: false,
      failure: { code: 'total_changed', totalMinor: 450 },
    })
    const open = await authorized(sell(desk, { lines: [{ grossMinor: 900 }] }), 1)
    await receive(open, 1)
    expect(await desk.call('returns.cancel', { return: open.return }, { as: 'supervisor' })).toMatchObject({
      failure: { code: 'condition_not_met', condition: 'nothing_received' },
    })
  })
})

describe('the last day', () => {
  it('expired today: goods still come in on the last day, and not on the day after', async () => {
    desk.setNow(start)
    const inTime = await authorized(sell(desk, { lines: [{ grossMinor: 500 }] }), 1)
    const late = await authorized(sell(desk, { lines: [{ grossMinor: 500 }] }), 1)
    const lastDay = (await read(late)).expiresOn ?? ''
    desk.setNow(`${lastDay}T21:59:59.999Z`)
    await desk.writer.runner.internal('returns.expire', {})
    expect(await receive(inTime, 1)).toMatchObject({ ok: true })
    desk.setNow(`${lastDay}T22:00:00.000Z`)
    await desk.writer.runner.internal('returns.expire', {})
    expect(await receive(late, 1)).toEqual({
      ok: false,
      failure: { code: 'not_possible_from', state: 'expired', event: 'receive' },
    })
    expect((await read(inTime)).status).toBe('authorized')
  })

  it('expired today: the window of 30 days holds on day 30 until midnight of the shop, and ends with it', async () => {
    const verdict = async (at: string) => {
      desk.setNow(at)
      const sold = sell(desk, { soldDay: '2025-05-01', lines: [{ grossMinor: 500 }] })
      const line = { saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }
      return (await desk.must('returns.quote', { sale: sold.sale, lines: [line] })).verdict
    }
    expect(await verdict('2025-05-31T21:59:59.999Z')).toBe('allow')
    expect(await verdict('2025-05-31T22:00:00.000Z')).toBe('deny')
  })
})

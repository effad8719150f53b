import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedId, sell } from '../support/sold.ts'
import { acceptUnits, pay, request, type TakenIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const asked = () => request(desk, sell(desk, { lines: [{ grossMinor: 1000 }] }))
const raise = (taken: TakenIn, category: 'wardrobing' | 'empty_box' | 'other', note?: string) =>
  desk.call('suspicions.raise', { return: taken.return, category, ...(note && { note }) }, { as: 'counter' })
const clear = (taken: TakenIn, as: 'counter' | 'supervisor' = 'supervisor') =>
  desk.call('suspicions.clear', { return: taken.return, category: 'wardrobing', reason: 'Tag was on it' }, { as })
const read = (taken: TakenIn) => desk.must('suspicions.read', { return: taken.return })

describe('a suspicion', () => {
  it('is noted at the counter with what was seen, and refuses nothing', async () => {
    const taken = await asked()
    expect(await read(taken)).toEqual({ suspicions: [], otherReturns: 0, ownPayouts: [] })
    expect(await raise(taken, 'wardrobing', ' Smells of smoke ')).toEqual({ ok: true, value: { status: 'suspected' } })
    expect((await read(taken)).suspicions).toMatchObject([
      {
        category: 'wardrobing',
        status: 'suspected',
        events: [{ event: 'raise', note: 'Smells of smoke', by: 'Carla Counter' }],
      },
    ])
    const { outcome } = await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
    expect(outcome).toBe('authorized')
  })
  it('is not noted twice while it stands, but another one beside it is', async () => {
    const taken = await asked()
    await raise(taken, 'wardrobing')
    const again = { ok: false, failure: { code: 'not_possible_from', state: 'suspected', event: 'raise' } }
    expect(await raise(taken, 'wardrobing')).toEqual(again)
    expect(await raise(taken, 'empty_box')).toMatchObject({ ok: true })
    expect((await read(taken)).suspicions.map(one => one.category)).toEqual(['wardrobing', 'empty_box'])
  })
  it('of another kind needs words', async () => {
    const taken = await asked()
    expect(await raise(taken, 'other')).toEqual({ ok: false, failure: { code: 'reason_needed' } })
    expect(await raise(taken, 'other', '  ')).toEqual({ ok: false, failure: { code: 'reason_needed' } })
    expect(await raise(taken, 'other', 'Two people, one card')).toMatchObject({ ok: true })
  })
  it('is cleared by a supervisor with a reason, stays on record, and can be noted again', async () => {
    const taken = await asked()
    expect(await clear(taken)).toMatchObject({ ok: false, failure: { code: 'not_possible_from', state: 'none' } })
    await raise(taken, 'wardrobing', 'Sand in it')
    expect(await clear(taken, 'counter')).toMatchObject({ ok: false, failure: { code: 'not_allowed' } })
    expect(await clear(taken)).toEqual({ ok: true, value: { status: 'cleared' } })
    desk.passMinutes(1)
    await raise(taken, 'wardrobing', 'Found a ticket in the pocket')
    expect((await read(taken)).suspicions).toMatchObject([
      {
        status: 'suspected',
        events: [{ note: 'Sand in it' }, { event: 'clear', note: 'Tag was on it' }, { event: 'raise' }],
      },
    ])
  })
  it('on an unknown return is not found', async () => {
    const nobody = { return: '01ARZ3NDEKTSV4RRFFQ69G5FAV', number: '', lines: [] }
    expect(await raise(nobody, 'wardrobing')).toEqual({ ok: false, failure: { code: 'not_found' } })
  })
  it('counts the other returns of the customer on which something stands', async () => {
    const taken = [await asked(), await asked(), await asked()] as const
    const customer = inventedId()
    desk.writer.file.raw.prepare("insert into customer (id, name, created_at) values (?, 'Ann', '')").run(customer)
    for (const one of taken)
      desk.writer.file.raw.prepare('update rma set customer_id = ? where id = ?').run(customer, one.return)
    await raise(taken[0], 'wardrobing')
    await raise(taken[1], 'empty_box')
    await raise(taken[1], 'wardrobing')
    desk.passMinutes(1)
    await clear(taken[0])
    expect((await read(taken[2])).otherReturns).toBe(1)
    expect((await read(taken[1])).otherReturns).toBe(0)
  })
})

describe('the file', () => {
  const run = (sql: string) => () => desk.writer.file.raw.prepare(sql).run()
  it('keeps what was said of a suspicion as it was said', () => {
    expect(run("update suspicion_event set note = 'x'")).toThrow('suspicion_event_is_append_only')
    expect(run('delete from suspicion_event')).toThrow('suspicion_event_is_append_only')
  })
  it('takes none into a closed month', () => {
    const raw = desk.writer.file.raw
    const owner = raw.prepare("select id from staff where role = 'owner'").pluck().get()
    raw.prepare("insert into period_lock (month, closed_at, closed_by) values ('2024-01', '', ?)").run(owner)
    expect(
      run(`insert into suspicion_event (id, return_id, category, event, at, local_day, by_staff_id)
        select 'x', (select id from rma limit 1), 'other', 'raise', '', '2024-01-05', '${owner}'`),
    ).toThrow('month_closed 2024-01')
  })
})

describe('reports', () => {
  it('count suspected returns by month and kind, what was cleared, what was paid; each opens its returns', async () => {
    const own = await openTestDesk()
    const suspect = (id: string, category: 'wardrobing' | 'empty_box') =>
      own.must('suspicions.raise', { return: id, category })
    const paid = await acceptUnits(own, sell(own, { lines: [{ grossMinor: 5000 }] }))
    await pay(own, paid)
    const other = await request(own, sell(own, { lines: [{ grossMinor: 700 }] }))
    await suspect(paid.return, 'wardrobing')
    await suspect(other.return, 'wardrobing')
    await suspect(other.return, 'empty_box')
    own.passMinutes(1)
    await own.must('suspicions.clear', { return: other.return, category: 'wardrobing', reason: 'No' })
    const { rows, totals } = await own.must('reports.run', { report: 'suspicions' })
    expect(rows).toEqual([
      { month: '2025-05', category: 'empty_box', returns: 1, open: 1, cleared: 0, paidMinor: 0 },
      { month: '2025-05', category: 'wardrobing', returns: 2, open: 1, cleared: 1, paidMinor: 5000 },
    ])
    expect(totals).toEqual({ returns: 3, open: 2, cleared: 1, paidMinor: 5000 })
    const months = { basis: 'suspected', from: '2025-05', until: '2025-05' } as const
    const behind = await own.must('returns.find', { ...months, suspicion: 'wardrobing' })
    expect(behind.returns.map(row => row.id).toSorted()).toEqual([paid.return, other.return].toSorted())
    expect((await own.must('returns.find', { ...months, from: '2025-06' })).returns).toEqual([])
    expect((await own.must('returns.find', { suspicion: 'stolen_goods' })).returns).toEqual([])
    await own.close()
  })
  it('list payouts above the lower limit by who had authorized, and the return says so', async () => {
    const own = await openTestDesk()
    const cash = (amountMinor: number) => ({ kind: 'cash', amountMinor })
    const mine = await acceptUnits(own, sell(own, { lines: [{ grossMinor: 5000 }], tenders: [cash(5000)] }))
    await pay(own, mine)
    const byCard = await acceptUnits(own, sell(own, { lines: [{ grossMinor: 7000 }] }))
    await pay(own, byCard)
    const shared = await acceptUnits(own, sell(own, { lines: [{ grossMinor: 6000 }] }))
    await pay(own, shared, {}, 'supervisor')
    const list = () => own.must('reports.run', { report: 'own_payouts' })
    expect((await list()).rows).toEqual([])
    const raw = own.writer.file.raw
    raw.exec(`update shop set settings = json_set(settings, '$.refundLimitMinor', 9000)`)
    expect((await list()).rows).toEqual([])
    raw.exec(`update staff set cash_limit_minor = 4000 where role = 'counter'`)
    const { rows, totals } = await list()
    expect(rows).toMatchObject([
      { number: mine.number, person: 'Carla Counter', signedBy: null, totalMinor: 5000, limitMinor: 4000 },
    ])
    expect(totals).toEqual({ totalMinor: 5000 })
    const read = (id: string) => own.must('suspicions.read', { return: id })
    expect((await read(mine.return)).ownPayouts).toMatchObject([{ totalMinor: 5000, by: 'Carla Counter' }])
    expect((await read(shared.return)).ownPayouts).toEqual([])
    expect((await read(byCard.return)).ownPayouts).toEqual([])
    const people = await own.must('reports.run', { report: 'overrides_by_person' })
    expect(people.totals).toMatchObject({ flagged: 1, flaggedMinor: 5000 })
    raw.exec(`update shop set settings = json_set(settings, '$.refundLimitMinor', 6000)`)
    expect((await list()).rows).toMatchObject([{ limitMinor: 4000 }, { number: byCard.number, limitMinor: 6000 }])
    await own.close()
  })
})

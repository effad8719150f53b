import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awaitByPost, go, pack, unitsOf } from '../support/shipped.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, request, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const read = (id: string) => desk.must('returns.read', { return: id })
const split = (id: string, ...lines: readonly (readonly [line: string | undefined, quantity: number])[]) =>
  desk.call(
    'returns.split',
    { return: id, lines: lines.map(([line = '', quantity]) => ({ line, quantity })) },
    { as: 'counter' },
  )
const done = async (...of: Parameters<typeof split>) => {
  const reply = await split(...of)
  if (!reply.ok) throw new Error(reply.failure.code)
  return reply.value
}
const count = (sql: string, ...of: readonly unknown[]) =>
  desk.writer.file.raw
    .prepare(sql)
    .pluck()
    .get(...of) as number

describe('splitting a return', () => {
  it('moves units of a line to a return of its own with the same sale, day and policy; both show each other', async () => {
    const rma = await awaitByPost(desk)
    const fresh = await done(rma.return, [rma.lines[0], 2])
    const [old, made] = [await read(rma.return), await read(fresh.return)]
    expect(old).toMatchObject({ lines: [{ quantityRequested: 1, units: { awaiting: 1 } }] })
    expect(old.split.into).toEqual([{ id: fresh.return, number: fresh.number }])
    expect(made).toMatchObject({
      ...{ number: fresh.number, status: 'authorized', channel: 'post', sale: old.sale, expiresOn: old.expiresOn },
      lines: [{ quantityRequested: 2, quantityAuthorized: 2, units: { awaiting: 2 } }],
      split: { from: { id: rma.return, number: old.number }, into: [] },
      findings: old.findings,
    })
    expect(fresh.number).not.toBe(old.number)
  })
  it('keeps the sums: units live on the sale line, and what the months count', async () => {
    const sold = sell(desk, { lines: [{ quantity: 3, grossMinor: 3000 }] })
    const taken = await takeIn(desk, sold, [{ quantity: 3 }])
    const units = () => count("select sum(units) from rollup where dimension = 'reason'")
    const before = units()
    const fresh = await done(taken.return, [taken.lines[0], 1])
    expect(units()).toBe(before)
    expect(count('select sum(live_units) from return_line where sale_line_id = ?', sold.lines[0])).toBe(3)
    expect(count('select sum(quantity) from goods_receipt_line')).toBe(3)
    expect(await read(fresh.return)).toMatchObject({ shown: 'received', lines: [{ units: { received: 1 } }] })
    expect((await read(fresh.return)).clock).not.toBeNull()
    expect((await read(fresh.return)).received).toEqual((await read(taken.return)).received)
  })
  it('moves a whole line with what was recorded of it, and each part is paid by itself to the last cent', async () => {
    const sold = sell(desk, { lines: [{ quantity: 3, grossMinor: 1000 }, { grossMinor: 700 }] })
    const taken = await acceptUnits(desk, sold, [{ quantity: 3 }, { saleLine: sold.lines[1] ?? '' }])
    const fresh = await done(taken.return, [taken.lines[0], 3])
    expect(await read(fresh.return)).toMatchObject({ shown: 'inspected', lines: [{ inspections: [{ grade: 'A' }] }] })
    const one = await pay(desk, { ...taken, return: fresh.return })
    const other = await pay(desk, taken)
    expect([one.totalMinor, other.totalMinor]).toEqual([1000, 700])
    expect(await read(taken.return)).toMatchObject({ shown: 'settled' })
  })
  it('leaves numbers free: an item nobody asked for still gets a line of its own afterwards', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1000 }, { grossMinor: 2000 }] })
    const taken = await takeIn(desk, sold, [{}, { saleLine: sold.lines[1] ?? '' }])
    await done(taken.return, [taken.lines[0], 1])
    const extra = [{ came: 'wrong' as const, description: 'Red scarf', quantity: 1 }]
    await desk.must('returns.receive', { return: taken.return, lines: [], extra }, { as: 'counter' })
    expect((await read(taken.return)).lines.map(line => line.description)).toHaveLength(2)
  })
  it('splits a request that nobody decided on', async () => {
    const sold = sell(desk, { lines: [{ quantity: 2, grossMinor: 1000 }] })
    const asked = await request(desk, sold, [{ quantity: 2 }])
    const fresh = await done(asked.return, [asked.lines[0], 1])
    expect(await desk.must('returns.authorize', { return: fresh.return })).toMatchObject({ outcome: 'authorized' })
    expect(await read(asked.return)).toMatchObject({ status: 'requested' })
  })
  it('closes what is left when nothing of it is open', async () => {
    const sold = sell(desk, {
      lines: [{ grossMinor: 500 }, { grossMinor: 700 }],
      tenders: [{ kind: 'cash', amountMinor: 1200 }],
    })
    const taken = await takeIn(desk, sold, [{}, { saleLine: sold.lines[1] ?? '' }])
    const [first = '', second = ''] = taken.lines
    await desk.must('grading.inspect', { return: taken.return, line: first, quantity: 1, grade: 'A', minutes: 1 })
    await pay(desk, taken)
    expect(await read(taken.return)).toMatchObject({ shown: 'partly_settled' })
    const fresh = await done(taken.return, [second, 1])
    expect(await read(taken.return)).toMatchObject({ shown: 'closed' })
    expect(await read(fresh.return)).toMatchObject({ shown: 'received' })
  })
  it('leaves units that are packed where they are', async () => {
    const rma = await awaitByPost(desk)
    await pack(desk, rma, {}, 2)
    expect(await split(rma.return, [rma.lines[0], 2])).toMatchObject({
      failure: { code: 'too_many_units', availableUnits: 1, askedUnits: 2 },
    })
    await done(rma.return, [rma.lines[0], 1])
    expect(await unitsOf(desk, rma.return)).toEqual({ awaiting: 2 })
  })
  it('leaves units on their way and graded ones of a line that stays', async () => {
    const rma = await awaitByPost(desk)
    await go(desk, await pack(desk, rma, {}, 2), 'print', 'hand_over')
    expect(await split(rma.return, [rma.lines[0], 2])).toMatchObject({ failure: { availableUnits: 1 } })
    const sold = sell(desk, { lines: [{ quantity: 2, grossMinor: 1000 }] })
    const graded = await acceptUnits(desk, sold, [{ quantity: 2 }])
    expect(await split(graded.return, [graded.lines[0], 1])).toMatchObject({ failure: { code: 'too_many_units' } })
  })
  it('moves the rest of a line that is paid for in part', async () => {
    const sold = sell(desk, { lines: [{ quantity: 2, grossMinor: 1001 }] })
    const taken = await takeIn(desk, sold, [{ quantity: 2 }])
    const graded = { quantity: 1, grade: 'A' as const, minutes: 1 }
    await desk.must('grading.inspect', { return: taken.return, line: taken.lines[0] ?? '', ...graded })
    const first = await pay(desk, taken)
    const fresh = await done(taken.return, [taken.lines[0], 1])
    const { lines } = await read(fresh.return)
    await desk.must('grading.inspect', { return: fresh.return, line: lines[0]?.id ?? '', ...graded })
    const second = await pay(desk, { ...taken, return: fresh.return })
    expect([first.totalMinor, second.totalMinor]).toEqual([501, 500])
    expect(await split(taken.return, [taken.lines[0], 1])).toMatchObject({ failure: { code: 'too_many_units' } })
  })
  it('refuses what has a claim, of another return, everything, named twice, and a return that is over', async () => {
    const rma = await awaitByPost(desk, [1, 2])
    const other = await awaitByPost(desk)
    expect(await split(rma.return, [other.lines[0], 1])).toMatchObject({ failure: { code: 'return_line_not_found' } })
    expect(await split(rma.return, [rma.lines[1], 1], [rma.lines[1], 1])).toMatchObject({
      failure: { code: 'return_line_not_found' },
    })
    expect(await split(rma.return, [rma.lines[0], 1], [rma.lines[1], 2])).toMatchObject({
      failure: { code: 'nothing_stays' },
    })
    const sold = sell(desk, { lines: [{ quantity: 2, grossMinor: 1000 }, { grossMinor: 100 }] })
    const broken = await takeIn(desk, sold, [
      { quantity: 2, reason: 'failed_in_use' },
      { saleLine: sold.lines[1] ?? '' },
    ])
    const claim = { quantity: 1, basis: 'goodwill' as const, problem: 'Snapped' }
    await desk.must('warranty.open', { return: broken.return, line: broken.lines[0] ?? '', ...claim })
    expect(await split(broken.return, [broken.lines[0], 1])).toMatchObject({ failure: { code: 'line_has_claim' } })
    await desk.must('returns.cancel', { return: other.return })
    expect(await split(other.return, [other.lines[0], 1])).toMatchObject({
      failure: { code: 'not_possible_from', state: 'cancelled', event: 'split' },
    })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

type Dispose = Sent<'grading.dispose'>
/** Takes units worth 10.00 net each back and decides where they go. */
async function decide(code: Dispose['code'], grade: 'A' | 'B' | 'C' | 'D' = 'C', quantity = 1, more: object = {}) {
  const sold = sell(desk, { lines: [{ grossMinor: 1190 * quantity, quantity, product: { unitCostMinor: 500 } }] })
  const taken = await acceptUnits(desk, sold, [{ quantity }], grade)
  const line = taken.lines[0] ?? ''
  const asked = { return: taken.return, line, quantity, code, print: false, ...more }
  const { disposition } = await desk.must('grading.dispose', asked)
  return { ...taken, line, disposition }
}
const find = (input: Sent<'dispositions.find'> = {}) => desk.must('dispositions.find', input)

describe('goods that wait', () => {
  it('are nothing in a shop where nothing was decided', async () => {
    expect(await find()).toEqual({ queues: [], entries: [], next: null })
  })
  it('stand on one list for each disposition, with units, ageing and value', async () => {
    await decide('liquidate', 'C', 2)
    desk.setNow('2025-05-17T08:00:00.000Z')
    await decide('liquidate', 'D')
    await decide('dispose')
    desk.setNow('2025-05-20T08:00:00.000Z')
    const { queues } = await find()
    expect(queues).toEqual([
      { code: 'liquidate', entries: 2, units: 3, oldestDays: 6, valueMinor: 700, unvaluedUnits: 0 },
      { code: 'dispose', entries: 1, units: 1, oldestDays: 3, valueMinor: 0, unvaluedUnits: 0 },
    ])
  })
  it('are listed the longest waiting first, with grade, value and where they came from', async () => {
    const first = await decide('liquidate', 'C', 2)
    desk.setNow('2025-05-17T08:00:00.000Z')
    const second = await decide('donate', 'D', 1, { target: 'Shelter' })
    const { entries } = await find()
    expect(entries.map(one => one.id)).toEqual([first.disposition, second.disposition])
    expect(entries[0]).toMatchObject({
      return: { id: first.return, number: first.number },
      grades: ['C'],
      quantity: 2,
      expectedMinor: 600,
      realMinor: null,
      since: '2025-05-14',
      ageDays: 3,
      by: 'Olga Owner',
    })
    expect(entries[1]).toMatchObject({ code: 'donate', target: 'Shelter', ageDays: 0 })
  })
  it('count the days from the first decision when it is changed, and leave the old list', async () => {
    const { return: rma, line, disposition } = await decide('liquidate')
    desk.setNow('2025-05-17T08:00:00.000Z')
    const replaced = { return: rma, line, quantity: 1, code: 'donate' as const, replaces: disposition, print: false }
    await desk.must('grading.dispose', replaced)
    const { queues, entries } = await find()
    expect(queues.map(one => one.code)).toEqual(['donate'])
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ code: 'donate' })
  })
  it('show the grade they have now, after a regrade', async () => {
    const { return: rma, line } = await decide('liquidate', 'C')
    const replaces = String(desk.writer.file.raw.prepare('select id from inspection').pluck().get())
    await desk.must('grading.inspect', { return: rma, line, quantity: 1, grade: 'D', minutes: 0, replaces })
    expect((await find()).entries[0]?.grades).toEqual(['D'])
  })
  it('are filtered by list, words and days, while every list keeps its count', async () => {
    const old = await decide('liquidate')
    desk.setNow('2025-05-24T08:00:00.000Z')
    await decide('donate')
    const one = await find({ code: 'donate' })
    expect([one.entries.length, one.queues.length]).toEqual([1, 2])
    expect((await find({ text: old.number.toLowerCase() })).entries.map(row => row.id)).toEqual([old.disposition])
    expect((await find({ text: '%' })).entries).toEqual([])
    expect((await find({ minDays: 10 })).entries.map(row => row.id)).toEqual([old.disposition])
    expect((await find({ minDays: 11 })).entries).toEqual([])
    expect((await find({ state: 'done' })).entries).toEqual([])
  })
  it('come page by page, each once, and a cursor of another filter is stale', async () => {
    const { disposition } = await decide('liquidate')
    const copy = desk.writer.file.raw.prepare(
      `insert into disposition (id, return_line_id, inspection_id, quantity, code, state, by_staff_id, at, local_day)
       select ?, return_line_id, null, 1, code, state, by_staff_id, at, local_day from disposition where id = ?`,
    )
    for (let count = 0; count < 120; count += 1) copy.run(`03${String(count).padStart(24, '0')}`, disposition)
    const first = await find()
    const cursor = first.next ?? ''
    const rest = await find({ cursor })
    expect([first.entries.length, rest.entries.length, rest.next]).toEqual([100, 21, null])
    expect(new Set([...first.entries, ...rest.entries].map(row => row.id)).size).toBe(121)
    expect(first.queues[0]).toMatchObject({ entries: 121, unvaluedUnits: 120, valueMinor: 300 })
    const stale = await desk.call('dispositions.find', { cursor, code: 'donate' })
    expect(stale).toEqual({ ok: false, failure: { code: 'cursor_stale' } })
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { acceptUnits, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

it('an old return that waits stays on the list, however many others were touched since', async () => {
  const graded = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
  const received = await takeIn(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
  const raw = desk.writer.file.raw
  raw
    .prepare(
      `with recursive n (i) as (select 1 union all select i + 1 from n where i < 400)
       insert into rma (id, number, type, channel, status, created_at, created_by, updated_at)
       select printf('03%024d', i), 'X-' || i, 'remorse', 'post', 'authorized', ?, 'x', ? from n`,
    )
    .run('2025-05-14T09:00:00.000Z', '2025-05-14T09:00:00.000Z')
  const { waiting } = await desk.must('desk.summary', {}, { as: 'counter' })
  expect(waiting.map(one => [one.kind, one.id])).toEqual([
    ['to_settle', graded.return],
    ['to_grade', received.return],
  ])
})

it('goes back on it when its payment is taken back, and leaves it when it is paid', async () => {
  const { waiting } = await desk.must('desk.summary', {}, { as: 'counter' })
  const id = waiting[0]?.id ?? ''
  const kinds = async () =>
    (await desk.must('desk.summary', {}, { as: 'counter' })).waiting.filter(one => one.id === id).map(one => one.kind)
  const paid = await desk.must('settlements.pay', { return: id, expectedTotalMinor: 900, reference: 'R', print: false })
  expect(await kinds()).toEqual([])
  await desk.must('settlements.reverse', { settlement: paid.settlement, reason: 'Wrong card' })
  expect(await kinds()).toEqual(['to_settle', 'payout_open'])
})

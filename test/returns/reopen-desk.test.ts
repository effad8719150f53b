import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, request, type TakenIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
const start = '2025-05-14T08:00:00.000Z'
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const clock = () => desk.writer.runner.internal('returns.expire', {})
const read = (taken: TakenIn) => desk.must('returns.read', { return: taken.return })
const authorized = async (sold = sell(desk, { lines: [{ grossMinor: 900, quantity: 2 }] }), quantity = 2) => {
  const taken = await request(desk, sold, [{ quantity }])
  await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
  return { ...taken, sold }
}
const reopen = (taken: TakenIn, expiresOn?: string) =>
  desk.call(
    'returns.reopen',
    { return: taken.return, reason: 'Was ill', ...(expiresOn === undefined ? {} : { expiresOn }) },
    { as: 'supervisor' },
  )

describe('an authorization that runs out', () => {
  it('lasts through its last day and ends with it; what came stays', async () => {
    desk.setNow(start)
    const waiting = await authorized()
    const came = await authorized()
    await desk.must('returns.receive', { return: came.return, lines: [{ line: came.lines[0] ?? '', quantity: 1 }] })
    desk.setNow('2025-05-28T21:59:00.000Z')
    expect(await clock()).toBe(0)
    desk.setNow('2025-05-28T22:01:00.000Z')
    expect(await clock()).toBe(1)
    expect(await read(waiting)).toMatchObject({ status: 'expired', lines: [{ units: { expired: 2 } }] })
    expect(await read(came)).toMatchObject({ status: 'authorized' })
    expect(await clock()).toBe(0)
  })
  it('is opened again by a supervisor until a day that is not past, and its units are awaited again', async () => {
    desk.setNow(start)
    const taken = await authorized()
    desk.setNow('2025-06-02T08:00:00.000Z')
    await clock()
    const byCounter = { return: taken.return, reason: 'x', expiresOn: '2025-06-09' }
    expect(await desk.call('returns.reopen', byCounter, { as: 'counter' })).toMatchObject({
      failure: { code: 'not_allowed' },
    })
    expect(await reopen(taken)).toMatchObject({
      failure: { code: 'condition_not_met', condition: 'has_new_expiry_day' },
    })
    expect(await reopen(taken, '2025-06-01')).toEqual({
      ok: false,
      failure: { code: 'new_day_is_past', day: '2025-06-01' },
    })
    expect((await read(taken)).possible).toContain('returns.reopen')
    expect(await reopen(taken, '2025-06-02')).toMatchObject({ ok: true })
    expect(await read(taken)).toMatchObject({
      status: 'authorized',
      expiresOn: '2025-06-02',
      lines: [{ units: { awaiting: 2 } }],
    })
    expect(await reopen(taken, '2025-06-09')).toMatchObject({ failure: { code: 'not_possible_from' } })
  })
  it('stays expired when its units came back by another return meanwhile', async () => {
    desk.setNow(start)
    const taken = await authorized()
    desk.setNow('2025-05-30T08:00:00.000Z')
    await clock()
    await authorized(taken.sold, 1)
    expect(await reopen(taken, '2025-06-09')).toMatchObject({
      failure: { code: 'quantity_not_available', sold: 2, left: 1 },
    })
    expect(await read(taken)).toMatchObject({ status: 'expired' })
  })
})

describe('a closed return', () => {
  it('closes by itself, is opened again with a reason, and closed by hand', async () => {
    desk.setNow(start)
    const taken = await acceptUnits(
      desk,
      sell(desk, { lines: [{ grossMinor: 500 }], tenders: [{ kind: 'cash', amountMinor: 500 }] }),
    )
    await pay(desk, taken)
    expect(await read(taken)).toMatchObject({ status: 'closed' })
    expect(await reopen(taken)).toMatchObject({ ok: true })
    const open = await read(taken)
    expect(open.status).toBe('authorized')
    expect(open.possible).toContain('returns.close')
    expect(await desk.call('returns.close', { return: taken.return }, { as: 'counter' })).toMatchObject({ ok: true })
    expect(await read(taken)).toMatchObject({ status: 'closed' })
  })
  it('that nothing of ever came is cancelled once it is open again, and its units stay short', async () => {
    const taken = await authorized()
    await desk.must('returns.receive', { return: taken.return, lines: [], last: true }, { as: 'counter' })
    expect(await read(taken)).toMatchObject({ status: 'closed' })
    expect(await reopen(taken)).toMatchObject({ ok: true })
    expect((await read(taken)).possible).toContain('returns.cancel')
    expect(await desk.call('returns.cancel', { return: taken.return }, { as: 'counter' })).toMatchObject({ ok: true })
    expect(await read(taken)).toMatchObject({ status: 'cancelled', lines: [{ units: { short: 2 } }] })
  })
  it('is not cancelled when a part of it came, though the rest is short', async () => {
    const taken = await authorized()
    const lines = [{ line: taken.lines[0] ?? '', quantity: 1 }]
    await desk.must('returns.receive', { return: taken.return, lines, last: true }, { as: 'counter' })
    expect((await read(taken)).possible).not.toContain('returns.cancel')
    expect(await desk.call('returns.cancel', { return: taken.return }, { as: 'counter' })).toMatchObject({
      failure: { code: 'condition_not_met', condition: 'nothing_received' },
    })
  })
  it('is not closed while units are under way or money is owed, and the refusal names which', async () => {
    const waiting = await authorized()
    const close = (taken: TakenIn) => desk.call('returns.close', { return: taken.return }, { as: 'counter' })
    expect(await close(waiting)).toMatchObject({
      failure: { code: 'condition_not_met', condition: 'every_unit_final' },
    })
    const owed = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 500 }] }))
    expect(await close(owed)).toMatchObject({ failure: { code: 'condition_not_met', condition: 'nothing_owed' } })
    expect((await read(owed)).possible).not.toContain('returns.close')
  })
})

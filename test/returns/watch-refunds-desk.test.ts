import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { awaitByPost, go, pack } from '../support/shipped.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const tick = () => desk.writer.runner.internal('returns.expire', {})
const clockOf = async (id: string) => (await desk.must('returns.read', { return: id })).clock?.state
const said = (id: string) =>
  desk.writer.file.raw.prepare('select event from sla_event where return_id = ? order by at').pluck().all(id)
const listed = async (clock: 'expiring' | 'due' | 'half' | 'late' | 'breached') =>
  (await desk.must('returns.find', { clock })).returns.map(row => row.id)

describe('the clock of a refund', () => {
  it('says once when half of the time is over and once when all is, and the breach stays when it was paid late', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
    const id = taken.return
    expect([await clockOf(id), await listed('due'), await listed('half')]).toEqual(['running', [id], []])
    desk.setNow('2025-05-16T10:00:00.000Z')
    await tick()
    await tick()
    expect([await clockOf(id), said(id), await listed('half'), await listed('breached')]).toEqual([
      ...['half', ['half'], [id], []],
    ])
    desk.setNow('2025-05-17T16:00:01.000Z')
    await tick()
    await tick()
    expect([await clockOf(id), said(id), await listed('late'), await listed('breached')]).toEqual([
      ...['late', ['half', 'breach'], [id], [id]],
    ])
    await pay(desk, taken)
    expect([await clockOf(id), await listed('late'), await listed('breached')]).toEqual(['breached', [], [id]])
  })
  it('is kept when the money went out in time, also when nothing but time passes after it', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
    await pay(desk, taken)
    desk.setNow('2025-06-17T16:00:01.000Z')
    await tick()
    expect([await clockOf(taken.return), said(taken.return), await listed('breached')]).toEqual(['kept', [], []])
  })
  it('knows a breach between two looks at the clock by the settlement that came too late', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
    desk.setNow('2025-05-17T16:10:00.000Z')
    await pay(desk, taken)
    expect(await clockOf(taken.return)).toBe('breached')
  })
  it('begins anew with a parcel that comes after everything before it was paid', async () => {
    const rma = await awaitByPost(desk)
    const taken = { ...rma, number: '' }
    const receive = (quantity: number) =>
      desk.must('returns.receive', { return: rma.return, lines: [{ line: rma.lines[0] ?? '', quantity }] })
    await receive(1)
    const graded = { quantity: 1, grade: 'A' as const, minutes: 1 }
    await desk.must('grading.inspect', { return: rma.return, line: rma.lines[0] ?? '', ...graded })
    await pay(desk, taken)
    desk.setNow('2025-05-22T08:00:00.000Z')
    await receive(1)
    expect((await desk.must('returns.read', { return: rma.return })).clock).toEqual({
      ...{ due: '2025-05-26T16:00:00.000Z', half: '2025-05-24T10:00:00.000Z', state: 'running' },
    })
    desk.setNow('2025-05-23T08:00:00.000Z')
    await receive(1)
    expect((await desk.must('returns.read', { return: rma.return })).clock?.due).toBe('2025-05-26T16:00:00.000Z')
  })
  it('keeps what it said: neither changed nor deleted', async () => {
    const { return: id } = await takeIn(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
    desk.setNow('2025-06-17T16:00:01.000Z')
    await tick()
    expect(said(id)).toEqual(['breach'])
    const { raw } = desk.writer.file
    expect(() => raw.prepare("update sla_event set event = 'half'").run()).toThrow('sla_event_is_append_only')
    expect(() => raw.prepare('delete from sla_event').run()).toThrow('sla_event_is_append_only')
  })
  it('finds a refund that is due in the plan of the open returns', async () => {
    const plan = desk.writer.file.raw
      .prepare("explain query plan select id from rma where status = 'authorized' and sla_due is not null")
      .all() as readonly { readonly detail: string }[]
    expect(plan.map(row => row.detail).join()).toMatch(/USING INDEX rma_by_(status|due)/)
  })
})

describe('authorizations that are about to run out', () => {
  it('are listed on their last three days, and not once something came', async () => {
    const rma = await awaitByPost(desk)
    const came = await awaitByPost(desk)
    await desk.must('returns.receive', { return: came.return, lines: [{ line: came.lines[0] ?? '', quantity: 1 }] })
    desk.setNow('2025-05-25T10:00:00.000Z')
    expect(await listed('expiring')).toEqual([])
    desk.setNow('2025-05-26T10:00:00.000Z')
    expect(await listed('expiring')).toEqual([rma.return])
    desk.setNow('2025-05-28T21:59:00.000Z')
    expect(await listed('expiring')).toEqual([rma.return])
    desk.setNow('2025-05-28T22:01:00.000Z')
    await tick()
    expect(await listed('expiring')).toEqual([])
  })
})

describe('the legal day', () => {
  const publish = () =>
    desk.must('policy.publish', {
      document: {
        format: 1,
        entries: [{ rule: 'eu_distance_withdrawal', scope: { kind: 'shop' }, settings: { calendar: 'DE' } }],
      },
      validFrom: '2025-05-14',
      note: 'Law',
      basedOn: 1,
      confirm: ['eu_distance_sale'],
    })
  const asked = async () => {
    const sold = sell(desk, { channel: 'distance', soldDay: '2025-05-14', lines: [{ grossMinor: 900 }] })
    const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }]
    const made = await desk.must('returns.request', { sale: sold.sale, channel: 'post', lines })
    await desk.must('returns.authorize', { return: made.return })
    return { return: made.return, lines: made.lines.map(line => line.id) }
  }
  it('is stored with the authorization, runs on over the country’s holidays, and shortens the refund’s clock', async () => {
    await publish()
    desk.setNow('2025-05-15T08:00:00.000Z')
    const rma = await asked()
    expect(await desk.must('returns.read', { return: rma.return })).toMatchObject({ legalDue: '2025-05-30' })
    desk.setNow('2025-05-28T08:00:00.000Z')
    await desk.must('returns.receive', { return: rma.return, lines: [{ line: rma.lines[0] ?? '', quantity: 1 }] })
    expect((await desk.must('returns.read', { return: rma.return })).clock?.due).toBe('2025-05-30T16:00:00.000Z')
  })
  it('moves on to the day that a proof of sending ends the waiting', async () => {
    await publish()
    const rma = await asked()
    expect(await desk.must('returns.read', { return: rma.return })).toMatchObject({ legalDue: '2025-05-28' })
    desk.setNow('2025-05-28T21:00:00.000Z')
    const shipment = await pack(desk, rma, { tracking: 'A1' }, 1)
    desk.setNow('2025-05-30T08:00:00.000Z')
    await go(desk, shipment, 'print', 'hand_over')
    expect(await desk.must('returns.read', { return: rma.return })).toMatchObject({ legalDue: '2025-05-30' })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectedDay } from '../../shared/shipments/expected-day.ts'
import { awaitByPost, go, pack } from '../support/shipped.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, request } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const summary = () => desk.must('desk.summary', {}, { as: 'counter' })
const parcels = async () => (await summary()).parcels.map(one => [one.state, one.day, one.isLate])
const kinds = async () => (await summary()).waiting.map(one => one.kind)

describe('what comes today', () => {
  it('is a parcel so many days after it was handed over, late from the next day on, until it is counted', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma, { carrier: 'DHL', tracking: 'T1' })
    await go(desk, shipment, 'print', 'hand_over')
    expect(await parcels()).toEqual([])
    desk.setNow('2025-05-17T08:00:00.000Z')
    expect(await parcels()).toEqual([['handed_over', '2025-05-17', false]])
    desk.setNow('2025-05-19T08:00:00.000Z')
    expect(await parcels()).toEqual([['handed_over', '2025-05-17', true]])
    await go(desk, shipment, 'deliver')
    expect(await parcels()).toEqual([['delivered', '2025-05-17', false]])
    await desk.must('returns.receive', {
      ...{ return: rma.return, shipments: [], lines: [{ line: rma.lines[0] ?? '', quantity: 3 }] },
    })
    expect(await parcels()).toEqual([])
  })
  it('is a pickup on its day with its window, and one that was missed until it is planned again', async () => {
    const rma = await awaitByPost(desk)
    const address = { name: 'Ada', street: 'Lane 1', postcode: '10115', city: 'Berlin', country: '' }
    const pickup = { day: '2025-05-15', from: '10:00', until: '12:00', address }
    const shipment = await pack(desk, rma, { way: 'pickup', pickup })
    expect(await parcels()).toEqual([])
    desk.setNow('2025-05-15T06:00:00.000Z')
    expect((await summary()).parcels).toMatchObject([{ state: 'planned', window: { from: '10:00', until: '12:00' } }])
    await go(desk, shipment, 'miss')
    desk.setNow('2025-05-16T06:00:00.000Z')
    expect(await parcels()).toEqual([['missed', '2025-05-15', true]])
    const again = { ...pickup, day: '2025-05-20' }
    await pack(desk, rma, { shipment, way: 'pickup', pickup: again })
    expect(await parcels()).toEqual([])
  })
  it('waits for the next opening day: not on Sunday, not on a holiday', () => {
    const shop = { transitDays: 3, openingDays: [1, 2, 3, 4, 5, 6], holidays: ['2025-05-19'] }
    expect(expectedDay('2025-05-14', shop)).toBe('2025-05-17')
    expect(expectedDay('2025-05-15', shop)).toBe('2025-05-20')
    expect(expectedDay('2024-02-26', shop)).toBe('2024-02-29')
    expect(expectedDay('2025-03-27', shop)).toBe('2025-03-31')
  })
})

describe('what waits for somebody', () => {
  it('names what is asked for and not decided, and what is about to run out with nothing here', async () => {
    await request(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
    const rma = await awaitByPost(desk)
    expect(await kinds()).toEqual(['requested'])
    desk.setNow('2025-05-26T08:00:00.000Z')
    expect(await kinds()).toEqual(['requested', 'expiring'])
    expect((await summary()).waiting[1]).toMatchObject({
      ...{ id: rma.return, sentence: { key: 'desk.runs_out', values: { day: '2025-05-28' } } },
    })
  })
  it('puts a refund that is late before everything else that waits, with its clock', async () => {
    const late = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
    desk.setNow('2025-05-19T08:00:00.000Z')
    await request(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
    const fresh = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 900 }] }))
    const { waiting } = await summary()
    expect(waiting.map(one => one.clock?.state ?? one.kind)).toEqual(['late', 'requested', 'running'])
    expect([waiting[0]?.id, waiting[2]?.id]).toEqual([late.return, fresh.return])
  })
})

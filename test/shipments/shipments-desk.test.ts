import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dump } from '../support/dump.ts'
import { awaitByPost, go, pack, unitsOf } from '../support/shipped.ts'
import { sell } from '../support/sold.ts'
import { takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const read = (returnId: string) => desk.must('shipments.read', { return: returnId })
const advance = (shipment: string, event: 'lose' | 'hand_over' | 'deliver' | 'miss', as: 'counter' | 'supervisor') =>
  desk.call('shipments.advance', { shipment, event }, { as })
const costs = async (returnId: string) => (await desk.must('costs.read', { return: returnId })).kinds
const pickup = (day: string, from = '10:00', until = '12:00') => ({
  ...{ day, from, until },
  address: { name: 'Ada', street: 'Lane 1', postcode: '10115', city: 'Berlin', country: '' },
})

describe('a parcel to us', () => {
  it('takes its units along when it is handed over, and they are received from there', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma, { carrier: 'DHL', tracking: 'A1', costMinor: 499 })
    await go(desk, shipment, 'print', 'hand_over')
    expect(await unitsOf(desk, rma.return)).toEqual({ in_transit: 3 })
    expect(await desk.must('returns.read', { return: rma.return })).toMatchObject({ shown: 'in_transit' })
    await go(desk, shipment, 'depart', 'deliver')
    await desk.must('returns.receive', { return: rma.return, lines: [{ line: rma.lines[0] ?? '', quantity: 3 }] })
    expect(await unitsOf(desk, rma.return)).toEqual({ received: 3 })
    const { shipments } = await read(rma.return)
    expect(shipments[0]?.events.map(one => [one.event, one.to])).toEqual([
      ['save', 'draft'],
      ['print', 'printed'],
      ['hand_over', 'handed_over'],
      ['depart', 'in_transit'],
      ['deliver', 'delivered'],
    ])
  })
  it('holds no more units than are awaited, all parcels together', async () => {
    const rma = await awaitByPost(desk)
    await pack(desk, rma, {}, 2)
    const lines = [{ line: rma.lines[0] ?? '', quantity: 2 }]
    expect(await desk.call('shipments.save', { return: rma.return, lines })).toEqual({
      ok: false,
      failure: { code: 'too_many_units', state: 'awaiting', event: 'save', availableUnits: 1, askedUnits: 2 },
    })
    expect(await desk.call('shipments.save', { return: rma.return, lines: [] })).toEqual({
      ok: false,
      failure: { code: 'shipment_has_no_lines' },
    })
    await pack(desk, rma, {}, 1)
    expect(await read(rma.return)).toMatchObject({ open: [], mayAdd: false })
  })
  it('goes with part of the units; the rest stays awaited', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma, {}, 1)
    await go(desk, shipment, 'print', 'hand_over')
    expect(await unitsOf(desk, rma.return)).toEqual({ awaiting: 2, in_transit: 1 })
  })
  it('keeps its contents once it has left, while its cost may come later', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma)
    await go(desk, shipment, 'print', 'hand_over')
    const change = (quantity: number) =>
      desk.call('shipments.save', {
        ...{ return: rma.return, shipment, costMinor: 620 },
        lines: [{ line: rma.lines[0] ?? '', quantity }],
      })
    expect(await change(2)).toMatchObject({ ok: false, failure: { condition: 'contents_unchanged' } })
    expect(await change(3)).toMatchObject({ ok: true, value: { state: 'handed_over' } })
    expect(await costs(rma.return)).toMatchObject([{ kind: 'label', amountMinor: 620 }])
  })
  it('that went back to its sender leaves its units awaited, to be sent again', async () => {
    const rma = await awaitByPost(desk)
    const first = await pack(desk, rma)
    await go(desk, first, 'print', 'hand_over', 'depart', 'return_to_sender')
    expect(await unitsOf(desk, rma.return)).toEqual({ awaiting: 3 })
    const second = await pack(desk, rma)
    await go(desk, second, 'print', 'hand_over')
    expect(await unitsOf(desk, rma.return)).toEqual({ in_transit: 3 })
  })
  it('can go back to its sender after its return was called off, and moves no units then', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma)
    await go(desk, shipment, 'print', 'hand_over')
    await desk.must('returns.cancel', { return: rma.return })
    await go(desk, shipment, 'return_to_sender')
    expect(await unitsOf(desk, rma.return)).toEqual({ cancelled: 3 })
  })
  it('is refused for a return that is not authorized, and for one that is not there', async () => {
    const rma = await awaitByPost(desk)
    await desk.must('returns.cancel', { return: rma.return })
    const lines = [{ line: rma.lines[0] ?? '', quantity: 1 }]
    expect(await desk.call('shipments.save', { return: rma.return, lines })).toEqual({
      ok: false,
      failure: { code: 'not_possible_from', state: 'cancelled', event: 'save' },
    })
    const nowhere = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    expect(await desk.call('shipments.save', { return: nowhere, lines })).toMatchObject({
      failure: { code: 'not_found' },
    })
    expect(await desk.call('shipments.advance', { shipment: nowhere, event: 'print' })).toMatchObject({
      failure: { code: 'not_found' },
    })
  })
  it('does not leave when its units came over the counter meanwhile', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma)
    await go(desk, shipment, 'print')
    await desk.must('returns.receive', { return: rma.return, lines: [{ line: rma.lines[0] ?? '', quantity: 2 }] })
    const before = dump(desk)
    expect(await advance(shipment, 'hand_over', 'counter')).toMatchObject({
      ok: false,
      failure: { code: 'too_many_units', availableUnits: 1, askedUnits: 3 },
    })
    expect(dump(desk)).toEqual(before)
  })
})

describe('what it costs', () => {
  it('is the shop’s cost only where the shop pays, and a change is an opposite and a new entry', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma, { costMinor: 499, payer: 'shop' })
    await pack(desk, rma, { return: rma.return, shipment, costMinor: 599 })
    expect(await costs(rma.return)).toEqual([{ kind: 'label', amountMinor: 599, minutes: 0 }])
    const { entries } = await desk.must('costs.read', { return: rma.return })
    expect(entries.map(one => [one.amountMinor, one.takenBack, one.automatic])).toEqual([
      [499, true, true],
      [-499, true, true],
      [599, false, true],
    ])
    await pack(desk, rma, { shipment, costMinor: 599, payer: 'maker' })
    expect(await costs(rma.return)).toEqual([])
  })
  it('of a voided label is taken back', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma, { costMinor: 499 })
    await go(desk, shipment, 'print', 'void')
    expect(await costs(rma.return)).toEqual([])
    expect((await read(rma.return)).shipments[0]).toMatchObject({ state: 'voided', possible: [], mayEdit: false })
  })
})

describe('a pickup', () => {
  it('is planned for a day, missed, planned again and collected', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma, { way: 'pickup', pickup: pickup('2025-05-15') })
    expect((await read(rma.return)).shipments[0]).toMatchObject({
      state: 'planned',
      pickup: { day: '2025-05-15', from: '10:00', until: '12:00', address: { street: 'Lane 1' } },
    })
    await go(desk, shipment, 'miss')
    expect(await unitsOf(desk, rma.return)).toEqual({ awaiting: 3 })
    await pack(desk, rma, { shipment, way: 'pickup', pickup: pickup('2025-05-16') })
    expect((await read(rma.return)).shipments[0]).toMatchObject({ state: 'planned', pickup: { day: '2025-05-16' } })
    await go(desk, shipment, 'collect')
    expect(await unitsOf(desk, rma.return)).toEqual({ in_transit: 3 })
  })
  it('needs a day that is not over and a window that ends after it begins', async () => {
    const rma = await awaitByPost(desk)
    const lines = [{ line: rma.lines[0] ?? '', quantity: 1 }]
    const save = (of: ReturnType<typeof pickup> | null) =>
      desk.call('shipments.save', { return: rma.return, lines, way: 'pickup', pickup: of })
    expect(await save(null)).toMatchObject({ failure: { code: 'pickup_needed' } })
    expect(await save(pickup('2025-05-13'))).toEqual({
      ok: false,
      failure: { code: 'pickup_day_is_past', day: '2025-05-13' },
    })
    expect(await save(pickup('2025-05-14', '12:00', '12:00'))).toMatchObject({
      failure: { code: 'pickup_window_empty' },
    })
    expect(await save(pickup('2025-05-14'))).toMatchObject({ ok: true })
  })
})

describe('a lost parcel', () => {
  it('is said by a supervisor, loses its units, and what the carrier pays counts against the cost', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma, { costMinor: 500 }, 2)
    await go(desk, shipment, 'print', 'hand_over')
    expect(await advance(shipment, 'lose', 'counter')).toEqual({
      ok: false,
      failure: { code: 'not_allowed', needs: ['supervisor', 'owner'] },
    })
    const claim = { askedMinor: 2000, reference: 'C-7' }
    await desk.must('shipments.advance', { shipment, event: 'lose', claim }, { as: 'supervisor' })
    expect(await unitsOf(desk, rma.return)).toEqual({ awaiting: 1, lost: 2 })
    const answer = (paidMinor?: number) =>
      desk.call('shipments.advance', {
        shipment,
        event: 'answer_claim',
        ...(paidMinor === undefined ? {} : { paidMinor }),
      })
    expect(await answer()).toMatchObject({ failure: { code: 'amount_needed' } })
    expect(await answer(1500)).toMatchObject({ ok: true })
    expect(await answer(1500)).toMatchObject({ failure: { condition: 'claim_open' } })
    expect(await costs(rma.return)).toEqual([
      { kind: 'label', amountMinor: 500, minutes: 0 },
      { kind: 'carrier_claim', amountMinor: -1500, minutes: 0 },
    ])
    expect((await read(rma.return)).shipments[0]?.claim).toEqual({ ...claim, paidMinor: 1500 })
  })
})

describe('a parcel to the customer', () => {
  it('takes rejected units back to them', async () => {
    const taken = await takeIn(desk, sell(desk, { lines: [{ grossMinor: 1000 }] }))
    const line = taken.lines[0] ?? ''
    await desk.must('grading.inspect', { return: taken.return, line, quantity: 1, grade: 'X', minutes: 1 })
    expect((await unitsOf(desk, taken.return)).rejected).toBe(1)
    const rma = { return: taken.return, lines: taken.lines }
    const shipment = await pack(desk, rma, { direction: 'out', costMinor: 700 }, 1)
    await go(desk, shipment, 'print', 'hand_over')
    expect(await unitsOf(desk, taken.return)).toEqual({ shipped_back: 1 })
    expect(await desk.must('returns.read', { return: taken.return })).toMatchObject({ status: 'closed' })
    await go(desk, shipment, 'deliver')
  })
})

it('two people handing the same parcel over: one does', async () => {
  const rma = await awaitByPost(desk)
  const shipment = await pack(desk, rma)
  await go(desk, shipment, 'print')
  const both = await Promise.all([
    advance(shipment, 'hand_over', 'counter'),
    advance(shipment, 'hand_over', 'supervisor'),
  ])
  expect(both.filter(reply => reply.ok)).toHaveLength(1)
  expect(await unitsOf(desk, rma.return)).toEqual({ in_transit: 3 })
})

it('a month that is closed takes no parcel and no event more', async () => {
  const own = await openTestDesk()
  const rma = await awaitByPost(own)
  const shipment = await pack(own, rma)
  own.writer.file.raw
    .prepare(`insert into period_lock (month, closed_at, closed_by) select '2025-05', ?, id from staff limit 1`)
    .run(own.now())
  const lines = [{ line: rma.lines[0] ?? '', quantity: 1 }]
  expect(await own.call('shipments.advance', { shipment, event: 'print' })).toEqual({
    ok: false,
    failure: { code: 'month_closed', month: '2025-05' },
  })
  expect(await own.call('shipments.save', { return: rma.return, lines, shipment })).toMatchObject({
    failure: { code: 'month_closed' },
  })
  await own.close()
})

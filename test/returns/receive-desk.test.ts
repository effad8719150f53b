import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FailureFor, Sent } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import { type Awaited, awaitByPost, go, pack, unitsOf } from '../support/shipped.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const counter = { as: 'counter' } as const
type More = Omit<Sent<'returns.receive'>, 'return' | 'lines'>
const receive = (rma: Awaited, units: number, more: More = {}) =>
  desk.call(
    'returns.receive',
    { return: rma.return, lines: units > 0 ? [{ line: rma.lines[0] ?? '', quantity: units }] : [], ...more },
    counter,
  )
const codeOf = (reply: Result<unknown, FailureFor<'returns.receive'>>) => (reply.ok ? 'ok' : reply.failure.code)
const read = (rma: Awaited) => desk.must('returns.read', { return: rma.return })
const stateOf = async (rma: Awaited, shipment: string) =>
  (await desk.must('shipments.read', { return: rma.return })).shipments.find(one => one.id === shipment)?.state

describe('parcels', () => {
  it('a named parcel is delivered with what was counted from it', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma)
    await go(desk, shipment, 'print', 'hand_over', 'depart')
    expect(codeOf(await receive(rma, 3, { shipments: [shipment] }))).toBe('ok')
    expect(await stateOf(rma, shipment)).toBe('delivered')
    expect(await unitsOf(desk, rma.return)).toEqual({ received: 3 })
  })
  it('a printed parcel that nobody saw leave has left and is delivered', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma)
    await go(desk, shipment, 'print')
    expect(codeOf(await receive(rma, 3, { shipments: [shipment] }))).toBe('ok')
    expect(await stateOf(rma, shipment)).toBe('delivered')
  })
  it('a lost or voided parcel is refused, naming its state; so is one of another return', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma)
    await go(desk, shipment, 'print', 'void')
    expect(await receive(rma, 3, { shipments: [shipment] })).toMatchObject({
      failure: { code: 'not_possible_from', state: 'voided' },
    })
    const other = await awaitByPost(desk)
    expect(codeOf(await receive(other, 1, { shipments: [shipment] }))).toBe('shipment_not_of_return')
    expect(await unitsOf(desk, other.return)).toEqual({ awaiting: 3 })
  })
  it('a second parcel adds up with the first, also in one call for both', async () => {
    const rma = await awaitByPost(desk)
    const [one, two] = [await pack(desk, rma, {}, 1), await pack(desk, rma, {}, 2)]
    for (const shipment of [one, two]) await go(desk, shipment, 'print', 'hand_over')
    await receive(rma, 1, { shipments: [one] })
    expect(await unitsOf(desk, rma.return)).toEqual({ received: 1, in_transit: 2 })
    expect((await read(rma)).shown).toBe('partially_received')
    await receive(rma, 2, { shipments: [one, two] })
    expect(await unitsOf(desk, rma.return)).toEqual({ received: 3 })
    expect(codeOf(await receive(rma, 1))).toBe('not_possible_from')
  })
  it('keeps the condition of the parcel', async () => {
    const rma = await awaitByPost(desk)
    await receive(rma, 3, { parcelCondition: 'damaged', note: 'Corner crushed' })
    const kept = desk.writer.file.raw
      .prepare('select parcel_condition, note from goods_receipt where return_id = ?')
      .get(rma.return)
    expect(kept).toEqual({ parcel_condition: 'damaged', note: 'Corner crushed' })
  })
})

describe('short units', () => {
  it('after the last parcel, what is still awaited is short and free to be returned again', async () => {
    const rma = await awaitByPost(desk)
    const reply = await receive(rma, 1, { last: true })
    expect(reply).toMatchObject({ ok: true, value: { shortUnits: 2 } })
    expect(await unitsOf(desk, rma.return)).toEqual({ received: 1, short: 2 })
    const live = desk.writer.file.raw.prepare('select live_units from return_line where id = ?').pluck()
    expect(live.get(rma.lines[0])).toBe(1)
  })
  it('is refused while another parcel is on its way: what is missing may be in it', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma, {}, 1)
    await go(desk, shipment, 'print', 'hand_over')
    expect(codeOf(await receive(rma, 1, { last: true }))).toBe('parcels_still_coming')
    expect(codeOf(await receive(rma, 1, { last: true, shipments: [shipment] }))).toBe('ok')
  })
  it('an empty last parcel leaves nothing to wait for: the return is closed, and no refund clock runs', async () => {
    const rma = await awaitByPost(desk)
    expect(codeOf(await receive(rma, 0, { last: true }))).toBe('ok')
    expect((await read(rma)).shown).toBe('closed')
    const due = desk.writer.file.raw.prepare('select sla_due from rma where id = ?').pluck()
    expect(due.get(rma.return)).toBeNull()
  })
  it('counting nothing at all is refused', async () => {
    expect(codeOf(await receive(await awaitByPost(desk), 0))).toBe('nothing_counted')
  })
})

describe('extra and wrong items', () => {
  const wrong = { came: 'wrong', description: 'Red scarf', code: '4006381333931', quantity: 1 } as const
  it('over-receipt is refused unless an extra line is opened', async () => {
    const rma = await awaitByPost(desk)
    expect(await receive(rma, 4)).toMatchObject({
      failure: { code: 'too_many_units', availableUnits: 3, askedUnits: 4 },
    })
    const product = (await read(rma)).lines[0]?.product ?? ''
    const extra = [{ came: 'extra' as const, product, description: 'One too many', quantity: 1 }]
    expect(codeOf(await receive(rma, 3, { extra }))).toBe('ok')
    const [, line] = (await read(rma)).lines
    expect(line).toMatchObject({ cameAs: 'extra', saleLine: null, quantityAuthorized: 0, units: { received: 1 } })
  })
  it('a wrong item opens a line of its own: not authorized, no sale line, with what was scanned', async () => {
    const rma = await awaitByPost(desk)
    const reply = await receive(rma, 2, { extra: [wrong] })
    const [id] = reply.ok ? reply.value.extra : []
    const line = (await read(rma)).lines.find(one => one.id === id)
    expect(line).toMatchObject({ cameAs: 'wrong', saleLine: null, sku: wrong.code, description: 'Red scarf' })
    expect(await unitsOf(desk, rma.return)).toEqual({ awaiting: 1, received: 3 })
  })
  it('rejects it whatever its grade, and never pays for it', async () => {
    const rma = await awaitByPost(desk)
    const reply = await receive(rma, 3, { extra: [wrong] })
    const line = (reply.ok ? reply.value.extra[0] : undefined) ?? ''
    const graded = { return: rma.return, line, quantity: 1, grade: 'B', minutes: 0 } as const
    expect(await desk.must('grading.inspect', graded, counter)).toMatchObject({
      unitsAre: 'rejected',
      suggestion: { code: 'return_to_customer', why: { key: 'grading.suggest.unasked' } },
    })
    const asked = { return: rma.return, line: rma.lines[0] ?? '', quantity: 3, grade: 'A', minutes: 0 } as const
    await desk.must('grading.inspect', asked, counter)
    const preview = await desk.must('settlements.preview', { return: rma.return }, counter)
    expect(preview.totalMinor).toBe(3000)
  })
  it('a serial that another return holds does not stop the parcel', async () => {
    const rma = await awaitByPost(desk)
    const product = (await read(rma)).lines[0]?.product ?? ''
    const extra = [{ came: 'extra' as const, product, description: 'Same serial', serial: 'SN-9', quantity: 1 }]
    expect(codeOf(await receive(rma, 1, { extra }))).toBe('ok')
    expect(codeOf(await receive(rma, 1, { extra }))).toBe('ok')
  })
})

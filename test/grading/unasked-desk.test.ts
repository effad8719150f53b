import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { acceptUnits } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const counter = { as: 'counter' } as const

/** A return of one of two sold units, with a second unit in the parcel that nobody asked for. */
async function withExtra(serials: readonly string[] = []) {
  const sold = sell(desk, { lines: [{ grossMinor: 2000, quantity: 2, serials }] })
  const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }]
  const asked = await desk.must('returns.request', { sale: sold.sale, channel: 'post', lines }, counter)
  await desk.must('returns.authorize', { return: asked.return }, counter)
  const line = asked.lines[0]?.id ?? ''
  const extra = [{ came: 'extra' as const, description: 'One more', quantity: 1 }]
  const counted = { return: asked.return, lines: [{ line, quantity: 1 }], extra }
  const received = await desk.must('returns.receive', counted, counter)
  return { return: asked.return, line, extra: received.extra[0] ?? '', saleLine: sold.lines[0] ?? '' }
}
type Extra = Awaited<ReturnType<typeof withExtra>>
const of = (one: Extra) => ({ return: one.return, line: one.extra, quantity: 1 })
const reject = (one: Extra) => desk.must('grading.inspect', { ...of(one), grade: 'X', minutes: 0 }, counter)
const unitsOf = async (one: Extra) =>
  (await desk.must('returns.read', { return: one.return })).lines.find(line => line.id === one.extra)?.units

describe('an item nobody asked for', () => {
  it('is handed back', async () => {
    const one = await withExtra()
    await reject(one)
    await desk.must('grading.handBack', of(one), counter)
    expect(await unitsOf(one)).toEqual({ handed_back: 1 })
  })
  it('is shipped back in a parcel of its own', async () => {
    const one = await withExtra()
    await reject(one)
    const lines = [{ line: one.extra, quantity: 1 }]
    const parcel = { return: one.return, direction: 'out', lines } as const
    const { shipment } = await desk.must('shipments.save', parcel, counter)
    for (const event of ['print', 'hand_over'] as const) await desk.must('shipments.advance', { shipment, event })
    expect(await unitsOf(one)).toEqual({ shipped_back: 1 })
  })
  it('is quarantined, which ends its part of the return, and can still be given back', async () => {
    const one = await withExtra()
    await reject(one)
    await desk.must('grading.quarantine', { ...of(one), reason: 'No owner known' }, counter)
    expect(await unitsOf(one)).toEqual({ quarantined: 1 })
    await desk.must('grading.handBack', of(one), counter)
    expect(await unitsOf(one)).toEqual({ handed_back: 1 })
  })
  it('is attached to a line of the sale by a supervisor, graded anew and paid', async () => {
    const one = await withExtra()
    await reject(one)
    const wish = { return: one.return, line: one.extra, saleLine: one.saleLine, reason: 'changed_mind' } as const
    const asked = { ...wish, reasonNote: 'The customer meant both' }
    expect(await desk.call('returns.attach', asked, counter)).toMatchObject({ failure: { code: 'not_allowed' } })
    await desk.must('returns.attach', asked, { as: 'supervisor' })
    expect(await unitsOf(one)).toEqual({ received: 1 })
    expect(await desk.must('grading.inspect', { ...of(one), grade: 'A', minutes: 0 }, counter)).toMatchObject({
      unitsAre: 'accepted',
    })
    await desk.must('grading.inspect', { ...of(one), line: one.line, grade: 'A', minutes: 0 }, counter)
    const { totalMinor } = await desk.must('settlements.preview', { return: one.return }, counter)
    expect(totalMinor).toBe(2000)
    const graded = desk.writer.file.raw
      .prepare(
        'select code, sum(units) as units from graded_fact where return_line_id = ? group by code having sum(units) <> 0',
      )
      .all(one.extra)
    expect(graded).toEqual([{ code: 'A', units: 1 }])
  })
  it('is not attached where the sale has no more units of that line', async () => {
    const one = await withExtra()
    const sale = (await desk.must('returns.read', { return: one.return })).sale?.id ?? ''
    const rest = [{ saleLine: one.saleLine, quantity: 1, reason: 'changed_mind' as const }]
    await desk.must('returns.request', { sale, lines: rest }, counter)
    const asked = { return: one.return, line: one.extra, saleLine: one.saleLine, reason: 'changed_mind' as const }
    expect(await desk.call('returns.attach', { ...asked, reasonNote: 'Both' })).toMatchObject({
      failure: { code: 'quantity_not_available', left: 0 },
    })
  })
  it('is not attached once it was given back, and a line that was asked for never is', async () => {
    const one = await withExtra()
    const asked = { return: one.return, saleLine: one.saleLine, reason: 'changed_mind', reasonNote: 'Both' } as const
    expect(await desk.call('returns.attach', { ...asked, line: one.line })).toMatchObject({
      failure: { code: 'line_was_asked_for' },
    })
    await reject(one)
    await desk.must('grading.handBack', of(one), counter)
    expect(await desk.call('returns.attach', { ...asked, line: one.extra })).toMatchObject({
      failure: { code: 'not_possible_from' },
    })
  })
  it('a line that was asked for is not quarantined', async () => {
    const one = await withExtra()
    await desk.must('grading.inspect', { ...of(one), line: one.line, grade: 'X', minutes: 0 }, counter)
    expect(await desk.call('grading.quarantine', { ...of(one), line: one.line }, counter)).toMatchObject({
      failure: { code: 'line_was_asked_for' },
    })
  })
})

describe('rejected units', () => {
  it('are thrown away only with the customer’s consent, which stays on record', async () => {
    const one = await withExtra()
    await reject(one)
    const empty = await desk.call('grading.disposeWithConsent', { ...of(one), consent: ' ' }, counter)
    expect(empty).toMatchObject({ ok: false, failure: { code: 'invalid_input' } })
    await desk.must('grading.disposeWithConsent', { ...of(one), consent: 'By phone, 14 May' }, counter)
    expect(await unitsOf(one)).toEqual({ disposed_with_consent: 1 })
    const reason = desk.writer.file.raw
      .prepare(`select reason from unit_event where return_line_id = ? and event = 'dispose_with_consent'`)
      .pluck()
    expect(reason.get(one.extra)).toBe('By phone, 14 May')
  })
})

describe('taking an acceptance back', () => {
  const graded = async () => {
    const taken = await acceptUnits(
      desk,
      sell(desk, { lines: [{ grossMinor: 900, quantity: 3, product: { unitCostMinor: 100 } }] }),
      [{ quantity: 3 }],
    )
    const view = await desk.must('returns.read', { return: taken.return })
    const line = view.lines[0]
    return { of: { return: taken.return, line: line?.id ?? '', inspection: line?.inspections[0]?.id ?? '' } }
  }
  const takeBack = (of: Awaited<ReturnType<typeof graded>>['of'], quantity: number) =>
    desk.call('grading.takeBack', { ...of, quantity, reason: 'Graded the wrong box' }, { as: 'supervisor' })
  it('opens units again: the hold gives them back, and the next grade replaces the first', async () => {
    const { of } = await graded()
    expect(await takeBack(of, 4)).toMatchObject({ failure: { code: 'too_many_units', availableUnits: 3 } })
    expect(await takeBack(of, 2)).toMatchObject({ ok: true })
    const { return: rma, line } = of
    const raw = desk.writer.file.raw
    const held = raw.prepare(
      `select sum(case when reverses_id is null then quantity else -quantity end) from stock_move
       where return_line_id = ? and kind = 'hold'`,
    )
    expect(held.pluck().get(line)).toBe(1)
    await desk.must('grading.inspect', { return: rma, line, quantity: 2, grade: 'C', minutes: 0 }, counter)
    expect(held.pluck().get(line)).toBe(3)
    const view = await desk.must('returns.read', { return: rma })
    expect(view.lines[0]?.units).toEqual({ accepted: 3 })
    const facts = raw.prepare(
      'select code, sum(units) as units from graded_fact where return_line_id = ? group by code',
    )
    expect(facts.all(line)).toEqual([
      { code: 'A', units: 1 },
      { code: 'C', units: 2 },
    ])
  })
  it('is refused once they are settled, or it was decided where they go', async () => {
    const one = await withExtra()
    const asked = { return: one.return, line: one.line, quantity: 1 }
    await desk.must('grading.inspect', { ...asked, grade: 'A', minutes: 0 }, counter)
    const view = await desk.must('returns.read', { return: one.return })
    const inspection = view.lines[0]?.inspections[0]?.id ?? ''
    expect(view.possible).toEqual(expect.arrayContaining(['grading.takeBack', 'returns.attach']))
    const pay = { return: one.return, expectedTotalMinor: 1000, print: false, reference: 'R' }
    await desk.must('settlements.pay', pay, counter)
    const settled = { return: one.return, line: one.line, inspection }
    expect(await takeBack(settled, 1)).toMatchObject({ failure: { code: 'not_possible_from', state: 'settled' } })
    const placed = await graded()
    const { return: rma, line } = placed.of
    await desk.must('grading.dispose', { return: rma, line, quantity: 3, code: 'restock' }, counter)
    expect(await takeBack(placed.of, 1)).toMatchObject({ failure: { code: 'not_possible_from', state: 'disposed' } })
  })
})

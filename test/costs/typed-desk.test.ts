import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { inventedId, sell } from '../support/sold.ts'
import { acceptUnits, pay, type TakenIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
let taken: TakenIn
beforeEach(async () => {
  desk = await openTestDesk({ labourRateMinor: 3000 })
  const sold = sell(desk, { lines: [{ grossMinor: 11900, quantity: 2, product: { unitCostMinor: 3000 } }] })
  taken = await acceptUnits(desk, sold, [{ quantity: 2 }], 'B')
})
afterEach(() => desk.close())

type Cost = Sent<'costs.add'>['cost']
const add = (cost: Cost, more: { readonly return?: string } = {}) =>
  desk.call('costs.add', { return: taken.return, cost, ...more }, { as: 'counter' })
const read = () => desk.must('costs.read', { return: taken.return }, { as: 'counter' })
const dispose = (code: 'restock_open_box' | 'dispose') =>
  desk.must('grading.dispose', { return: taken.return, line: taken.lines[0] ?? '', quantity: 2, code, print: false })

describe('a cost typed by hand', () => {
  it('is added to what the desk knows by itself', async () => {
    expect(
      await add({ how: 'amount', kind: 'label', amountMinor: 490, note: 'Paid at the post office' }),
    ).toMatchObject({
      ok: true,
      value: { totalMinor: 540 },
    })
    expect(await read()).toMatchObject({
      kinds: [
        { kind: 'label', amountMinor: 490, minutes: 0 },
        { kind: 'labour', amountMinor: 50, minutes: 1 },
      ],
      totalMinor: 540,
      undecidedUnits: 2,
      stock: null,
      mayAdd: true,
    })
  })
  it('is minutes at the shop’s rate, or at its own', async () => {
    await add({ how: 'minutes', kind: 'service_time', minutes: 10 })
    await add({ how: 'minutes', kind: 'repack', minutes: 5, rateMinor: 1200 })
    const { entries } = await read()
    expect(entries.map(({ kind, amountMinor, minutes }) => [kind, amountMinor, minutes])).toEqual([
      ['labour', 50, 1],
      ['service_time', 500, 10],
      ['repack', 100, 5],
    ])
  })
  it('counts what a carrier pays against the cost', async () => {
    await add({ how: 'amount', kind: 'carrier_claim', amountMinor: 700 })
    expect(await read()).toMatchObject({ totalMinor: -650 })
  })
  it('of another kind says what it was for', async () => {
    expect(await add({ how: 'amount', kind: 'other', amountMinor: 1, note: ' ' })).toMatchObject({
      failure: { code: 'reason_needed' },
    })
    expect(await add({ how: 'amount', kind: 'other', amountMinor: 1, note: 'Stamps' })).toMatchObject({ ok: true })
  })
  it('in minutes needs a rate where the shop has none', async () => {
    const { settings, version } = await desk.must('shop.read', {})
    await desk.must('shop.save', { settings: { ...settings, labourRateMinor: 0 }, version })
    expect(await add({ how: 'minutes', kind: 'labour', minutes: 3 })).toMatchObject({
      failure: { code: 'rate_needed' },
    })
  })
  it('is refused for 0, for less, and for kinds that follow by themselves', async () => {
    for (const amountMinor of [0, -5]) {
      expect(await add({ how: 'amount', kind: 'label', amountMinor })).toMatchObject({
        failure: { code: 'invalid_input' },
      })
    }
    expect(await add({ how: 'amount', kind: 'stock_loss' as 'label', amountMinor: 5 })).toMatchObject({
      failure: { code: 'invalid_input' },
    })
  })
  it('is refused for a return that is not there, and for a draft', async () => {
    const cost: Cost = { how: 'amount', kind: 'label', amountMinor: 5 }
    expect(await add(cost, { return: inventedId() })).toMatchObject({ failure: { code: 'not_found' } })
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    const draft = {
      lines: [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: null, grade: null, disposition: null }],
    }
    const { return: id } = await desk.must('returns.saveDraft', { sale: sold.sale, draft })
    expect(await add(cost, { return: id })).toMatchObject({ failure: { code: 'not_possible_from', state: 'draft' } })
  })
  it('is refused in a month that is closed', async () => {
    desk.writer.file.raw
      .prepare("insert into period_lock (month, closed_at, closed_by) select '2025-05', ?, id from staff limit 1")
      .run(desk.now())
    expect(await add({ how: 'amount', kind: 'label', amountMinor: 5 })).toMatchObject({
      failure: { code: 'month_closed', month: '2025-05' },
    })
  })
})

describe('a cost that was typed wrong', () => {
  const typed = async () => {
    const reply = await add({ how: 'minutes', kind: 'labour', minutes: 60 })
    return reply.ok ? reply.value.cost : ''
  }
  it('is taken back by its opposite, and both stay on record', async () => {
    const of = await typed()
    expect(await add({ how: 'opposite', of, note: 'It was 6 minutes' })).toMatchObject({
      ok: true,
      value: { totalMinor: 50 },
    })
    const { entries, kinds } = await read()
    expect(kinds).toEqual([{ kind: 'labour', amountMinor: 50, minutes: 1 }])
    expect(
      entries.map(({ amountMinor, takenBack, mayBeTakenBack }) => [amountMinor, takenBack, mayBeTakenBack]),
    ).toEqual([
      [50, false, false],
      [3000, true, false],
      [-3000, true, false],
    ])
  })
  it('is taken back with its minutes in the report of costs by kind', async () => {
    await add({ how: 'opposite', of: await typed(), note: 'It was 6 minutes' })
    const parameters = { from: '2025-05', until: '2025-05' }
    const { rows } = await desk.must('reports.run', { report: 'cost_by_kind', parameters })
    expect(rows).toMatchObject([{ kind: 'labour', minutes: 1, amountMinor: 50 }])
  })
  it('is taken back once, with a reason, and never its opposite', async () => {
    const of = await typed()
    expect(await add({ how: 'opposite', of, note: '' })).toMatchObject({ failure: { code: 'reason_needed' } })
    const first = await add({ how: 'opposite', of, note: 'Wrong' })
    expect(await add({ how: 'opposite', of, note: 'Wrong' })).toMatchObject({ failure: { code: 'cost_taken_back' } })
    const opposite = first.ok ? first.value.cost : ''
    expect(await add({ how: 'opposite', of: opposite, note: 'Wrong' })).toMatchObject({
      failure: { code: 'cost_taken_back' },
    })
  })
  it('is not one that the desk wrote, nor one of another return', async () => {
    const { entries } = await read()
    expect(await add({ how: 'opposite', of: entries[0]?.id ?? '', note: 'Wrong' })).toMatchObject({
      failure: { code: 'cost_is_automatic' },
    })
    expect(await add({ how: 'opposite', of: inventedId(), note: 'Wrong' })).toMatchObject({
      failure: { code: 'cost_not_found' },
    })
  })
})

describe('what a return costs', () => {
  it('shows what was got for the goods: 60.00 bought, 55.00 got, 5.00 lost', async () => {
    await dispose('restock_open_box')
    expect(await read()).toMatchObject({
      stock: { units: 2, costMinor: 6000, valueMinor: 5500, expected: true },
      totalMinor: 550,
      undecidedUnits: 0,
    })
  })
  it('stays what it was when the customer gets the price back', async () => {
    await pay(desk, taken, { reference: 'R' })
    expect((await read()).totalMinor).toBe(50)
  })
  it('is unknown, never 0, where nobody knows what the goods cost', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    taken = await acceptUnits(desk, sold)
    await desk.must('grading.dispose', {
      return: taken.return,
      line: taken.lines[0] ?? '',
      quantity: 1,
      code: 'dispose',
    })
    await add({ how: 'amount', kind: 'disposal', amountMinor: 200 })
    expect(await read()).toMatchObject({ totalMinor: null, stock: { costMinor: null, valueMinor: null } })
  })
  it('is read by the bookkeeper, who adds nothing', async () => {
    const costs = await desk.must('costs.read', { return: taken.return }, { as: 'bookkeeper' })
    expect(costs).toMatchObject({ mayAdd: false, entries: [{ mayBeTakenBack: false }] })
  })
  it('is not there for a return that is not', async () => {
    expect(await desk.call('costs.read', { return: inventedId() })).toMatchObject({ failure: { code: 'not_found' } })
  })
})

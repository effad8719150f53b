import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { type Decided, decideUnits } from '../support/decided.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk({ repackMinor: 40 })
})
afterEach(() => desk.close())

type Step = Sent<'dispositions.advance'>['step']
const go = (entries: readonly Decided[], step: Step, as: 'counter' | 'bookkeeper' = 'counter') =>
  desk.call('dispositions.advance', { entries: entries.map(one => one.disposition), step }, { as })
const rows = (sql: string, ...values: readonly string[]) => desk.writer.file.raw.prepare(sql).all(...values)
const moves = (one: Decided) =>
  rows(
    `select kind, quantity, value_minor as value, reverses_id is not null as opposite from stock_move
      where disposition_id = ? order by id`,
    one.disposition,
  )
const costs = async (one: Decided) => {
  const { kinds } = await desk.must('costs.read', { return: one.return })
  return Object.fromEntries(kinds.map(({ kind, amountMinor }) => [kind, amountMinor]))
}
const read = (one: Decided) => desk.must('dispositions.read', { disposition: one.disposition })

describe('goods back on the shelf', () => {
  it('leave the hold when they are put there, not when that was decided, and cost their packing', async () => {
    const one = await decideUnits(desk, 'restock', { grade: 'A' })
    expect(moves(one)).toEqual([])
    expect(await go([one], { do: 'shelve', place: 'A-12' })).toEqual({
      ok: true,
      value: { advanced: [{ disposition: one.disposition, state: 'done' }], lot: null },
    })
    expect(moves(one)).toEqual([{ kind: 'restock', quantity: 1, value: 500, opposite: 0 }])
    expect(await costs(one)).toEqual({ repack: 40 })
    expect((await read(one)).entry).toMatchObject({ state: 'done', target: 'A-12' })
  })
  it('go there many at once, all or none', async () => {
    const some = [
      await decideUnits(desk, 'restock', { grade: 'A' }),
      await decideUnits(desk, 'restock', { grade: 'A' }),
    ]
    const other = await decideUnits(desk, 'dispose')
    expect(await go([...some, other], { do: 'shelve' })).toMatchObject({ failure: { code: 'step_not_for_list' } })
    expect(some.flatMap(moves)).toEqual([])
    expect(await go(some, { do: 'shelve' })).toMatchObject({ ok: true })
    expect(some.flatMap(moves)).toHaveLength(2)
    expect(await go(some, { do: 'shelve' })).toMatchObject({
      failure: { code: 'not_possible_from', state: 'done', event: 'carry_out' },
    })
  })
  it('stay where they are when their lot may no longer be sold, or a regrade forbids it', async () => {
    const one = await decideUnits(desk, 'restock', { grade: 'A' })
    const raw = desk.writer.file.raw
    raw.prepare("update return_line set lot_code = 'L1' where id = ?").run(one.line)
    raw
      .prepare(
        "insert into lot (id, product_id, code, stop_sale) select 'lot', product_id, 'L1', 1 from return_line where id = ?",
      )
      .run(one.line)
    expect(await go([one], { do: 'shelve' })).toMatchObject({
      failure: { code: 'disposition_refused', why: { key: 'grading.refused.recalled' } },
    })
    const two = await decideUnits(desk, 'restock', { grade: 'A' })
    const [inspection] = rows('select id from inspection where return_line_id = ?', two.line) as { id: string }[]
    const again = { return: two.return, line: two.line, quantity: 1, minutes: 0, replaces: inspection?.id ?? '' }
    await desk.must('grading.inspect', { ...again, grade: 'C' })
    expect(await go([two], { do: 'shelve' })).toMatchObject({
      failure: { code: 'disposition_refused', why: { key: 'grading.refused.grade' } },
    })
  })
  it('are refused to who only reads, and for entries that are not there', async () => {
    const one = await decideUnits(desk, 'restock', { grade: 'A' })
    expect(await go([one], { do: 'shelve' }, 'bookkeeper')).toMatchObject({ failure: { code: 'not_allowed' } })
    const ghost = { ...one, disposition: one.return }
    expect(await go([ghost], { do: 'shelve' })).toMatchObject({ failure: { code: 'not_found' } })
  })
})

describe('open-box goods', () => {
  const fold = () => desk.writer.file.raw.exec('update product set sku_folded = lower(sku)')
  const price = (one: Decided) =>
    desk.writer.file.raw
      .prepare('update product set price_minor = 1190 where id = (select product_id from return_line where id = ?)')
      .run(one.line)
  it('get a B-stock product made for them, with the number and price proposed from product and grade', async () => {
    const one = await decideUnits(desk, 'restock_open_box', { grade: 'B', sold: { sku: 'MAT' } })
    price(one)
    expect((await read(one)).openBox).toEqual({ sku: 'MAT-B', priceMinor: 655, isThere: false })
    expect(await go([one], { do: 'open_box', place: 'Outlet' })).toMatchObject({ ok: true })
    const { products } = await desk.must('products.find', { text: 'MAT-B' })
    expect(products).toMatchObject([{ sku: 'MAT-B', priceMinor: 655 }])
    expect(rows("select b_stock_sku from product where sku = 'MAT'")).toEqual([{ b_stock_sku: 'MAT-B' }])
    expect(moves(one)).toEqual([{ kind: 'restock', quantity: 1, value: 500, opposite: 0 }])
    expect((await read(one)).chain[0]?.steps).toMatchObject([
      { step: 'open_box', details: { sku: 'MAT-B', priceMinor: 655, place: 'Outlet' } },
    ])
  })
  it('are linked to a product that is there, at the price told', async () => {
    const other = await decideUnits(desk, 'dispose', { sold: { sku: 'OTHER-B' } })
    const one = await decideUnits(desk, 'restock_open_box', { grade: 'B', sold: { sku: 'OTHER' } })
    fold()
    expect(await go([one], { do: 'open_box' })).toMatchObject({
      failure: { code: 'b_stock_price_needed', sku: 'OTHER-B' },
    })
    expect((await read(one)).openBox).toMatchObject({ sku: 'OTHER-B', isThere: true })
    await go([one], { do: 'open_box', priceMinor: 700 })
    const linked = rows(
      'select price_minor from product where id = (select product_id from return_line where id = ?)',
      other.line,
    )
    expect(linked).toEqual([{ price_minor: 700 }])
  })
  it('never take their own number, one number for two products, or a product that nobody knows', async () => {
    const one = await decideUnits(desk, 'restock_open_box', { grade: 'B', sold: { sku: 'ONE' } })
    fold()
    const two = await decideUnits(desk, 'restock_open_box', { grade: 'B' })
    const step = { do: 'open_box', sku: 'one', priceMinor: 5 } as const
    expect(await go([one], step)).toMatchObject({ failure: { code: 'sku_taken' } })
    expect(await go([one, two], step)).toMatchObject({ failure: { code: 'products_differ' } })
    desk.writer.file.raw.prepare('update return_line set product_id = null where id = ?').run(two.line)
    expect(await go([two], { do: 'open_box' })).toMatchObject({ failure: { code: 'goods_have_no_product' } })
  })
})

describe('goods that are mended', () => {
  it('go to the repairer, come back with their cost, and wait for a new decision that keeps the chain', async () => {
    const one = await decideUnits(desk, 'refurbish')
    await go([one], { do: 'send_out', repairer: 'Fix it', dueBackOn: '2025-05-20' })
    desk.setNow('2025-05-21T08:00:00.000Z')
    expect((await read(one)).entry).toMatchObject({ state: 'out', target: 'Fix it', dueOn: '2025-05-20', late: true })
    const change = { return: one.return, line: one.line, quantity: 1, print: false, replaces: one.disposition }
    expect(await desk.call('grading.dispose', { ...change, code: 'donate' })).toMatchObject({
      failure: { code: 'not_possible_from', state: 'out', event: 'change' },
    })
    await go([one], { do: 'come_back', costMinor: 150 })
    expect(await costs(one)).toMatchObject({ other: 150 })
    expect((await read(one)).entry).toMatchObject({ state: 'back', dueOn: null, late: false })
    const { disposition } = await desk.must('grading.dispose', { ...change, code: 'liquidate' })
    const { chain } = await desk.must('dispositions.read', { disposition })
    expect(chain.map(({ code, state, steps }) => [code, state, steps.map(step => step.step)])).toEqual([
      ['refurbish', 'replaced', ['send_out', 'come_back']],
      ['liquidate', 'decided', []],
    ])
    expect(await costs(one)).toMatchObject({ other: 150 })
  })
  it('are graded anew only once they are back, those that stayed here at any time', async () => {
    const one = await decideUnits(desk, 'refurbish')
    const { lines } = await desk.must('returns.read', { return: one.return })
    const replaces = lines[0]?.inspections[0]?.id ?? ''
    const again = () =>
      desk.call('grading.inspect', {
        ...{ return: one.return, line: one.line, quantity: 1, grade: 'D', minutes: 1, replaces },
      })
    await go([one], { do: 'send_out', repairer: 'Fix it' })
    expect(await again()).toEqual({
      ok: false,
      failure: { code: 'units_at_repairer', repairer: 'Fix it', count: 1 },
    })
    await go([one], { do: 'come_back' })
    expect(await again()).toMatchObject({ ok: true })
  })
  it('are paid for while they are away only where they are the shop’s, not where their customer gets them back', async () => {
    const shops = await decideUnits(desk, 'refurbish')
    const customers = await decideUnits(desk, 'repair_for_customer', { quantity: 2, more: { quantity: 1 } })
    await go([shops, customers], { do: 'send_out', repairer: 'Fix it' })
    const preview = (one: Decided, quantity?: number) =>
      desk.call('settlements.preview', {
        return: one.return,
        ...(quantity === undefined ? {} : { lines: [{ line: one.line, quantity }] }),
      })
    expect(await preview(shops)).toMatchObject({ ok: true, value: { lines: [{ quantity: 1 }] } })
    const refused = { ok: false, failure: { code: 'units_at_repairer', repairer: 'Fix it', count: 1 } }
    expect(await preview(customers, 2)).toEqual(refused)
    expect(await preview(customers)).toMatchObject({ ok: true, value: { lines: [{ quantity: 1 }] } })
    await desk.must('settlements.pay', { return: customers.return, expectedTotalMinor: 1190, print: false })
    expect(await preview(customers)).toEqual(refused)
    await go([customers], { do: 'come_back' })
    expect(await preview(customers)).toMatchObject({ ok: true, value: { lines: [{ quantity: 1 }] } })
  })
  it('are handed to their customer only once they are back, and are then no loss', async () => {
    const one = await decideUnits(desk, 'repair_for_customer')
    expect(await go([one], { do: 'hand_over', how: 'in_person' })).toMatchObject({
      failure: { code: 'not_possible_from', state: 'decided' },
    })
    await go([one], { do: 'mend' })
    expect(await go([one], { do: 'hand_over', how: 'in_person' })).toMatchObject({ ok: true })
    expect(moves(one)).toMatchObject([{ kind: 'hand_out' }])
    expect(await costs(one)).toEqual({})
  })
})

describe('goods destroyed, taken apart, moved, kept or lost', () => {
  it('are recycled with who, when and how, and the cost shared over them', async () => {
    const some = [await decideUnits(desk, 'recycle'), await decideUnits(desk, 'recycle', { quantity: 2 })]
    const [one, two] = some
    const step: Step = {
      do: 'destroy',
      on: '2025-05-13',
      by: 'Green Ltd',
      how: 'Shredded',
      certificate: 'C-1',
      costMinor: 100,
    }
    expect(await go(some, { ...step, on: '2025-05-15' })).toMatchObject({ failure: { code: 'day_ahead' } })
    expect(await go(some, step)).toMatchObject({ ok: true })
    if (!one || !two) throw new Error('Two were decided')
    expect([(await costs(one)).disposal, (await costs(two)).disposal]).toEqual([33, 67])
    expect(moves(two)).toMatchObject([{ kind: 'write_off', quantity: 2 }])
    expect((await read(one)).chain[0]?.steps[0]?.details).toMatchObject({ by: 'Green Ltd', certificate: 'C-1' })
  })
  it('give parts whose value is what was got for them', async () => {
    const one = await decideUnits(desk, 'harvest_parts', { grade: 'D' })
    expect(await costs(one)).toEqual({ stock_loss: 500 })
    await go([one], { do: 'harvest', parts: 'Motor', valueMinor: 120 })
    expect(await costs(one)).toEqual({ stock_loss: 380 })
    expect((await read(one)).entry).toMatchObject({ state: 'done', realMinor: 120 })
  })
  it('are moved to a place, kept until a day for a reason, or written off', async () => {
    const moved = await decideUnits(desk, 'transfer')
    await go([moved], { do: 'move', place: 'Warehouse' })
    expect((await read(moved)).entry).toMatchObject({ state: 'done', target: 'Warehouse' })
    expect(moves(moved)).toEqual([])
    const kept = await decideUnits(desk, 'quarantine')
    await go([kept], { do: 'keep', until: '2025-06-01', why: 'Lab asks' })
    expect((await read(kept)).entry).toMatchObject({ state: 'decided', dueOn: '2025-06-01', late: false })
    const missing = await decideUnits(desk, 'missing')
    await go([missing], { do: 'lose', note: 'Searched twice' })
    expect(moves(missing)).toMatchObject([{ kind: 'write_off' }])
  })
  it('wait on the suppliers’ lists for a claim: no step is possible there', async () => {
    const one = await decideUnits(desk, 'return_to_vendor')
    expect(await go([one], { do: 'shelve' })).toMatchObject({
      failure: { code: 'step_not_for_list', disposition: 'return_to_vendor' },
    })
  })
})

describe('what is done', () => {
  it('is corrected only by a decision that names it: stock, cost and packing are taken back on that day', async () => {
    const one = await decideUnits(desk, 'restock', { grade: 'A' })
    await go([one], { do: 'shelve' })
    desk.setNow('2025-06-02T08:00:00.000Z')
    const change = { return: one.return, line: one.line, quantity: 1, code: 'dispose' as const, print: false }
    expect(await desk.call('grading.dispose', change)).toMatchObject({ ok: false })
    const { disposition } = await desk.must('grading.dispose', { ...change, replaces: one.disposition })
    expect(moves(one).map(move => (move as { opposite: number }).opposite)).toEqual([0, 1])
    expect(await costs(one)).toEqual({ stock_loss: 500 })
    const { chain } = await desk.must('dispositions.read', { disposition })
    expect(chain.map(one => one.state)).toEqual(['replaced', 'decided'])
    expect(rows('select local_day from stock_move where reverses_id is not null')).toEqual([
      { local_day: '2025-06-02' },
    ])
  })
  it('does not leave the hold twice where an older program booked it when it was decided', async () => {
    const one = await decideUnits(desk, 'dispose')
    desk.writer.file.raw
      .prepare(
        `insert into stock_move (id, return_line_id, disposition_id, kind, quantity, unit_cost_minor, at, local_day, by_staff_id)
         select 'older', return_line_id, id, 'write_off', quantity, 500, at, local_day, by_staff_id from disposition where id = ?`,
      )
      .run(one.disposition)
    await go([one], { do: 'destroy', on: '2025-05-14', by: 'Tip', how: 'Bin' })
    expect(moves(one)).toHaveLength(1)
  })
})

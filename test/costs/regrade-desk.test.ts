import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { type Sold, sell } from '../support/sold.ts'
import { acceptUnits, type TakenIn, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
let sold: Sold
let taken: TakenIn
beforeEach(async () => {
  desk = await openTestDesk()
  sold = sell(desk, { lines: [{ grossMinor: 11900, quantity: 2, product: { unitCostMinor: 3000 } }] })
  taken = await acceptUnits(desk, sold, [{ quantity: 2 }], 'B')
})
afterEach(() => desk.close())

type Code = 'restock' | 'restock_open_box' | 'dispose' | 'liquidate'
const raw = () => desk.writer.file.raw
const inspections = () => raw().prepare<[], string>('select id from inspection order by id').pluck().all()
const regrade = (quantity: number, grade: 'A' | 'C' | 'D', replaces = inspections()[0]) =>
  desk.must('grading.inspect', {
    return: taken.return,
    line: taken.lines[0] ?? '',
    quantity,
    grade,
    minutes: 0,
    replaces: replaces ?? '',
  })
const steps: Readonly<Record<Code, Sent<'dispositions.advance'>['step'] | null>> = {
  restock: { do: 'shelve' },
  restock_open_box: { do: 'open_box', priceMinor: 5000 },
  dispose: { do: 'destroy', on: '2025-05-14', by: 'Tip', how: 'Crushed' },
  liquidate: null,
}
/** Decides and carries out, but for what is sold off in lots. */
const dispose = async (quantity: number, code: Code, more: object = {}) => {
  const asked = { return: taken.return, line: taken.lines[0] ?? '', quantity, code, ...more }
  const decided = await desk.must('grading.dispose', asked)
  const step = steps[code]
  if (step) await desk.must('dispositions.advance', { entries: [decided.disposition], step })
  return decided
}
const moves = () =>
  raw()
    .prepare(
      'select kind, quantity, value_minor as minor, reverses_id is not null as opposite from stock_move order by id',
    )
    .all()
    .slice(1)
const losses = () =>
  raw().prepare("select amount_minor from cost_entry where kind = 'stock_loss' order by id").pluck().all()

describe('grading goods anew whose way is decided', () => {
  it('takes back what they were worth and values them by the new grade: 15.00 instead of 27.50 a unit', async () => {
    await dispose(2, 'restock_open_box')
    await regrade(2, 'C')
    expect(moves()).toEqual([
      { kind: 'restock', quantity: 2, minor: 5500, opposite: 0 },
      { kind: 'restock', quantity: 2, minor: 5500, opposite: 1 },
      { kind: 'restock', quantity: 2, minor: 3000, opposite: 0 },
    ])
    expect(losses()).toEqual([500, -500, 3000])
  })
  it('revalues only the units that are graded anew', async () => {
    await dispose(2, 'restock_open_box')
    await regrade(1, 'C')
    expect(moves().slice(2)).toEqual([
      { kind: 'restock', quantity: 1, minor: 2750, opposite: 0 },
      { kind: 'restock', quantity: 1, minor: 1500, opposite: 0 },
    ])
    expect(losses()).toEqual([500, -500, 250, 1500])
  })
  it('leaves decided units alone while others of the same grade wait', async () => {
    await dispose(1, 'restock_open_box')
    await regrade(1, 'C')
    expect(moves()).toHaveLength(1)
    await regrade(1, 'D')
    expect(moves()).toEqual([
      { kind: 'restock', quantity: 1, minor: 2750, opposite: 0 },
      { kind: 'restock', quantity: 1, minor: 2750, opposite: 1 },
      { kind: 'restock', quantity: 1, minor: 500, opposite: 0 },
    ])
  })
  it('writes nothing when the new grade changes no value', async () => {
    await dispose(2, 'dispose')
    const before = moves()
    await regrade(2, 'D')
    expect(moves()).toEqual(before)
    expect(losses()).toEqual([6000])
  })
  it('values a changed decision by the grade that the units have now', async () => {
    const { disposition } = await dispose(2, 'liquidate')
    await regrade(2, 'A')
    await dispose(2, 'restock', { replaces: disposition })
    expect(moves()).toEqual([{ kind: 'restock', quantity: 2, minor: 6000, opposite: 0 }])
    expect(losses()).toEqual([500, -500])
  })
  it('refuses a changed decision that the new grade does not allow', async () => {
    const { disposition } = await dispose(2, 'restock_open_box')
    await regrade(1, 'D')
    expect(
      await desk.call('grading.dispose', {
        return: taken.return,
        line: taken.lines[0] ?? '',
        quantity: 2,
        code: 'restock',
        replaces: disposition,
      }),
    ).toMatchObject({ failure: { code: 'disposition_refused' } })
  })
})

describe('a unit cost that is changed while goods wait', () => {
  const cost = (minor: number) => raw().prepare('update product set unit_cost_minor = ?').run(minor)
  const held = () =>
    raw()
      .prepare(
        "select sum(case when (kind = 'hold') = (reverses_id is null) then 1 else -1 end * quantity * unit_cost_minor) from stock_move",
      )
      .pluck()
      .get()

  it('leaves the hold with what entered it', async () => {
    cost(3600)
    await dispose(2, 'dispose')
    expect(held()).toBe(0)
    expect(losses()).toEqual([6000])
  })
  it('counts units of a line that are graded later at the same cost', async () => {
    sold = sell(desk, { lines: [{ grossMinor: 11900, quantity: 2, product: { unitCostMinor: 3000 } }] })
    taken = await takeIn(desk, sold, [{ quantity: 2 }])
    const line = taken.lines[0] ?? ''
    const grade = () =>
      desk.must('grading.inspect', { return: taken.return, line, quantity: 1, grade: 'B', minutes: 0 })
    await grade()
    cost(3600)
    await grade()
    for (const _ of [1, 2]) await dispose(1, 'dispose')
    expect(
      raw().prepare('select distinct unit_cost_minor from stock_move where return_line_id = ?').pluck().all(line),
    ).toEqual([3000])
  })
  it('books nothing out that was never booked in, and still knows the loss', async () => {
    const free = sell(desk, { lines: [{ grossMinor: 1190 }] })
    taken = await acceptUnits(desk, free)
    cost(400)
    await dispose(1, 'dispose')
    expect(raw().prepare('select unit_cost_minor from stock_move order by id desc limit 1').pluck().get()).toBe(null)
    expect(losses().at(-1)).toBe(400)
  })
})

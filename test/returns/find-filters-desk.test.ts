import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsQuery } from '../../electron/returns/find/find.ts'
import type { Sent } from '../../shared/contract.ts'
import { inventedId, sell } from '../support/sold.ts'
import { acceptUnits, pay, type TakenIn, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
let a: TakenIn
let b: TakenIn
let c: TakenIn
let productOfA = ''
let staff = ''
const supplier = inventedId()

/**
 * a: April, two lines: size_fit of product A (grade A), changed_mind of product B (grade C); paid in May, reversed in June
 * b: May, defective; graded D in May and E in June; disposed of in May
 * c: May, only received; due in June
 */
beforeAll(async () => {
  desk = await openTestDesk()
  const { raw } = desk.writer.file
  desk.setNow('2025-04-29T09:00:00.000Z')
  const first = sell(desk, {
    soldDay: '2025-04-28',
    lines: [{ grossMinor: 1000, product: { category: 'shoes' } }, { grossMinor: 500 }],
  })
  a = await takeIn(desk, first, [{ reason: 'size_fit' }, { saleLine: first.lines[1] ?? '' }])
  productOfA =
    raw
      .prepare<[string], string>('select product_id from sale_line where id = ?')
      .pluck()
      .get(first.lines[0] ?? '') ?? ''
  raw.prepare("insert into supplier (id, name, name_folded, created_at) values (?, 'Maker', 'maker', '')").run(supplier)
  raw.prepare('update product set supplier_id = ? where id = ?').run(supplier, productOfA)
  for (const [line, grade] of [
    [a.lines[0], 'A'],
    [a.lines[1], 'C'],
  ] as const) {
    await desk.must('grading.inspect', { return: a.return, line: line ?? '', quantity: 1, grade, minutes: 1 })
  }
  desk.setNow('2025-05-06T09:00:00.000Z')
  const paid = await pay(desk, a, { wish: 'cash' })
  desk.setNow('2025-05-20T09:00:00.000Z')
  b = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 700 }] }), [{ reason: 'defective_on_arrival' }], 'D')
  raw.prepare("update return_line set lot_code = 'L-1' where id = ?").run(b.lines[0])
  await desk.must('grading.dispose', {
    return: b.return,
    line: b.lines[0] ?? '',
    quantity: 1,
    code: 'recycle',
    print: false,
  })
  desk.setNow('2025-05-29T09:00:00.000Z')
  c = await takeIn(desk, sell(desk, { soldDay: '2025-05-28', lines: [{ grossMinor: 300 }] }))
  desk.setNow('2025-06-03T09:00:00.000Z')
  await desk.must('settlements.reverse', { settlement: paid.settlement, reason: 'Mistake' })
  const graded =
    raw
      .prepare<[string], string>('select id from inspection where return_line_id = ?')
      .pluck()
      .get(b.lines[0] ?? '') ?? ''
  await desk.must('grading.inspect', {
    return: b.return,
    line: b.lines[0] ?? '',
    quantity: 1,
    grade: 'E',
    minutes: 1,
    foundReason: 'customer_damage',
    replaces: graded,
  })
  staff = raw.prepare<[], string>("select id from staff where role = 'counter'").pluck().get() ?? ''
})
afterAll(() => desk.close())

const found = async (filters: Sent<'returns.find'>) =>
  (await desk.must('returns.find', filters, { as: 'bookkeeper' })).returns.map(row => row.number).toSorted()
const those = (...returns: readonly TakenIn[]) => returns.map(one => one.number).toSorted()
const april = { from: '2025-04', until: '2025-04' }
const may = { from: '2025-05', until: '2025-05' }
const june = { from: '2025-06', until: '2025-06' }

describe('finding returns by the month of one of their events', () => {
  it('by authorization', async () => {
    expect(await found(april)).toEqual(those(a))
    expect(await found({ basis: 'authorized', ...may })).toEqual(those(b, c))
    expect(await found({ basis: 'authorized', from: '2025-05' })).toEqual(those(b, c))
  })
  it('by settlement and its reversal, with its outcome', async () => {
    expect(await found({ basis: 'settled', ...may })).toEqual(those(a))
    expect(await found({ basis: 'settled', ...june, outcome: 'refund_cash' })).toEqual(those(a))
    expect(await found({ basis: 'settled', ...june, outcome: 'store_credit' })).toEqual([])
    expect(await found({ basis: 'settled', ...april })).toEqual([])
  })
  it('by the first grade, as it was then or is now', async () => {
    expect(await found({ basis: 'graded', ...may })).toEqual(those(b))
    expect(await found({ basis: 'graded', ...may, grade: 'D' })).toEqual(those(b))
    expect(await found({ basis: 'graded', ...may, grade: 'E' })).toEqual(those(b))
    expect(await found({ basis: 'graded', ...may, grade: 'A' })).toEqual([])
    expect(await found({ basis: 'graded', ...june })).toEqual([])
  })
  it('by disposition and by due day', async () => {
    expect(await found({ basis: 'disposed', ...may, disposition: 'recycle' })).toEqual(those(b))
    expect(await found({ basis: 'disposed', ...may, disposition: 'restock' })).toEqual([])
    expect(await found({ basis: 'due', ...june })).toEqual(those(c))
  })
})

describe('finding returns by what they are about', () => {
  it('takes the filters of a line together', async () => {
    expect(await found({ product: productOfA, reason: 'size_fit' })).toEqual(those(a))
    expect(await found({ product: productOfA, reason: 'changed_mind' })).toEqual([])
    expect(await found({ product: productOfA, grade: 'C' })).toEqual([])
    expect(await found({ category: 'shoes', grade: 'A' })).toEqual(those(a))
    expect(await found({ supplier })).toEqual(those(a))
    expect(await found({ lot: 'L-1', foundReason: 'customer_damage', fault: 'customer' })).toEqual(those(b))
    expect(await found({ fault: 'supplier' })).toEqual([])
  })
  it('by channel, outcome and person', async () => {
    expect(await found({ channel: 'counter' })).toEqual(those(a, b, c))
    expect(await found({ channel: 'imported' })).toEqual([])
    expect(await found({ outcome: 'refund_cash' })).toEqual(those(a))
    expect(await found({ person: staff })).toEqual(those(a, b, c))
    expect(await found({ person: inventedId() })).toEqual([])
  })
  it('refuses what is no month or no such list', async () => {
    for (const filters of [{ from: '2025-13' }, { basis: 'sold' as never }, { channel: 'pigeon' as never }]) {
      expect(await desk.call('returns.find', filters)).toMatchObject({
        ok: false,
        failure: { code: 'invalid_input' },
      })
    }
  })
})

describe('the plans of filters', () => {
  it.each<[Sent<'returns.find'>, string]>([
    [{ product: inventedId() }, 'return_line_by_product'],
    [{ lot: 'L' }, 'return_line_by_lot'],
    [{ supplier: inventedId() }, 'product_by_supplier'],
    [{ category: 'shoes' }, 'product_by_category'],
    [{ basis: 'settled', ...may }, 'settlement_by_day'],
    [{ basis: 'graded', ...may, grade: 'A' }, 'inspection_by_first_day'],
    [{ basis: 'disposed', ...may }, 'disposition_by_first_day'],
    [{ basis: 'due', ...may }, 'rma_by_due'],
    [{ ...may }, 'rma_by_authorized_day'],
  ])('%j searches by its index', (filters, index) => {
    const { sql, parameters } = rowsQuery(desk.writer.file, filters, null, null).compile()
    const plan = desk.writer.file.raw
      .prepare(`explain query plan ${sql}`)
      .all(...parameters)
      .map(row => (row as { readonly detail: string }).detail)
      .join('\n')
    expect(plan).toContain(index)
    expect(plan).not.toMatch(/SCAN (line|fact|settlement|product)\b/)
  })
})

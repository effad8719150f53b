import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsQuery } from '../../electron/returns/find/find.ts'
import type { Sent } from '../../shared/contract.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, request, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
let paidSale = ''
beforeAll(async () => {
  desk = await openTestDesk()
  const sold = sell(desk, { number: 'B-77', lines: [{ grossMinor: 700, quantity: 2 }, { grossMinor: 100 }] })
  paidSale = sold.sale
  const all = [{ quantity: 2 }, { saleLine: sold.lines[1] }]
  await pay(desk, await acceptUnits(desk, sold, all, 'C'), { reference: 'R' })
  desk.passMinutes(1)
  await takeIn(desk, sell(desk, { lines: [{ grossMinor: 100 }] }), [{ reason: 'size_fit' }])
  for (let more = 0; more < 120; more += 1) {
    if (more % 3 === 0) desk.passMinutes(1)
    await request(desk, sell(desk, { lines: [{ grossMinor: 100 }] }))
  }
})
afterAll(() => desk.close())

const find = (filters: Sent<'returns.find'> = {}) => desk.must('returns.find', filters, { as: 'bookkeeper' })
const numbers = async (filters: Sent<'returns.find'>) => (await find(filters)).returns.map(row => row.number)

async function allPages(filters: Sent<'returns.find'>): Promise<readonly string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await find({ ...filters, cursor })
    found.push(...page.returns.map(row => row.number))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return found
}

describe('finding returns', () => {
  it('lists all, page by page, the newest first, each once', async () => {
    const found = await allPages({})
    expect(found).toHaveLength(122)
    expect(new Set(found).size).toBe(122)
    expect(found).toEqual(found.toSorted().reverse())
    expect((await find()).returns).toHaveLength(50)
  })
  it('finds by number, its digits, and the sale', async () => {
    expect(await numbers({ text: 'rma-25-000001' })).toEqual(['RMA-25-000001'])
    expect(await numbers({ text: '2' })).toEqual(['RMA-25-000002'])
    expect(await numbers({ text: 'b-77' })).toEqual(['RMA-25-000001'])
    expect(await numbers({ text: 'nothing like it' })).toEqual([])
  })
  it('filters by what is stored and by what is derived', async () => {
    expect(await numbers({ shown: 'closed' })).toEqual(['RMA-25-000001'])
    expect(await numbers({ shown: 'received' })).toEqual(['RMA-25-000002'])
    expect(await numbers({ shown: 'settled' })).toEqual([])
    expect(await allPages({ shown: 'requested' })).toHaveLength(120)
    expect(await allPages({ shown: 'waiting' })).toHaveLength(121)
    expect(await numbers({ reason: 'size_fit' })).toEqual(['RMA-25-000002'])
    expect(await numbers({ reasonGroup: 'size' })).toEqual(['RMA-25-000002'])
    expect(await numbers({ reasonGroup: 'faulty' })).toEqual([])
    expect(await numbers({ grade: 'C' })).toEqual(['RMA-25-000001'])
    expect(await numbers({ disposition: 'restock' })).toEqual([])
    expect(await numbers({ sale: paidSale })).toEqual(['RMA-25-000001'])
    expect(await numbers({ month: '2025-05' })).toEqual(['RMA-25-000002', 'RMA-25-000001'])
    expect(await numbers({ month: '2025-04' })).toEqual([])
    expect(await numbers({ settledMonth: '2025-05' })).toEqual(['RMA-25-000001'])
  })
  it('says what a row is about', async () => {
    const [row] = (await find({ sale: paidSale })).returns
    expect(row).toMatchObject({
      shown: 'closed',
      saleNumber: 'B-77',
      units: 3,
      reason: 'changed_mind',
      creditMinor: 800,
      currency: 'EUR',
    })
    expect(row?.items).toMatch(/^2 × Item SKU-\d+ \+1$/)
  })
  it('names the items of a draft too', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 100, sku: 'TENT-2' }] })
    const line = { saleLine: sold.lines[0] ?? '', quantity: 1, reason: null, grade: null, disposition: null }
    await desk.must('returns.saveDraft', { sale: sold.sale, draft: { lines: [line] } }, { as: 'counter' })
    expect((await find({ shown: 'draft' })).returns).toMatchObject([{ items: 'Item TENT-2', units: 1, reason: '' }])
  })
  it('refuses a cursor of another filter', async () => {
    const { next } = await find({ shown: 'requested' })
    const reply = await desk.call('returns.find', { cursor: next ?? '' })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'cursor_stale' } })
  })
})

describe('the plans of hot look-ups', () => {
  const plan = (sql: string, ...values: readonly unknown[]) =>
    desk.writer.file.raw
      .prepare(`explain query plan ${sql}`)
      .all(...values)
      .map(row => (row as { readonly detail: string }).detail)
      .join('\n')

  it('a return by its number, by its id and by its sale', () => {
    const byNumber = plan('select * from visible_rma where number = ?', 'RMA-25-000001')
    expect(byNumber).toContain('SEARCH rma USING INDEX sqlite_autoindex_rma_2 (number=?)')
    expect(plan('select * from visible_rma where id = ?', 'x')).toContain('sqlite_autoindex_rma_1 (id=?)')
    expect(plan('select * from visible_rma where sale_id = ?', 'x')).toContain('rma_by_sale (sale_id=?)')
  })
  it('what is held and settled of a sale line', () => {
    const held = plan('select sum(live_units), sum(credited_gross_minor) from return_line where sale_line_id = ?', 'x')
    expect(held).toContain('USING COVERING INDEX return_line_by_sale_line')
    expect(plan('select * from settlement_line where sale_line_id = ?', 'x')).toContain('settlement_line_by_sale_line')
    expect(plan("select sum(amount_minor) from payout where tender_id = ? and state <> 'failed'", 'x')).toContain(
      'payout_by_tender',
    )
  })
  it('a page of the list walks its index, without sorting', () => {
    const after = { key: desk.now(), id: 'x' }
    for (const query of [rowsQuery(desk.writer.file, {}, null, null), rowsQuery(desk.writer.file, {}, null, after)]) {
      const { sql, parameters } = query.compile()
      const steps = plan(sql, ...parameters)
      expect(steps).toContain('rma_by_time')
      expect(steps).not.toContain('TEMP B-TREE')
    }
  })
})

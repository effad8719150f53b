import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Connection } from '../../electron/database/open.ts'
import { type Sold, sell } from '../support/sold.ts'
import { acceptUnits, pay, request, type TakenIn, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

/** Tables that grow with the shop's sales and returns: no look-up at the counter may walk one from end to end. */
const growing = [
  'sale',
  'sale_line',
  'tender',
  'customer',
  'product',
  'product_code',
  'rma',
  'return_line',
  'return_unit',
  'unit_event',
  'goods_receipt',
  'inspection',
  'disposition',
  'settlement',
  'settlement_line',
  'payout',
  'store_credit_event',
  'audit_event',
  'print_job',
]

let desk: TestDesk
let sold: Sold
let paid: TakenIn
const ran = new Set<string>()

beforeAll(async () => {
  desk = await openTestDesk()
  sold = sell(desk, { number: 'B-1', lines: [{ grossMinor: 900, quantity: 9, sku: 'TENT-1' }] })
  paid = await takeBack()
  for (const { raw } of [desk.writer.file, desk.reader.file]) note(raw)
})
afterAll(() => desk.close())

async function takeBack(): Promise<TakenIn> {
  const taken = await acceptUnits(desk, sold)
  await pay(desk, taken)
  return taken
}

/** Notes each statement that is prepared from now on. */
function note(raw: Connection): void {
  const prepare = raw.prepare.bind(raw)
  raw.prepare = ((sql: string) => {
    ran.add(sql)
    return prepare(sql)
  }) as Connection['prepare']
}

/**
 * Steps of a statement's plan that walk a growing table without an index. Not counted: a walk that ends at its first
 * row, and one over an empty list of ids.
 */
function walks(sql: string): readonly string[] {
  if (!/^\s*(select|with|update|delete)/i.test(sql)) return []
  if (/^select "id" from "\w+" limit \?$/.test(sql) || / in \(\)$/.test(sql)) return []
  const file = desk.writer.file.raw
  const values = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null)
  const steps = file.prepare(`explain query plan ${sql}`).all(...values) as readonly { readonly detail: string }[]
  return steps
    .map(step => step.detail)
    .filter(detail => {
      const [, table] = /^SCAN (\w+)(?! USING)/.exec(detail) ?? []
      return table !== undefined && growing.includes(table)
    })
}

it('answers every look-up and command of a day at the counter through indexes', async () => {
  for (const text of ['B-1', 'tent', 'TENT-1', '4006381333931', 'a@b.eu', '0170123', 'RMA-25-000001'])
    await desk.must('sales.find', { text })
  await desk.must('sales.read', { sale: 'B-1' })
  await desk.must('sales.read', { sale: sold.sale })
  await desk.must('products.find', { text: 'tent' })
  await desk.must('customers.find', { text: 'cus' })
  await desk.must('returns.read', { return: paid.return })
  await desk.must('returns.read', { return: paid.number })
  await desk.must('returns.find', {})
  await desk.must('returns.find', { sale: sold.sale })
  await desk.must('printing.jobs', {})
  await desk.must('desk.summary', {})
  for (const state of ['decided', 'done'] as const) await desk.must('dispositions.find', { state })
  const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }]
  await desk.must('returns.quote', { sale: sold.sale, lines })
  await request(desk, sold)
  await takeIn(desk, sold)
  const again = await takeBack()
  const { settlements } = await desk.must('returns.read', { return: again.return })
  await desk.must('settlements.reverse', { settlement: settlements[0]?.id ?? '', reason: 'Wrong card' })
  expect(ran.size).toBeGreaterThan(60)
  const walking = [...ran].flatMap(sql => walks(sql).map(step => `${step}\n  ${sql}`))
  expect(walking).toEqual([])
})

it('would notice a walk: a statement without a usable index is found', () => {
  expect(walks('select * from sale where note = ?')).toEqual(['SCAN sale'])
})

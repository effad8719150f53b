import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../../electron/database/open.ts'
import type { Engine } from '../../electron/desk/engine.ts'
import { openWriter } from '../../electron/desk/open-writer.ts'
import { openRoom } from '../../electron/desk/room.ts'

const resources = fileURLToPath(new URL('../../resources', import.meta.url))
const now = '2026-03-18T14:20:00.000Z'
const tables = ['sale', 'sale_line', 'tender', 'customer', 'product', 'rma', 'return_line', 'settlement', 'inspection']

interface Demo {
  readonly parent: string
  readonly engine: Engine
  readonly raw: Connection
}

async function openDemo(): Promise<Demo> {
  const parent = mkdtempSync(join(tmpdir(), 'returns-demo-'))
  const room = openRoom(join(parent, 'demo'), { demo: true, resources })
  const opened = await openWriter(room, { now: () => now })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return { parent, engine: opened.value.engine, raw: opened.value.engine.file.raw }
}

describe('the demo shop', { timeout: 240_000 }, () => {
  let first: Demo
  let second: Demo
  beforeAll(async () => {
    first = await openDemo()
    second = await openDemo()
  }, 120_000)
  afterAll(async () => {
    for (const demo of [first, second]) {
      await demo.engine.close()
      rmSync(demo.parent, { recursive: true, force: true })
    }
  })
  const one = (sql: string) => first.raw.prepare(sql).pluck().get()

  it('is the same shop every time', () => {
    for (const table of tables) {
      const rows = ({ raw }: Demo) => raw.prepare(`select * from ${table} order by id`).all()
      expect([table, rows(second)]).toEqual([table, rows(first)])
    }
  })

  it('has an item that a customer kept by the sum of both sides, and one kept for an allowance', () => {
    expect(one('select count(*) from kept_item where expected_minor < label_minor + labour_minor')).toBe(1)
    expect(one("select allowance_minor from settlement where outcome = 'allowance'")).toBe(300)
  })

  it('has a product that its supplier ships, with one that was assessed there and waits to be paid', () => {
    const away = `from product join supplier on supplier.id = product.supplier_id join return_line on product_id = product.id
      join return_line_place place on place.return_line_id = return_line.id
      join inspection on inspection.return_line_id = return_line.id
      join goods_receipt receipt on receipt.return_id = return_line.return_id
      join disposition on disposition.return_line_id = return_line.id
      where dropshipped = 1 and place.target = 'supplier' and assessed_by = supplier.name
        and parcel_condition = 'elsewhere' and code = 'return_to_vendor' and settled_units = 0
        and supplier.return_address is not null`
    expect(one(`select count(*) ${away}`)).toBe(1)
    expect(one('select count(*) from product where dropshipped = 1')).toBe(1)
  })

  it('has six months of sales and returns, and one person of each role whose PIN is on its card', () => {
    expect(one('select count(*) from sale')).toBeGreaterThan(700)
    expect(one('select count(*) from rma')).toBeGreaterThan(120)
    expect(one(`select count(distinct substr(sold_day, 1, 7)) from sale`)).toBeGreaterThanOrEqual(6)
    expect((one('select max(sold_at) from sale') as string) < now).toBe(true)
    for (const day of ['requested_day', 'authorized_day'])
      expect(one(`select count(distinct substr(${day}, 1, 7)) from rma`)).toBeGreaterThanOrEqual(6)
    expect(one('select count(distinct substr(local_day, 1, 7)) from settlement')).toBeGreaterThanOrEqual(6)
    expect(one('select count(*) from rma join sale on sale.id = sale_id where requested_at < sold_at')).toBe(0)
    expect(one("select count(*) from rma where status = 'declined'")).toBeGreaterThan(0)
    const people = JSON.parse(readFileSync(join(resources, 'demo', 'people.json'), 'utf8')) as { name: string }[]
    const names = first.raw.prepare('select name from staff order by name').pluck().all()
    expect(names).toEqual(people.map(person => person.name).sort())
  })

  it('opens with receipt 1042 untouched, and with work that waits', async () => {
    const lines = first.raw
      .prepare(`select sku, sale_line.quantity, (select count(*) from return_line where sale_line_id = sale_line.id) as back
        from sale join sale_line on sale_id = sale.id where number = '1042' order by line_number`)
      .all()
    expect(lines).toEqual([
      { sku: 'FIT-RB5', quantity: 2, back: 0 },
      { sku: 'FIT-YM6-GR', quantity: 1, back: 0 },
      { sku: 'FIT-SP-LA', quantity: 1, back: 0 },
    ])
    const waiting = first.raw.prepare(
      `select status from rma where status not in ('closed', 'declined') order by status`,
    )
    expect(waiting.pluck().all()).toEqual(expect.arrayContaining(['authorized', 'draft', 'needs_approval']))
  })

  it('has bands of one lot that snap', () => {
    expect(
      one(`select count(*) from return_line join sale_line on sale_line_id = sale_line.id
        where second_reason = 'snapped' and sale_line.lot_code = 'B0423'`),
    ).toBeGreaterThanOrEqual(5)
  })

  it('adds up: sales, credits and payouts to the cent', () => {
    expect(
      one(`select count(*) from sale where total_minor <> shipping_gross_minor +
          (select sum(gross_minor) from sale_line where sale_id = sale.id)
        or total_minor <> (select sum(amount_minor) from tender where sale_id = sale.id)`),
    ).toBe(0)
    expect(
      one(`select count(*) from settlement where total_minor <>
        (select sum(amount_minor) from payout where settlement_id = settlement.id)`),
    ).toBe(0)
    expect(
      one(`select count(*) from sale_line where gross_minor - refunded_elsewhere_minor <
        (select coalesce(sum(credited_gross_minor + allowed_minor), 0) from return_line where sale_line_id = sale_line.id)`),
    ).toBe(0)
    expect(
      one(`select count(*) from settlement_line join return_line on return_line.id = return_line_id
      where settlement_line.sale_line_id is null`),
    ).toBe(0)
  })

  it('keeps its audit trail whole, commits durably again, and signs nobody in', async () => {
    expect(first.raw.pragma('synchronous', { simple: true })).toBe(2)
    expect(one('select count(*) from session')).toBe(0)
    expect(one('select max(seq) - count(*) from audit_event')).toBe(0)
    const back = first.raw.prepare(`select later.seq from audit_event earlier join audit_event later
      on later.seq = earlier.seq + 1 where later.at < earlier.at`)
    expect(back.pluck().all()).toEqual([])
  })

  it('lives in its own folder alone, and is not filled twice', async () => {
    expect(readdirSync(first.parent)).toEqual(['demo'])
    const sales = one('select count(*) from sale')
    await first.engine.close()
    const room = openRoom(join(first.parent, 'demo'), { demo: true, resources })
    const again = await openWriter(room, { now: () => '2026-05-01T08:00:00.000Z' })
    if (!again.ok) throw new Error(JSON.stringify(again.failure))
    first = { ...first, engine: again.value.engine, raw: again.value.engine.file.raw }
    expect(one('select count(*) from sale')).toBe(sales)
  })
})

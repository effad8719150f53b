import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type Connection, openScratch } from '../../electron/database/open.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { mustImport } from './import-file.ts'

const real = fileURLToPath(new URL('../../../shared/data/online-retail-2010-12.csv', import.meta.url))
const invented = fileURLToPath(new URL('./fixtures/ledger.csv', import.meta.url))

/** The file as it is, a table of texts, read by another parser than the desk's. */
function tableOf(path: string, folder: string): Connection {
  const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8'), { skipEmptyLines: true })
  const raw = openScratch(join(folder, 'straight.sqlite'))
  raw.exec(`create table ledger (number, code, description, quantity integer, at, price real, customer, country);
create view item as select *, upper(trim(code)) as sku,
  '20' || substr(substr(at, 1, instr(at, ' ') - 1), -2) || '-' || printf('%02d', at) || '-' ||
  printf('%02d', substr(at, instr(at, '/') + 1)) as day from ledger;
create view product_row as select * from item where sku not in ('POST', 'DOT', 'D', 'M', 'C2', 'S', 'B', 'CRUK', 'PADS', 'AMAZONFEE', 'BANK CHARGES')
  and sku not like 'GIFT\\_%' escape '\\';`)
  const insert = raw.prepare(`insert into ledger values (${Array(8).fill('?').join(', ')})`)
  for (const row of data.slice(1)) insert.run(row.slice(0, 8))
  return raw
}

const isAdjustment = `(number not like 'C%' and quantity < 0 and price = 0)`
const straight = {
  sales: `select count(distinct number) from ledger where number not like 'C%' and not ${isAdjustment}`,
  lines: `select count(*) from ledger where number not like 'C%' and not ${isAdjustment}`,
  adjustments: `select count(*) from ledger where ${isAdjustment}`,
  customers: `select count(distinct replace(customer, '.0', '')) from ledger where customer <> ''`,
  products: `select count(distinct sku) from product_row where number not like 'C%' and not ${isAdjustment}`,
  returns: `select count(distinct number) from product_row where number like 'C%'`,
  returnLines: `select count(*) from product_row where number like 'C%'`,
  byDay: `select day, -sum(quantity) as units, -sum(quantity * cast(round(price * 100) as integer)) as minor
    from product_row where number like 'C%' group by day order by day`,
}
const stored = {
  sales: `select count(*) from sale`,
  lines: `select count(*) from sale_line`,
  customers: `select count(*) from customer`,
  products: `select count(*) from product`,
  returns: `select count(*) from rma`,
  returnLines: `select count(*) from return_line`,
  byDay: `select requested_day as day, sum(quantity) as units, sum(credited_gross_minor) as minor
    from rma join return_line on return_id = rma.id join return_unit on return_line_id = return_line.id
    where state = 'accepted' group by requested_day order by requested_day`,
}

/** Returned units and value by month and by product, from the reports, against SQL straight from the file. */
async function compareReports(desk: TestDesk, table: Connection): Promise<void> {
  const span = { from: '2009-01', until: '2025-12' }
  const back = `-sum(quantity) as units, -sum(quantity * cast(round(price * 100) as integer)) as valueMinor
    from product_row where number like 'C%'`
  const { rows: months } = await desk.must('reports.run', { report: 'returns_by_month', parameters: span })
  expect(months.map(({ month, units, valueMinor }) => ({ month, units, valueMinor }))).toEqual(
    table.prepare(`select substr(day, 1, 7) as month, ${back} group by 1 order by 1`).all(),
  )
  const { rows } = await desk.must('reports.run', { report: 'returned_by_day_and_product', parameters: span })
  const products = new Map<string, { month: string; sku: string; units: number; valueMinor: number }>()
  for (const { month, sku, units, valueMinor } of rows) {
    const code = String(sku).toUpperCase()
    const known = products.get(`${month} ${code}`) ?? { month: String(month), sku: code, units: 0, valueMinor: 0 }
    known.units += Number(units)
    known.valueMinor += Number(valueMinor)
    products.set(`${month} ${code}`, known)
  }
  expect([...products.keys()].toSorted().map(key => products.get(key))).toEqual(
    table.prepare(`select substr(day, 1, 7) as month, sku, ${back} group by 1, 2 order by 1, 2`).all(),
  )
  const { totals } = await desk.must('reports.run', { report: 'products_by_returns', parameters: span })
  const sums = table.prepare<[], { units: number; valueMinor: number }>(`select ${back}`).get()
  expect(totals).toMatchObject(sums ?? {})
}

async function compare(path: string) {
  const desk = await openTestDesk({ currency: 'GBP', timeZone: 'Europe/London' })
  try {
    const summary = await mustImport(desk, readFileSync(path))
    const table = tableOf(path, desk.folder)
    const count = (raw: Connection, sql: string) => raw.prepare(sql).pluck().get()
    const file = desk.writer.file.raw
    for (const name of ['sales', 'lines', 'customers', 'products', 'returns', 'returnLines'] as const) {
      const expected = count(table, straight[name])
      expect([name, summary[name], count(file, stored[name])]).toEqual([name, expected, expected])
    }
    expect(summary.skipped.stock_adjustment).toBe(count(table, straight.adjustments))
    const days = table.prepare(straight.byDay).all()
    expect(days.length).toBeGreaterThan(1)
    expect(file.prepare(stored.byDay).all()).toEqual(days)
    await compareReports(desk, table)
    table.close()
    return {
      summary,
      file: file.prepare('select count(*) from return_line where sale_line_id is not null').pluck().get(),
    }
  } finally {
    await desk.close()
  }
}

describe('a ledger in the desk, against SQL straight from its file', () => {
  it('agrees for an invented ledger with the usual dirt', async () => {
    await compare(invented)
  })

  const there = existsSync(real)
  if (!there)
    process.stdout.write('The real ledger is not on this machine (../shared/data): its comparison is skipped.\n')
  it.skipIf(!there)('agrees for a real one: counts, returned units and value by day', { timeout: 60_000 }, async () => {
    const { summary, file } = await compare(real)
    expect(summary.rejectedRows).toBe(0)
    expect(summary.linked).toBe(file)
    expect(summary.linked).toBeGreaterThanOrEqual(100)
    expect(summary.linked).toBeLessThanOrEqual(112)
  })
})

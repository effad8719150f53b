import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { fixtureText, importFile, mustImport, storedRows, upload } from './import-file.ts'

describe('importing a ledger of sales and credit notes', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk({ currency: 'GBP', timeZone: 'Europe/London' })
  })
  afterEach(() => desk.close())
  const ledger = fixtureText('ledger.csv')

  it('tells what came: sales, lines, returns with and without their sale, and rows left out', async () => {
    expect(await mustImport(desk, ledger)).toMatchObject({
      rows: 24,
      sales: 7,
      lines: 11,
      customers: 3,
      products: 6,
      returns: 8,
      returnLines: 10,
      returnUnits: 21,
      linked: 5,
      unlinked: 5,
      skipped: { stock_adjustment: 1, month_closed: 0 },
      rejectedRows: 0,
      firstDay: '2021-03-14',
      lastDay: '2021-03-30',
    })
  })

  it('makes finished returns of credit lines, on their own day, held against the units of their sale', async () => {
    await mustImport(desk, ledger)
    const sale = await desk.must('sales.read', { sale: '700001' })
    expect(sale.lines.map(line => [line.sku, line.kind, line.quantity, line.returned, line.returnable])).toEqual([
      ['10001A', 'product', 6, 6, 0],
      ['10002', 'product', 12, 0, 12],
      ['10002', 'product', 12, 0, 12],
      ['POST', 'fee', 1, 0, 0],
    ])
    expect(sale.returns).toMatchObject([
      { number: 'C700009', shown: 'closed', units: 4, creditMinor: 1020 },
      { number: 'C700002', shown: 'closed', units: 2, creditMinor: 510 },
    ])
    const [one] = desk.writer.file.raw
      .prepare(
        `select rma.channel, rma.status, requested_day, reason, grade, accepted_units from rma
         join return_line on return_id = rma.id join inspection on return_line_id = return_line.id where number = 'C700009'`,
      )
      .all()
    expect(one).toEqual({
      channel: 'imported',
      status: 'closed',
      requested_day: '2021-03-16',
      reason: 'not_recorded',
      grade: 'U',
      accepted_units: 4,
    })
    expect(desk.writer.file.raw.prepare('select count(*) from settlement').pluck().get()).toBe(0)
  })

  it('never makes a product or a returned item of a fee', async () => {
    await mustImport(desk, ledger)
    const codes = desk.writer.file.raw.prepare('select sku from product order by sku').pluck().all()
    expect(codes).toEqual(['10001A', '10002', '10004', '10005', '10006', '10007'])
    const returned = desk.writer.file.raw.prepare('select distinct sku from return_line order by sku').pluck().all()
    expect(returned).toEqual(['10001a', '10001A', '10004', '10005', '10007', '10009'].sort())
  })

  it('changes nothing when the same file comes again', async () => {
    await mustImport(desk, ledger)
    const before = storedRows(desk)
    const again = await mustImport(desk, ledger)
    expect(again).toMatchObject({ sales: 0, customers: 0, products: 0, returns: 0, updated: 0, unchanged: 15 })
    const { import: _imports, ...rest } = storedRows(desk)
    const { import: _before, ...first } = before
    expect(rest).toEqual(first)
  })

  it('finds customers and products of the file by three letters', async () => {
    await mustImport(desk, ledger)
    const hits = async (text: string) => (await desk.must('sales.find', { text })).hits.map(hit => hit.title)
    expect(await hits('lantern')).toEqual(['PAPER LANTERN'])
    expect(await hits('40003')).toEqual(['40003'])
  })

  it('leaves rows of a closed month out and says so', async () => {
    desk.writer.file.raw.exec(`insert into period_lock (month, closed_by, closed_at)
      select '2021-03', id, '2021-04-10T08:00:00.000Z' from staff limit 1`)
    expect(await mustImport(desk, ledger)).toMatchObject({ sales: 0, returns: 0, skipped: { month_closed: 23 } })
    expect(desk.writer.file.raw.prepare('select count(*) from sale').pluck().get()).toBe(0)
  })

  it('keeps nothing of the file once it is in, neither upload nor staging', async () => {
    await mustImport(desk, ledger)
    expect(readdirSync(join(desk.folder, 'uploads'))).toEqual([])
    expect(readdirSync(desk.folder).filter(name => name.startsWith('staging'))).toEqual([])
  })
})

describe('importing orders', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk({ currency: 'EUR' })
  })
  afterEach(() => desk.close())

  it.each(['shopify-orders.csv', 'woocommerce-orders.csv'])('stores %s so that every sale adds up', async name => {
    const summary = await mustImport(desk, fixtureText(name), { leaveOutRejected: true })
    expect(summary.sales).toBeGreaterThan(0)
    const { raw } = desk.writer.file
    const wrong = raw
      .prepare(
        `select number from sale where total_minor <> shipping_gross_minor +
           (select sum(gross_minor) from sale_line where sale_id = sale.id)
         union all select number from sale join sale_line l on l.sale_id = sale.id
         where l.gross_minor <> l.net_minor + (select coalesce(sum(value ->> 'taxMinor'), 0) from json_each(l.taxes))`,
      )
      .all()
    expect(wrong).toEqual([])
  })

  it('refuses a file with wrong rows whole and names them, unless they are left out', async () => {
    const good = fixtureText('till-latin1.csv')
    expect(good).not.toBe('')
    const text = `number,date,sku,name,qty,price
1,2025-05-01,A,Apple,2,1.50
2,2025-05-01,B,Bread,1.5,3.00
3,2025-05-02,C,Cake,0,3.00
4,2025-05-02,D,Date,1,-3.00
5,2025-05-03,E,Egg,1,0.30
`
    const refused = await importFile(desk, text)
    expect(refused).toMatchObject({ state: 'failed', failure: { key: 'failure.rows_rejected', values: { count: 3 } } })
    expect(refused.result).toMatchObject({
      rejected: [
        { line: 3, column: 'qty', reason: { key: 'import.quantity_not_whole' } },
        { line: 4, column: 'qty', reason: { key: 'import.quantity_zero' } },
        { line: 5, column: 'price', reason: { key: 'import.negative_amount' } },
      ],
    })
    expect(desk.writer.file.raw.prepare('select count(*) from sale').pluck().get()).toBe(0)
    expect(await mustImport(desk, text, { leaveOutRejected: true })).toMatchObject({ sales: 2, rejectedRows: 3 })
  })

  it.each([
    ['an empty file', '', 'import.file.file_empty'],
    ['a binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'import.file.picture'],
    ['a file of titles only', 'number,date,sku,qty,price\n', 'import.file.no_rows'],
    [
      'a quote that never closes',
      `number,date,sku,qty,price\n1,"${'x,'.repeat(600_000)}`,
      'import.file.unclosed_quote',
    ],
    ['a row of 200 columns', `${'a,'.repeat(220)}b\n${'1,'.repeat(220)}2\n`, 'import.file.too_many_columns'],
  ])('says what is wrong with %s', async (_name, content, key) => {
    const ticket = await upload(desk, content)
    const reply = await desk.call('sales.preview', { ticket })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'file_not_readable', reason: { key } } })
    const profile = {
      file: { delimiter: ',', encoding: 'utf-8', decimal: '.', dateOrder: 'ymd' },
      mapping: {
        columns: { number: 'number', soldAt: 'date', quantity: 'qty', sku: 'sku', unitPrice: 'price' },
        timeZone: null,
        currency: null,
        taxMode: 'inclusive',
        taxRateMilli: null,
        channel: 'in_store',
        ledger: null,
      },
    } as const
    const { job } = await desk.must('sales.import', { ticket, format: 'mapped', profile, leaveOutRejected: false })
    await desk.runJobs()
    expect(await desk.must('jobs.read', { job })).toMatchObject({
      state: 'failed',
      failure: { key },
    })
    expect(desk.writer.file.raw.prepare('select count(*) from import').pluck().get()).toBe(0)
  })

  it('asks for a ticket, for a mapping where one is needed, and runs one import at a time', async () => {
    const unknown = 'A'.repeat(32)
    expect(await desk.call('sales.preview', { ticket: unknown })).toMatchObject({
      failure: { code: 'ticket_not_valid' },
    })
    const ticket = await upload(desk, fixtureText('shopify-orders.csv'))
    const choice = { ticket, leaveOutRejected: true } as const
    expect(await desk.call('sales.import', { ...choice, format: 'mapped' })).toMatchObject({
      failure: { code: 'profile_needed' },
    })
    await desk.must('sales.import', { ...choice, format: 'shopify_orders' })
    expect(await desk.call('sales.import', { ...choice, format: 'shopify_orders' })).toMatchObject({
      failure: { code: 'import_is_running' },
    })
    await desk.runJobs()
    const { imports } = await desk.must('sales.imports', {})
    expect(imports).toMatchObject([{ state: 'done', kind: 'sales.import', fileName: 'sales.csv', by: 'Olga Owner' }])
    expect(existsSync(join(desk.folder, 'uploads', ticket))).toBe(false)
  })

  it('keeps a mapping under a name', async () => {
    const ticket = await upload(desk, fixtureText('ledger.csv'))
    const { profile } = await desk.must('sales.preview', { ticket })
    if (!profile) throw new Error('a ledger needs a mapping')
    const saved = await desk.must('sales.saveProfile', { name: 'Old till', profile })
    expect(await desk.must('sales.profiles', {})).toEqual({ profiles: [{ ...saved, profile }] })
    expect(await desk.call('sales.saveProfile', { name: 'OLD till', profile })).toMatchObject({
      failure: { code: 'name_taken' },
    })
  })
})

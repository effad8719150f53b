import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { leftOut } from '../../electron/books/left-out.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { inventedId, sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { goTo } from './go-to.ts'
import { readZip } from './read-zip.ts'

let desk: TestDesk
afterEach(() => desk.close())

const raw = () => desk.writer.file.raw
const month = '2025-05'

async function open(shop: Parameters<typeof openTestDesk>[0] = {}, currency = 'EUR') {
  desk = await openTestDesk({ currency, ...shop })
  const line = { grossMinor: 3570, quantity: 3, product: { unitCostMinor: 500 } }
  const sold = sell(desk, { lines: [line], tenders: [{ kind: 'card', amountMinor: 3570 }] })
  raw().prepare('update sale set currency = ?').run(currency)
  const taken = await acceptUnits(desk, sold, [{ quantity: 2 }], 'B')
  const { disposition } = await desk.must('grading.dispose', {
    return: taken.return,
    line: taken.lines[0] ?? '',
    quantity: 2,
    code: 'restock_open_box',
  })
  await desk.must('dispositions.advance', { entries: [disposition], step: { do: 'open_box', priceMinor: 1200 } })
  return pay(desk, taken)
}

async function run(job: string) {
  await desk.runJobs()
  return desk.must('jobs.read', { job })
}

async function fileOf(job: string): Promise<Buffer> {
  const { state, result, failure } = await run(job)
  if (state !== 'done') throw new Error(JSON.stringify({ state, failure }))
  return readFileSync(join(desk.folder, 'exports', String(result?.ticket)))
}

async function closed() {
  await goTo(desk, '2025-06-03T08:00:00.000Z')
  return fileOf((await desk.must('books.closeMonth', { month })).job)
}
const again = async () => fileOf((await desk.must('books.export', { month })).job)
const packPath = () => join(desk.folder, 'packs', readdirSync(join(desk.folder, 'packs'))[0] ?? '')

describe('the stored pack of a closed month', () => {
  it('is built again byte for byte when its file is gone, also after its payout was confirmed', async () => {
    const paid = await open()
    const first = await closed()
    const payout = paid.payouts[0]?.id ?? ''
    await goTo(desk, '2025-06-04T08:00:00.000Z')
    await desk.must('settlements.confirmPayout', { payout, state: 'failed' })
    rmSync(packPath())
    expect((await again()).equals(first)).toBe(true)
    expect(readFileSync(packPath()).equals(first)).toBe(true)
  })

  it('is never given out damaged', async () => {
    await open()
    const first = await closed()
    writeFileSync(packPath(), first.subarray(0, 100))
    expect((await again()).equals(first)).toBe(true)
  })

  it('is said to be lost when it can’t be built as it was', async () => {
    await open()
    await closed()
    rmSync(packPath())
    raw().exec("update staff set name = 'Somebody Else' where role = 'counter'")
    const { state, failure } = await run((await desk.must('books.export', { month })).job)
    expect(state).toBe('failed')
    expect(failure).toMatchObject({ key: 'failure.pack_lost', values: { month } })
    expect(readdirSync(join(desk.folder, 'packs'))).toEqual([])
  })

  it('stays in the shape it was closed in, whatever the map says later', async () => {
    await open()
    const first = await closed()
    const { map, version } = await desk.must('books.accounts', {})
    await desk.must('books.saveAccounts', { version, map: { ...map, shape: 'xero' } })
    expect(await desk.call('books.export', { month, shape: 'xero' })).toMatchObject({
      failure: { code: 'closed_in_other_shape', shape: { key: 'accounts_screen.shape_plain' } },
    })
    expect((await again()).equals(first)).toBe(true)
  })

  it('was built with the map, the shop and the program that are on record', async () => {
    await open()
    await closed()
    const grounds: unknown = JSON.parse(String(raw().prepare('select grounds from month_pack').pluck().get()))
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(grounds).toMatchObject({ version, map: { shape: 'plain' }, shop: { name: 'Test shop' } })
  })

  it('keeps who reopened it and why, also once the month is closed again', async () => {
    await open()
    await closed()
    await desk.must('books.reopenMonth', { month, reason: 'A credit note was missing' })
    await desk.must('books.closeMonth', { month })
    await desk.runJobs()
    expect(raw().prepare('select reopen_reason from month_pack order by closed_at, id').pluck().all()).toEqual([
      'A credit note was missing',
      null,
    ])
  })
})

describe('closing a month', () => {
  const close = (asked: string) => desk.call('books.closeMonth', { month: asked })

  it('has nothing to close before the first thing in the books', async () => {
    await open()
    await goTo(desk, '2025-06-03T08:00:00.000Z')
    expect(await close('2025-04')).toMatchObject({ failure: { code: 'before_the_books', month: '2025-05' } })
  })
  it('goes back ten years at most for a shop that has nothing in its books', async () => {
    desk = await openTestDesk()
    expect(await close('0001-01')).toMatchObject({ failure: { code: 'before_the_books', month: '2015-05' } })
  })
  it('waits for an import, which could still bring rows of it', async () => {
    await open()
    await goTo(desk, '2025-06-03T08:00:00.000Z')
    raw()
      .prepare(
        "insert into job (id, kind, state, input, created_by, created_at) values (?, 'sales.import', 'running', '{}', 'x', '')",
      )
      .run(inventedId())
    expect(await close('2025-05')).toMatchObject({ failure: { code: 'import_is_running' } })
  })
})

describe('the months on the screen', () => {
  it('count a payment that failed later in the month of its failing', async () => {
    const paid = await open()
    await goTo(desk, '2025-06-03T08:00:00.000Z')
    const payout = paid.payouts[0]?.id ?? ''
    await desk.must('settlements.confirmPayout', { payout, state: 'failed' })
    const { months } = await desk.must('books.months', {})
    expect(months.map(one => [one.month, one.paidMinor])).toEqual([
      ['2025-06', -2380],
      ['2025-05', 2380],
    ])
  })
})

describe('what the journal gathers from the file', () => {
  const facts = (currency = 'EUR') => gatherFacts(desk.reader.file.db, month, currency)

  it('counts what it has to leave out: units without a cost, and other currencies', async () => {
    await open()
    raw().exec("update sale set currency = 'USD'")
    const other = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 500 }] }))
    raw().exec("update sale set currency = 'USD' where id in (select sale_id from rma)")
    await pay(desk, other, { reference: 'R' })
    expect(await leftOut(desk.reader.file.db, month, 'EUR')).toEqual({ unitsWithoutCost: 1, otherCurrency: 1 })
    expect((await facts()).settlements).toHaveLength(1)
    const list = await desk.must('reports.run', {
      report: 'units_without_cost',
      parameters: { from: month, until: month },
    })
    expect(list.rows).toMatchObject([{ units: 1, number: other.number }])
    const { months } = await desk.must('books.months', {})
    expect(months[0]).toMatchObject({ creditMinor: 2380, paidMinor: 2380 })
  })
})

describe('the list of credit notes', () => {
  it.each([
    [0, 1900, 2261],
    [1, 2000, 2380],
  ])(
    'is net of a fee, but whole where the fee is a supply of its own (%i), as the journal is',
    async (own, net, gross) => {
      await open()
      raw().exec(`update settlement set fee_is_supply = ${own}, fee_minor = 119;
      update settlement_line set fee_net_minor = 100, fee_gross_minor = 119,
        fee_taxes = '[{"code":"VAT","rateMilli":19000,"taxMinor":19}]'`)
      const { rows } = await desk.must('reports.run', {
        report: 'credit_notes_list',
        parameters: { from: month, until: month },
      })
      expect(rows).toMatchObject([{ netMinor: net, grossMinor: gross }])
      const documents = journalOfMonth(await gatherFacts(desk.reader.file.db, month, 'EUR'), month)
      const noted = documents.flatMap(one => one.entries).find(entry => entry.account === 'sales_returns')
      expect(noted?.debitMinor).toBe(net)
    },
  )
})

describe('the journal’s file', () => {
  it.each([
    ['JPY', '2000', '380'],
    ['EUR', '20.00', '3.80'],
    ['KWD', '2.000', '0.380'],
  ])('writes %s with its own decimals and balances to the minor unit', async (currency, net, tax) => {
    await open({}, currency)
    const files = await readZip(await closed())
    const text = (files.get('journal.csv') ?? Buffer.from('')).toString('utf8').replace(/^\uFEFF/, '')
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
    const of = (account: string) => rows.find(row => row.account === account)
    expect(of('Sales returns')).toMatchObject({ debit: net, credit: '', currency })
    expect(of('Output tax')).toMatchObject({ debit: tax, 'tax rate': '19' })
    const decimals = net.split('.')[1]?.length ?? 0
    const sums = new Map<string, number>()
    for (const row of rows) {
      const minor = Math.round((Number(row.debit) - Number(row.credit)) * 10 ** decimals)
      sums.set(row.document ?? '', (sums.get(row.document ?? '') ?? 0) + minor)
    }
    expect(sums.size).toBe(4)
    expect([...sums.values()].every(sum => sum === 0)).toBe(true)
  })
})

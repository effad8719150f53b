import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultAccountMap } from '../../shared/books/default-maps.ts'
import { mustImport } from '../sales/import-file.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { readZip } from './read-zip.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk({ labourRateMinor: 2400 })
})
afterEach(() => desk.close())

const people = { 'Carla Counter': 'counter', 'Ben Bookkeeper': 'bookkeeper', 'Olga Owner': 'owner' } as const
const pinOf = { counter: '1111', bookkeeper: '4444', owner: '333333' } as const

/** Lets time pass and everybody sign in again: sessions end overnight. */
async function goTo(at: string): Promise<void> {
  desk.setNow(at)
  const { staff } = await desk.must('staff.list', {})
  for (const { id, name } of staff) {
    const role = people[name as keyof typeof people]
    if (role) await desk.must('staff.signIn', { staff: id, pin: pinOf[role] }, { as: role })
  }
}

async function takeBack(more: { reference?: string } = { reference: 'T-1' }) {
  const line = { grossMinor: 3570, quantity: 3, product: { unitCostMinor: 500 } }
  const sold = sell(desk, { lines: [line], tenders: [{ kind: 'card', amountMinor: 3570 }] })
  const taken = await acceptUnits(desk, sold, [{ quantity: 2 }], 'B')
  const line0 = taken.lines[0] ?? ''
  const opened = { return: taken.return, line: line0, quantity: 2, code: 'restock_open_box' as const }
  const { disposition } = await desk.must('grading.dispose', opened)
  await desk.must('dispositions.advance', { entries: [disposition], step: { do: 'open_box', priceMinor: 1200 } })
  return pay(desk, taken, more)
}

async function download(job: string): Promise<Buffer> {
  await desk.runJobs()
  const { state, result, failure } = await desk.must('jobs.read', { job })
  if (state !== 'done') throw new Error(JSON.stringify({ state, failure }))
  return readFileSync(join(desk.folder, 'exports', String(result?.ticket)))
}

const table = (file: Buffer | undefined) =>
  Papa.parse<Record<string, string>>((file ?? Buffer.from('')).toString('utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data

describe('closing a month', () => {
  it('stores its pack once, and gives the same bytes ever after', async () => {
    await takeBack()
    await goTo('2025-06-03T08:00:00.000Z')
    const { job, unpaid } = await desk.must('books.closeMonth', { month: '2025-05' })
    expect(unpaid).toEqual([])
    const first = await download(job)
    await takeBack()
    const again = await desk.must('books.export', { month: '2025-05' }, { as: 'bookkeeper' })
    const second = await download(again.job)
    expect(second.equals(first)).toBe(true)
    const sha256 = createHash('sha256').update(first).digest('hex')
    expect(readdirSync(join(desk.folder, 'packs'))).toEqual([`${sha256}.zip`])
    const { months } = await desk.must('books.months', {})
    expect(months.find(one => one.month === '2025-05')).toMatchObject({ state: 'closed', pack: { sha256 } })
  })

  it('holds a summary, six lists and a journal that balances', async () => {
    await takeBack()
    await goTo('2025-06-03T08:00:00.000Z')
    const files = await readZip(await download((await desk.must('books.closeMonth', { month: '2025-05' })).job))
    expect([...files.keys()]).toEqual([
      'summary.pdf',
      'returns.csv',
      'return-lines.csv',
      'settlements.csv',
      'credit-notes.csv',
      'store-credit.csv',
      'units-without-cost.csv',
      'journal.csv',
    ])
    expect(files.get('summary.pdf')?.subarray(0, 5).toString()).toBe('%PDF-')
    const rows = table(files.get('journal.csv'))
    const sum = (side: 'debit' | 'credit') =>
      rows.reduce((total, row) => total + Math.round(Number(row[side]) * 100), 0)
    expect(sum('debit')).toBe(sum('credit'))
    const of = (account: string) =>
      rows
        .filter(row => row.account === account)
        .reduce((total, row) => total + Math.round((Number(row.debit) - Number(row.credit)) * 100), 0)
    expect(of('Sales returns')).toBe(2000)
    expect(of('Output tax')).toBe(380)
    expect(of('Card clearing')).toBe(-2380)
    expect(of('Customer refunds payable')).toBe(0)
    expect(of('Inventory')).toBe(1000)
    expect(of('Returned goods')).toBe(0)
    expect(table(files.get('settlements.csv'))).toHaveLength(1)
  })

  it('goes in order, and never for a month that is not over', async () => {
    await takeBack()
    const close = (month: string) => desk.call('books.closeMonth', { month })
    expect(await close('2025-05')).toMatchObject({ failure: { code: 'month_not_over', month: '2025-05' } })
    await goTo('2025-08-03T08:00:00.000Z')
    expect(await close('2025-06')).toMatchObject({ failure: { code: 'earlier_month_open', month: '2025-05' } })
    for (const month of ['2025-05', '2025-06']) expect(await close(month)).toMatchObject({ ok: true })
    expect(await close('2025-05')).toMatchObject({ failure: { code: 'already_closed', month: '2025-05' } })
  })

  it('lists what is not paid yet, and does not wait for it', async () => {
    const { number } = await takeBack({})
    await goTo('2025-06-03T08:00:00.000Z')
    const { unpaid, unpaidMinor } = await desk.must('books.closeMonth', { month: '2025-05' })
    expect(unpaid).toMatchObject([{ number, amountMinor: 2380, kinds: ['card'] }])
    expect(unpaidMinor).toBe(2380)
  })

  it('names an account that nobody mapped, before anything is written', async () => {
    await takeBack()
    await goTo('2025-06-03T08:00:00.000Z')
    const { map, version } = await desk.must('books.accounts', {})
    const plain = { ...map.maps.plain, accounts: { ...map.maps.plain.accounts, card_clearing: '' } }
    await desk.must('books.saveAccounts', { version, map: { ...map, maps: { ...map.maps, plain } } })
    const reply = await desk.call('books.closeMonth', { month: '2025-05' })
    expect(reply).toMatchObject({ failure: { code: 'accounts_not_mapped', accounts: ['card_clearing'] } })
    expect(await desk.call('books.export', { month: '2025-05' })).toMatchObject({ ok: false })
    expect(desk.writer.file.raw.prepare('select count(*) from period_lock').pluck().get()).toBe(0)
    expect(await desk.call('books.export', { month: '2025-05', shape: 'xero' })).toMatchObject({ ok: true })
  })

  it('is for owner and bookkeeper; opening one again is the owner’s, with a reason, the latest first', async () => {
    await takeBack()
    await goTo('2025-07-03T08:00:00.000Z')
    expect(await desk.call('books.closeMonth', { month: '2025-05' }, { as: 'counter' })).toMatchObject({
      failure: { code: 'not_allowed' },
    })
    const first = await download((await desk.must('books.closeMonth', { month: '2025-05' }, { as: 'bookkeeper' })).job)
    await desk.must('books.closeMonth', { month: '2025-06' }, { as: 'bookkeeper' })
    await desk.runJobs()
    const reopen = (month: string) => desk.call('books.reopenMonth', { month, reason: 'A credit note was missing' })
    expect(await reopen('2025-05')).toMatchObject({ failure: { code: 'later_month_closed', month: '2025-06' } })
    expect(await reopen('2025-06')).toMatchObject({ ok: true })
    expect(await reopen('2025-05')).toMatchObject({ ok: true })
    expect(await reopen('2025-05')).toMatchObject({ failure: { code: 'month_not_closed' } })
    const sha256 = createHash('sha256').update(first).digest('hex')
    expect(readdirSync(join(desk.folder, 'packs'))).toContain(`${sha256}.zip`)
    expect(await desk.call('books.closeMonth', { month: '2025-05' })).toMatchObject({ ok: true })
  })

  it('refuses what is dated in it, with the month, and an import leaves such rows out', async () => {
    await takeBack()
    await goTo('2025-06-03T08:00:00.000Z')
    await desk.must('books.closeMonth', { month: '2025-05' })
    await desk.runJobs()
    const ledger = `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID
900001,A-1,Lamp,2,2025-05-20 10:00:00,5.00,7
C900002,A-1,Lamp,-1,2025-05-21 10:00:00,5.00,7
900003,A-1,Lamp,1,2025-06-02 10:00:00,5.00,7`
    const summary = await mustImport(desk, ledger)
    expect(summary).toMatchObject({ sales: 1, returns: 0, skipped: { month_closed: 2 } })
    await goTo('2025-05-30T08:00:00.000Z')
    const sold = sell(desk, { lines: [{ grossMinor: 100 }] })
    const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }]
    expect(await desk.call('returns.request', { sale: sold.sale, lines })).toMatchObject({
      failure: { code: 'month_closed', month: '2025-05' },
    })
  })

  it('heals a pack that a crash lost between closing and storing', async () => {
    await takeBack()
    await goTo('2025-06-03T08:00:00.000Z')
    await desk.must('books.closeMonth', { month: '2025-05' })
    desk.writer.file.raw.prepare("update job set state = 'failed' where state = 'queued'").run()
    const { job } = await desk.must('books.export', { month: '2025-05' })
    const healed = await download(job)
    rmSync(join(desk.folder, 'packs'), { recursive: true })
    expect(createHash('sha256').update(healed).digest('hex')).toBe(
      desk.writer.file.raw.prepare('select sha256 from month_pack').pluck().get(),
    )
  })

  it('works for a shop without returns: an empty, valid pack', async () => {
    const { job } = await desk.must('books.export', { month: '2025-05' })
    const files = await readZip(await download(job))
    expect(table(files.get('journal.csv'))).toEqual([])
    expect(files.get('journal.csv')?.toString('utf8')).toContain('document')
    await goTo('2025-06-03T08:00:00.000Z')
    expect(await desk.call('books.closeMonth', { month: '2025-05' })).toMatchObject({ ok: true })
    expect(await desk.call('books.export', { month: '2025-09' })).toMatchObject({
      failure: { code: 'month_not_begun' },
    })
  })
})

describe('the map of accounts', () => {
  it('starts with a whole one, and is not overwritten by somebody’s older copy', async () => {
    const { map, version } = await desk.must('books.accounts', {}, { as: 'bookkeeper' })
    expect(map).toEqual(defaultAccountMap)
    await desk.must('books.saveAccounts', { version, map: { ...map, shape: 'quickbooks' } })
    expect(await desk.call('books.saveAccounts', { version, map })).toMatchObject({
      failure: { code: 'changed_meanwhile' },
    })
    expect((await desk.must('books.accounts', {})).map.shape).toBe('quickbooks')
  })
})

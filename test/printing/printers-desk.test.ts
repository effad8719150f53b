import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { printedLines } from './decoded-text.ts'
import { readCodes } from './read-codes.ts'
import { jobRow, returnOne, storyOf } from './spool-kit.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const networkPrinter: Sent<'printing.savePrinter'> = {
  name: 'Counter',
  transport: 'network',
  address: '192.168.1.50',
  language: 'escpos',
  columns: 48,
  dpi: null,
  papers: ['receipt'],
  active: true,
}

async function setState(job: string, state: 'unknown' | 'sending'): Promise<void> {
  await desk.writer.file.db.updateTable('printJob').set({ state }).where('id', '=', job).execute()
}

describe('saving a printer', () => {
  it('adds one and changes it, once for each version', async () => {
    const added = await desk.must('printing.savePrinter', networkPrinter)
    expect(added).toMatchObject({ name: 'Counter', state: 'unknown', waiting: 0, version: 1 })
    const { id } = added
    const changed = { ...networkPrinter, id, version: 1, name: 'Front' }
    expect(await desk.must('printing.savePrinter', changed)).toMatchObject({ name: 'Front', version: 2 })
    expect(await desk.call('printing.savePrinter', changed)).toMatchObject({ failure: { code: 'changed_meanwhile' } })
  })

  it.each([
    ['', 'address_not_valid'],
    ['tcp://192.168.1.50', 'address_not_valid'],
    ['192.168.1', 'address_not_valid'],
    ['printer:99999', 'address_not_valid'],
  ])('refuses the address "%s"', async (address, code) => {
    const reply = await desk.call('printing.savePrinter', { ...networkPrinter, address })
    expect(reply).toMatchObject({ failure: { code } })
  })

  it('refuses a second printer of the same name and a paper it can not print', async () => {
    expect(await desk.call('printing.savePrinter', { ...networkPrinter, name: ' RECEIPT ' })).toMatchObject({
      failure: { code: 'printer_name_taken' },
    })
    const labels = { ...networkPrinter, language: 'zpl' as const, columns: null, dpi: 203 as const }
    expect(await desk.call('printing.savePrinter', labels)).toMatchObject({ failure: { code: 'printer_does_not_fit' } })
  })

  it('is not for counter staff', async () => {
    expect(await desk.call('printing.savePrinter', networkPrinter, { as: 'counter' })).toMatchObject({
      failure: { code: 'not_allowed' },
    })
  })
})

describe('a paper', () => {
  it('is seen as it was queued, and its barcode reads as the return', async () => {
    const { job, number } = await returnOne(desk)
    const preview = await desk.must('printing.preview', { job })
    expect(preview).toMatchObject({ width: 640, warnings: [] })
    const png = readFileSync(join(desk.folder, 'exports', preview.ticket))
    expect(await readCodes(png)).toEqual([`Code128 ${number}`, `QRCode ${number}`])
  })

  it('is printed again as a copy that says so, with the reason kept and the first one named', async () => {
    const { job, return: id } = await returnOne(desk)
    const first = await desk.must('printing.reprint', { job, reason: 'Lost' }, { as: 'counter' })
    const second = await desk.must('printing.reprint', { job: first.job, reason: 'Lost again' })
    expect([first.copyNumber, second.copyNumber]).toEqual([1, 2])
    const text = printedLines((await jobRow(desk, second.job)).bytes, 576).map(line => line.text.trim())
    expect(text[0]).toBe('COPY 2')
    expect(text.some(line => line.includes('34.00'))).toBe(true)
    const { jobs } = await desk.must('printing.jobs', { subject: id })
    expect(jobs.find(one => one.id === second.job)).toMatchObject({
      reprintOf: job,
      reprintReason: 'Lost again',
      copyNumber: 2,
      state: 'queued',
    })
  })

  it('is cancelled while it waits, not once it is on its way', async () => {
    const { job } = await returnOne(desk)
    expect(await desk.must('printing.cancel', { job })).toEqual({ state: 'cancelled' })
    const other = await returnOne(desk)
    await setState(other.job, 'sending')
    expect(await desk.call('printing.cancel', { job: other.job })).toMatchObject({
      failure: { code: 'not_possible_from', state: 'sending' },
    })
  })

  it.each([
    ['yes', 'confirmed'],
    ['no', 'failed'],
  ] as const)('in doubt is settled by a person saying %s', async (cameOut, state) => {
    const { job } = await returnOne(desk)
    await setState(job, 'unknown')
    expect(await desk.must('printing.resolve', { job, cameOut })).toEqual({ state, newJob: null })
    expect(await desk.call('printing.resolve', { job, cameOut })).toMatchObject({
      failure: { code: 'not_possible_from' },
    })
  })

  it.each([
    ['yes', 'ready', null],
    ['no', 'unknown', 'reset'],
  ] as const)('in doubt that a person answers with %s leaves its printer %s', async (cameOut, state, stateDetail) => {
    const { job } = await returnOne(desk)
    await setState(job, 'unknown')
    await desk.writer.file.db.updateTable('printer').set({ state: 'unknown', stateDetail: 'reset' }).execute()
    await desk.must('printing.resolve', { job, cameOut })
    const { printerId } = await jobRow(desk, job)
    const printer = await desk.writer.file.db
      .selectFrom('printer')
      .select(['state', 'stateDetail'])
      .where('id', '=', printerId)
      .executeTakeFirst()
    expect(printer).toEqual({ state, stateDetail })
  })

  it('in doubt is printed again as a copy, since the first may have come out', async () => {
    const { job } = await returnOne(desk)
    await setState(job, 'unknown')
    const { newJob } = await desk.must('printing.resolve', { job, cameOut: 'print_again' })
    expect(await jobRow(desk, newJob ?? '')).toMatchObject({ reprintOf: job, copyNumber: 1, state: 'queued' })
  })

  it('that can not be put into words is a failed job with its reason, not a failed settlement', async () => {
    desk.writer.file.raw.exec(`create trigger spoil after insert on settlement_line
      begin update settlement_line set credit_taxes = '{}' where id = new.id; end`)
    const { job } = await returnOne(desk)
    expect(await jobRow(desk, job)).toMatchObject({ state: 'failed', reason: 'not_encodable', endedAt: desk.now() })
    expect(await storyOf(desk, job)).toEqual(['cannot_encode'])
    expect(await desk.call('printing.preview', { job })).toMatchObject({ failure: { code: 'nothing_to_show' } })
  })
})

describe('a shop with one printer', () => {
  it('gets its item tags from the receipt roll', async () => {
    const { printers } = await desk.must('printing.printers', {})
    const label = printers.find(printer => printer.language === 'zpl')
    if (!label) throw new Error('No label printer')
    const { state: _state, detail: _detail, waiting: _waiting, ...saved } = label
    await desk.must('printing.savePrinter', { ...saved, active: false })
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400, quantity: 2 }] }), [{ quantity: 2 }])
    const disposed = await desk.must('grading.dispose', {
      return: taken.return,
      line: taken.lines[0] ?? '',
      quantity: 2,
      code: 'restock',
      print: true,
    })
    expect(disposed.printJobs).toHaveLength(2)
    const rows = await Promise.all(disposed.printJobs.map(job => jobRow(desk, job)))
    expect(rows.map(row => JSON.parse(row.target))).toEqual([
      { language: 'escpos', columns: 48 },
      { language: 'escpos', columns: 48 },
    ])
    expect(new Set(rows.map(row => row.createdAt)).size).toBe(2)
  })
})

describe('a test print', () => {
  it('goes to its printer, and finds no printer that is switched off', async () => {
    const [receipt] = (await desk.must('printing.printers', {})).printers
    const { job } = await desk.must('printing.test', { printer: receipt?.id ?? '' }, { as: 'counter' })
    const { jobs } = await desk.must('printing.jobs', { printer: receipt?.id ?? '' })
    expect(jobs).toMatchObject([{ id: job, paper: 'test', subjectTitle: 'Receipt', return: null, state: 'queued' }])
  })
})

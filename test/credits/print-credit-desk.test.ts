import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printedLines } from '../printing/decoded-text.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const issue = (print: boolean) =>
  desk.must('credits.issue', { amountMinor: 1250, reason: 'Waited too long', print }, { as: 'supervisor' })
const print = (code: string) => desk.call('credits.print', { code }, { as: 'counter' })
const usePrinters = (active: 0 | 1) => desk.writer.file.raw.prepare('update printer set active = ?').run(active)
const words = (job: string) => {
  const row = desk.writer.file.raw.prepare('select bytes from print_job where id = ?').get(job) as { bytes: Uint8Array }
  return printedLines(row.bytes, 576)
    .map(line => line.text)
    .join('\n')
}

describe('a store credit on paper', () => {
  it('says that no printer is set up, and issuing works without one', async () => {
    usePrinters(0)
    const { code, printJobs } = await issue(true)
    expect(printJobs).toEqual([])
    expect(await print(code)).toEqual({ ok: false, failure: { code: 'no_printer_for_it' } })
    usePrinters(1)
  })
  it('is printed where receipts are, with code and balance, by whoever is at the counter', async () => {
    const { code, credit } = await issue(false)
    const printed = await desk.must('credits.print', { code }, { as: 'counter' })
    expect(printed.copyNumber).toBe(0)
    expect(words(printed.job)).toContain(code)
    expect(words(printed.job)).toContain('12.50 EUR')
    const { jobs } = await desk.must('printing.jobs', { subject: credit })
    expect(jobs).toMatchObject([{ id: printed.job, paper: 'credit', subjectTitle: code, return: null }])
  })
  it('is a numbered copy the second time, and says what is left now', async () => {
    const { code, printJobs } = await issue(true)
    expect(printJobs).toHaveLength(1)
    await desk.must('credits.redeem', { code, amountMinor: 250 })
    const copy = await desk.must('credits.print', { code })
    expect(copy.copyNumber).toBe(1)
    expect(words(copy.job)).toContain('COPY 1')
    expect(words(copy.job)).toContain('10.00 EUR')
    const again = await desk.must('printing.reprint', { job: copy.job, reason: 'Torn' })
    expect(again.copyNumber).toBe(2)
  })
  it('is not printed once nothing is left, nor when nobody knows it', async () => {
    const { code } = await issue(false)
    await desk.must('credits.void', { code, reason: 'Lost' })
    expect(await print(code)).toEqual({ ok: false, failure: { code: 'credit_empty' } })
    expect(await print('SC-2222-2222-2222')).toEqual({ ok: false, failure: { code: 'not_found' } })
  })
})

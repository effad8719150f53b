import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWriter } from '../../electron/desk/open-writer.ts'
import type { Spool } from '../../electron/printing/spool/spool.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { printedLines } from './decoded-text.ts'
import { deadPort, startPrinter } from './printer-server.ts'
import { jobRow, networkReceiptPrinter, returnOne, roomOf, spoolOf, storyOf } from './spool-kit.ts'

let desk: TestDesk
let spool: Spool
beforeEach(async () => {
  desk = await openTestDesk()
  spool = spoolOf(desk)
})
afterEach(async () => {
  await spool.close()
  await desk.close()
})

async function print(): Promise<void> {
  await spool.look()
  await spool.idle()
}

const online = () => Uint8Array.of(0x12)

describe('a receipt', () => {
  it('is queued with the settlement it prints, with its bytes, their hash and what made them', async () => {
    const { job } = await returnOne(desk)
    const row = await jobRow(desk, job)
    expect(row).toMatchObject({ state: 'queued', paper: 'receipt', subjectKind: 'settlement', templateVersion: '4' })
    expect(row.sha256).toBe(createHash('sha256').update(row.bytes).digest('hex'))
    expect(desk.woken).toContainEqual({ kind: 'spool' })
  })

  it('comes out of the virtual printer as a picture and its bytes', async () => {
    const { job } = await returnOne(desk)
    await print()
    expect(await jobRow(desk, job)).toMatchObject({ state: 'confirmed', reason: null, endedAt: desk.now() })
    expect(await storyOf(desk, job)).toEqual(['queue', 'begin', 'confirm'])
    const papers = readdirSync(join(desk.folder, 'papers'))
    expect(
      papers
        .filter(name => name.includes(job))
        .map(name => name.slice(-4))
        .sort(),
    ).toEqual(['.bin', '.png'])
    const bin = papers.find(name => name.endsWith('.bin')) ?? ''
    expect(readFileSync(join(desk.folder, 'papers', bin))).toEqual(Buffer.from((await jobRow(desk, job)).bytes))
  })

  it('says what was returned, what was kept and what goes back', async () => {
    const { job, number } = await returnOne(desk)
    const text = printedLines((await jobRow(desk, job)).bytes, 576)
      .map(line => line.text)
      .join('\n')
    for (const part of ['Test shop', number, 'Item SKU', '34.00', 'Card', 'Changed their mind'])
      expect(text).toContain(part)
  })

  it('is one row however often it is asked for', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    const preview = await desk.must('settlements.preview', { return: taken.return })
    const input = { return: taken.return, expectedTotalMinor: preview.totalMinor, print: true }
    const first = await desk.call('settlements.pay', input, { key: 'the-same-key-1' })
    const again = await desk.call('settlements.pay', input, { key: 'the-same-key-1' })
    expect(again).toEqual(first)
    const { jobs } = await desk.must('printing.jobs', { subject: taken.return })
    expect(jobs.filter(job => job.paper === 'receipt')).toHaveLength(1)
  })

  it('is not asked for where no printer prints receipts, and the settlement goes through', async () => {
    for (const printer of (await desk.must('printing.printers', {})).printers) {
      const { state: _state, detail: _detail, waiting: _waiting, ...saved } = printer
      await desk.must('printing.savePrinter', { ...saved, active: false })
    }
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    expect((await pay(desk, taken, { print: true })).printJobs).toEqual([])
  })
})

describe('a network printer', () => {
  it('gets a job once, in order, and can only be said to have been sent it', async () => {
    const printer = await startPrinter({ status: online })
    await networkReceiptPrinter(desk, `127.0.0.1:${printer.address.port}`)
    const jobs = [await returnOne(desk, 1000), await returnOne(desk, 2000), await returnOne(desk, 3000)]
    await print()
    const rows = await Promise.all(jobs.map(({ job }) => jobRow(desk, job)))
    expect(rows.map(row => row.state)).toEqual(['sent', 'sent', 'sent'])
    expect(Buffer.from(printer.payload())).toEqual(Buffer.concat(rows.map(row => Buffer.from(row.bytes))))
    expect(rows.map(row => row.bytesSent)).toEqual(rows.map(row => row.bytes.length))
  })

  it('keeps its job waiting while it is off, says so, and prints it once it is back', async () => {
    const saved = await networkReceiptPrinter(desk, `127.0.0.1:${await deadPort()}`)
    const { job } = await returnOne(desk)
    await print()
    await print()
    expect(await jobRow(desk, job)).toMatchObject({ state: 'queued', reason: 'refused', tries: 2, bytesSent: 0 })
    const before = (await desk.must('printing.printers', {})).printers.find(one => one.id === saved.id)
    expect(before).toMatchObject({ state: 'offline', detail: { key: 'print_reason.refused' }, waiting: 1 })
    const printer = await startPrinter({ status: online })
    await networkReceiptPrinter(desk, `127.0.0.1:${printer.address.port}`)
    await print()
    expect(await jobRow(desk, job)).toMatchObject({ state: 'sent', reason: null })
    expect(await storyOf(desk, job)).toEqual(['queue', 'not_started', 'not_started', 'begin', 'hand_over'])
    expect(printer.connections()).toBe(1)
  })

  it('asks for paper and gets nothing until it has some', async () => {
    let paper = false
    const printer = await startPrinter({
      status: n => Uint8Array.of(!paper && n === 4 ? 0x72 : 0x12),
    })
    const saved = await networkReceiptPrinter(desk, `127.0.0.1:${printer.address.port}`)
    const { job } = await returnOne(desk)
    await print()
    expect((await desk.must('printing.printers', {})).printers.find(one => one.id === saved.id)).toMatchObject({
      state: 'needs_paper',
      detail: { key: 'print_reason.paper_out' },
    })
    expect(printer.payload()).toHaveLength(0)
    paper = true
    await print()
    expect(await jobRow(desk, job)).toMatchObject({ state: 'sent' })
  })

  it('that breaks off in the middle leaves a doubt that nothing sends again', async () => {
    const printer = await startPrinter({ status: online, heard: (_payload, socket) => socket.resetAndDestroy() })
    const saved = await networkReceiptPrinter(desk, `127.0.0.1:${printer.address.port}`)
    const { job } = await returnOne(desk)
    await print()
    expect(await jobRow(desk, job)).toMatchObject({ state: 'unknown' })
    await print()
    expect(printer.connections()).toBe(1)
    expect((await desk.must('printing.printers', {})).printers.find(one => one.id === saved.id)?.state).toBe('asks')
  })
})

describe('a desk that is killed', () => {
  it('between the commit of sending and the end asks about the job after the next start, and never sends it again', async () => {
    const { job } = await returnOne(desk)
    expect(await desk.writer.runner.internal('printing.begin', { job })).toBe(true)
    const restarted = await openWriter(roomOf(desk), { now: desk.now })
    if (!restarted.ok) throw new Error('The desk did not open')
    await restarted.value.engine.close()
    expect(await jobRow(desk, job)).toMatchObject({ state: 'unknown', reason: 'interrupted' })
    await print()
    expect(await storyOf(desk, job)).toEqual(['queue', 'begin', 'interrupt'])
    expect(readdirSync(join(desk.folder, 'papers'))).toEqual([])
  })

  it('keeps what was waiting', async () => {
    const { job } = await returnOne(desk)
    const restarted = await openWriter(roomOf(desk), { now: desk.now })
    if (!restarted.ok) throw new Error('The desk did not open')
    await restarted.value.engine.close()
    expect(await jobRow(desk, job)).toMatchObject({ state: 'queued' })
  })

  it('does not take up a job that a person cancelled meanwhile', async () => {
    const { job } = await returnOne(desk)
    await desk.must('printing.cancel', { job })
    expect(await desk.writer.runner.internal('printing.begin', { job })).toBe(false)
    await print()
    expect(readdirSync(join(desk.folder, 'papers'))).toEqual([])
  })
})

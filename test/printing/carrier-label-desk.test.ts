import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkLabelZpl } from '../../electron/printing/labels/check-label-zpl.ts'
import { fitLabel } from '../../electron/printing/labels/fit-label.ts'
import { cropToInk, type Grey, turnGrey } from '../../electron/printing/labels/grey.ts'
import { isOfTracking } from '../../electron/printing/labels/match-tracking.ts'
import { crc16 } from '../../electron/printing/labels/to-label-bytes.ts'
import { drawBytes } from '../../electron/printing/preview/draw-bytes.ts'
import { readTarget } from '../../electron/printing/printer-rows.ts'
import type { Sent } from '../../shared/contract.ts'
import { awaitByPost, pack, upload } from '../support/shipped.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { barcodePng, claimedPng, labelPdf, labelZpl } from './carrier-files.ts'
import { readCodes } from './read-codes.ts'
import { jobRow } from './spool-kit.ts'

const tracking = '00340434161094042557'

let desk: TestDesk
let printers: Readonly<Record<'label203' | 'label300' | 'roll80' | 'roll58', string>>
beforeAll(async () => {
  desk = await openTestDesk()
  const known = (await desk.must('printing.printers', {})).printers
  const add = (name: string, changes: Partial<Sent<'printing.savePrinter'>>) =>
    desk.must('printing.savePrinter', {
      ...{
        name,
        transport: 'virtual',
        address: null,
        language: 'zpl',
        columns: null,
        dpi: 300,
        papers: [],
        active: true,
      },
      ...changes,
    })
  const label300 = await add('Fine', {})
  const roll58 = await add('Small', { language: 'escpos', columns: 32, dpi: null })
  const idOf = (papers: string) => known.find(one => one.papers.join() === papers)?.id ?? ''
  printers = {
    label203: idOf('return_label,item_tag'),
    label300: label300.id,
    roll80: idOf('receipt'),
    roll58: roll58.id,
  }
})
afterAll(() => desk.close())

type Changes = Partial<Omit<Sent<'printing.importLabel'>, 'file'>>
const take = async (bytes: Uint8Array, changes: Changes = {}) =>
  desk.call('printing.importLabel', { file: await upload(desk, 'label', bytes), tracking, ...changes })

/** What an independent reader finds on the paper that a job's stored bytes make. */
async function codesOn(job: string): Promise<readonly string[]> {
  const row = await jobRow(desk, job)
  const { png } = await drawBytes(row.bytes, readTarget(row.target))
  return readCodes(png)
}

describe('a carrier’s label', () => {
  it.each(['label203', 'label300', 'roll80'] as const)('from a PDF is read back off the paper of %s', async printer => {
    const reply = await take(await labelPdf({ size: printer === 'roll80' ? [200, 300] : [288, 432] }), {
      printer: printers[printer],
    })
    expect(reply).toMatchObject({ ok: true, value: { format: 'pdf', turn: 0, times: 1 } })
    if (reply.ok) expect(await codesOn(reply.value.job)).toEqual([`Code128 ${tracking}`])
  })

  it('from a PNG grows by whole steps, so that its bars keep their proportions', async () => {
    const reply = await take(await barcodePng(tracking, 2), { scale: 'whole' })
    expect(reply).toMatchObject({ ok: true, value: { format: 'png' } })
    if (!reply.ok) return
    expect(reply.value.times).toBeGreaterThan(1)
    expect(await codesOn(reply.value.job)).toEqual([`Code128 ${tracking}`])
  })

  it('that lies on its side is turned where only that fits', async () => {
    const reply = await take(await labelPdf({ size: [432, 288] }))
    expect(reply).toMatchObject({ ok: true, value: { turn: 90 } })
    if (reply.ok) expect(await codesOn(reply.value.job)).toEqual([`Code128 ${tracking}`])
    const wide: Grey = { width: 1000, height: 300, data: new Uint8Array(300_000) }
    const fitted = fitLabel(wide, { width: 812, height: 1218 }, { turn: null, scale: 'none' })
    expect(fitted).toMatchObject({ ok: true, value: { turn: 90, picture: { width: 300, height: 1000 } } })
  })

  it('in ZPL is printed byte for byte as it came', async () => {
    const zpl = labelZpl(tracking)
    const reply = await take(zpl)
    expect(reply).toMatchObject({ ok: true, value: { format: 'zpl', codes: [tracking] } })
    if (!reply.ok) return
    const row = await jobRow(desk, reply.value.job)
    expect(Buffer.from(row.bytes)).toEqual(zpl)
    expect(row.sha256).toBe(createHash('sha256').update(zpl).digest('hex'))
  })

  it('packs its dots: far fewer bytes than in hexadecimal', async () => {
    const reply = await take(await labelPdf())
    if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
    const { bytes } = await jobRow(desk, reply.value.job)
    expect(Buffer.from(bytes).toString()).toContain(':Z64:')
    expect(bytes.length).toBeLessThan(40_000)
    expect(crc16('123456789')).toBe(0x31c3)
  })
})

describe('a parcel’s label', () => {
  it('is printed from what was kept with it, once however often it is asked for, and again as it is', async () => {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma)
    const file = await upload(desk, 'label.pdf', await labelPdf({ tracking: 'JD014600006281230704' }))
    await desk.must('shipments.importLabel', { shipment, file, tracking: 'JD01 4600 0062 8123 0704', costMinor: 450 })
    const first = await desk.must('printing.importLabel', { shipment }, { as: 'counter' })
    const second = await desk.must('printing.importLabel', { shipment })
    expect(second.job).toBe(first.job)
    const { jobs } = await desk.must('printing.jobs', { subject: rma.return })
    expect(jobs.filter(job => job.paper === 'carrier_label')).toMatchObject([
      { id: first.job, subjectKind: 'shipment', return: rma.return },
    ])
    const again = await desk.must('printing.reprint', { job: first.job, reason: 'Jam' })
    expect((await jobRow(desk, again.job)).bytes).toEqual((await jobRow(desk, first.job)).bytes)
    const other = await desk.call('printing.reprint', { job: first.job, reason: 'x', printer: printers.label300 })
    expect(other).toMatchObject({ failure: { code: 'printer_does_not_fit' } })
    const { kinds } = await desk.must('costs.read', { return: rma.return })
    expect(kinds).toEqual([{ kind: 'label', amountMinor: 450, minutes: 0 }])
  })

  it('that no parcel has is not found', async () => {
    const shipment = await pack(desk, await awaitByPost(desk))
    expect(await desk.call('printing.importLabel', { shipment })).toMatchObject({ failure: { code: 'not_found' } })
  })
})

describe('what is not printed, each with its reason', () => {
  const jobCount = async () => (await desk.must('printing.jobs', {})).jobs.length

  it.each([
    ['a PDF without a barcode', () => labelPdf({ tracking: null }), { code: 'label_has_no_code' }],
    ['a PDF of two pages', () => labelPdf({ pages: 2 }), { code: 'label_pages', pages: 2 }],
    ['a PDF with a password', () => labelPdf({ password: 'secret' }), { code: 'label_has_password' }],
    ['a PDF larger than the paper', () => labelPdf({ size: [900, 1200] }), { code: 'label_larger_than_paper' }],
    ['a PNG of 20,000 dots', () => claimedPng(20_000, 20_000), { code: 'label_too_many_dots', width: 20_000 }],
    ['a PNG that breaks off', () => claimedPng(100, 100), { code: 'label_not_readable' }],
    ['the label of another parcel', () => labelZpl('1Z999AA10123456784'), { code: 'label_is_of_another' }],
    ['ZPL that saves settings', () => labelZpl(tracking, '^JUS'), { code: 'label_sets_printer', command: '^JU' }],
    ['ZPL that restarts it', () => Buffer.concat([Buffer.from('~JR'), labelZpl(tracking)]), { command: '~JR' }],
    ['ZPL that renames commands', () => labelZpl(tracking, '^CC!'), { command: '^CC' }],
    ['ZPL that joins a network', () => labelZpl(tracking, '^NS1,2'), { command: '^NS' }],
    ['ZPL of two labels', () => Buffer.concat([labelZpl(tracking), labelZpl(tracking)]), { code: 'label_pages' }],
    ['ZPL of five copies', () => labelZpl(tracking, '^PQ5'), { code: 'label_pages' }],
    ['no label at all', () => Buffer.from('GIF89a'), { code: 'label_not_known' }],
    ['an empty file', () => Buffer.alloc(0), { code: 'label_empty' }],
  ] as const)('%s', async (name, make, failure) => {
    const jobs = await jobCount()
    const reply = await take(await make())
    expect(reply, name).toMatchObject({ ok: false, failure })
    expect(await jobCount()).toBe(jobs)
  })

  it('ZPL on a receipt printer, a label wider than a narrow roll, a blank one', async () => {
    const zpl = await take(labelZpl(tracking), { printer: printers.roll80 })
    expect(zpl).toMatchObject({ failure: { code: 'label_needs_label_printer' } })
    const wide = await take(await labelPdf(), { printer: printers.roll58 })
    expect(wide).toMatchObject({ failure: { code: 'label_larger_than_paper', paperWidth: 384 } })
    const { pngLabel } = await import('../shipments/labels.ts')
    expect(await take(pngLabel)).toMatchObject({ ok: false })
    expect(cropToInk({ width: 2, height: 2, data: new Uint8Array(4).fill(255) })).toBeNull()
  })

  it('without a file, a number, or a printer for it', async () => {
    expect(await desk.call('printing.importLabel', { tracking })).toMatchObject({
      failure: { code: 'label_not_named' },
    })
    const file = await upload(desk, 'label', labelZpl(tracking))
    expect(await desk.call('printing.importLabel', { file })).toMatchObject({ failure: { code: 'tracking_needed' } })
    const gone = { file: 'A'.repeat(32), tracking }
    expect(await desk.call('printing.importLabel', gone)).toMatchObject({ failure: { code: 'upload_gone' } })
    const nowhere = { file, tracking, printer: '0'.repeat(26) }
    expect(await desk.call('printing.importLabel', nowhere)).toMatchObject({
      failure: { code: 'printer_does_not_fit' },
    })
  })
})

describe('the parts of it', () => {
  it('turns a picture clockwise', () => {
    const picture: Grey = { width: 3, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6) }
    expect([...turnGrey(picture, 90).data]).toEqual([4, 1, 5, 2, 6, 3])
    expect([...turnGrey(picture, 180).data]).toEqual([6, 5, 4, 3, 2, 1])
    expect([...turnGrey(picture, 270).data]).toEqual([3, 6, 2, 5, 1, 4])
  })

  it.each([
    ['42012345 9400 1', '94001', false],
    ['4201234594001118', '9400 1118', true],
    ['JD014600006281230704', 'jd01-4600-0062-8123-0704', true],
    ['X12345', '12345', false],
    ['ANYTHING', '', false],
  ] as const)('takes %s for %s: %s', (code, wanted, isIt) => {
    expect(isOfTracking(code, wanted)).toBe(isIt)
  })

  it('lets ZPL draw, with the settings carriers write', () => {
    expect(checkLabelZpl(labelZpl('X', '^CI13^PR5^MD30^MNY^MFN,N^POI^LRN^CF0,30')).ok).toBe(true)
    expect(checkLabelZpl(Buffer.from('^XA^FDa^^XZ')).ok).toBe(false)
  })
})

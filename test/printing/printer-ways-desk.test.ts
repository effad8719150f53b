import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findDevices, type Machine, titleIn } from '../../electron/printing/discovery/find-devices.ts'
import { isInstalled, loadOptional } from '../../electron/printing/transports/optional-module.ts'
import type { Sent } from '../../shared/contract.ts'
import { learnAbilities, learnColumns, readAbilities, testAnswers } from '../../shared/printing/learn.ts'
import { type FakeLp, useFakeLp } from '../support/printers/fake-lp.ts'
import { FaultyPrinter } from '../support/printers/faulty-printer.ts'
import { servePrinter } from '../support/printers/serve-printer.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { printedLines } from './decoded-text.ts'
import { jobRow, networkReceiptPrinter, returnOne, spoolOf, storyOf } from './spool-kit.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

async function print(): Promise<void> {
  const spool = spoolOf(desk)
  await spool.look()
  await spool.idle()
  await spool.close()
}

const at = (transport: 'usb' | 'serial' | 'queue' | 'network', address: string): Sent<'printing.savePrinter'> => ({
  ...{ name: 'Counter', transport, address, language: 'escpos', columns: 48, dpi: null, papers: [], active: true },
})

async function receiptPrinter(): Promise<string> {
  const { printers } = await desk.must('printing.printers', {})
  return printers.find(one => one.papers.includes('receipt'))?.id ?? ''
}

describe('an address', () => {
  it.each([
    ['usb', '/dev/usb/lp0'],
    ['serial', '/dev/ttyUSB0'],
    ['serial', '/dev/rfcomm0@9600,rtscts'],
    ['serial', 'COM3@19200'],
    ['queue', 'Bon-Drucker_1'],
    ['network', '192.168.1.50:9101'],
  ] as const)('of kind %s can be %s', async (transport, address) => {
    expect(await desk.must('printing.savePrinter', at(transport, address))).toMatchObject({ transport, address })
  })

  it.each([
    ['usb', '/dev/sda'],
    ['usb', '/dev/usb/lp0/../../sda'],
    ['serial', '/dev/ttyUSB0@9601'],
    ['serial', '/etc/passwd'],
    ['queue', '-d Other'],
    ['queue', 'a/b'],
    ['queue', ''],
    ['network', 'tcp://192.168.1.50'],
  ] as const)('of kind %s is never %s', async (transport, address) => {
    expect(await desk.call('printing.savePrinter', at(transport, address))).toMatchObject({
      failure: { code: 'address_not_valid' },
    })
  })
})

describe('a paused printer', () => {
  it('is given nothing until it goes on, and says so', async () => {
    const printer = await receiptPrinter()
    const { job } = await returnOne(desk)
    expect(await desk.must('printing.pause', { printer }, { as: 'counter' })).toMatchObject({
      state: 'paused',
      waiting: 1,
    })
    expect(await desk.writer.runner.internal('printing.begin', { job })).toBe(false)
    await print()
    expect(await storyOf(desk, job)).toEqual(['queue'])
    expect(await desk.must('printing.resume', { printer })).toMatchObject({ state: 'ready', paused: false })
    await print()
    expect(await jobRow(desk, job)).toMatchObject({ state: 'confirmed' })
  })

  it('is nothing that is not there', async () => {
    for (const name of ['printing.pause', 'printing.resume'] as const)
      expect(await desk.call(name, { printer: '0'.repeat(26) })).toMatchObject({ failure: { code: 'not_found' } })
  })
})

describe('the cash drawer', () => {
  it('is opened by a job of its own, with its timing bytes', async () => {
    const printer = new FaultyPrinter('escpos')
    const served = await servePrinter(printer)
    await networkReceiptPrinter(desk, `127.0.0.1:${served.address.port}`)
    const { job } = await desk.must('printing.openDrawer', {}, { as: 'counter' })
    await print()
    await served.close()
    expect(printer.printed).toEqual([0x1b, 0x70, 0, 25, 250])
    expect(await jobRow(desk, job)).toMatchObject({ paper: 'drawer', state: 'sent' })
    expect(await desk.call('printing.reprint', { job, reason: 'again' })).toMatchObject({
      failure: { code: 'drawer_not_again' },
    })
  })

  it('stays shut when its printer is not there within five seconds', async () => {
    await networkReceiptPrinter(desk, '127.0.0.1:1')
    const { job } = await desk.must('printing.openDrawer', {})
    await print()
    expect(await jobRow(desk, job)).toMatchObject({ state: 'queued' })
    desk.passMinutes(1)
    expect(await desk.writer.runner.internal('printing.begin', { job })).toBe(false)
    expect(await jobRow(desk, job)).toMatchObject({ state: 'cancelled', reason: 'expired' })
  })

  it('needs a receipt printer that may have one', async () => {
    const { printers } = await desk.must('printing.printers', {})
    const label = printers.find(one => one.language === 'zpl')?.id ?? ''
    expect(await desk.call('printing.openDrawer', { printer: label })).toMatchObject({ failure: { code: 'no_drawer' } })
    expect(await desk.call('printing.openDrawer', { printer: '0'.repeat(26) })).toMatchObject({
      failure: { code: 'not_found' },
    })
  })
})

describe('what a printer can do', () => {
  it('is learnt from its test: what it said, and what a person saw', async () => {
    const served = await servePrinter(new FaultyPrinter('escpos'))
    const saved = await networkReceiptPrinter(desk, `127.0.0.1:${served.address.port}`)
    const { job } = await desk.must('printing.test', { printer: saved.id })
    await print()
    await served.close()
    const answers = { letters: false, ruler: 'cut_off', cut: false, drawer: true } as const
    expect(await desk.must('printing.learn', { printer: saved.id, job, answers })).toMatchObject({
      columns: 32,
      abilities: { status: true, confirms: true, codePage: false, cutter: false, drawer: true },
    })
    const next = await desk.must('printing.test', { printer: saved.id })
    const row = await jobRow(desk, next.job)
    expect(JSON.parse(row.target)).toEqual({ language: 'escpos', columns: 32, letters: 'ascii', cut: false })
    for (const { text } of printedLines(row.bytes, 384)) expect(text).toMatch(/^[\x20-\x7e]*$/)
    expect(Buffer.from(row.bytes).includes(Buffer.of(0x1d, 0x56))).toBe(false)
  })

  it('is not learnt from another paper or printer', async () => {
    const printer = await receiptPrinter()
    const { job } = await returnOne(desk)
    expect(await desk.call('printing.learn', { printer, job, answers: {} })).toMatchObject({
      failure: { code: 'not_a_test' },
    })
    expect(await desk.call('printing.learn', { printer: job, job, answers: {} })).toMatchObject({
      failure: { code: 'not_found' },
    })
  })

  it('keeps what was known where nothing was answered or said', () => {
    const known = readAbilities({ status: true, drawer: true })
    expect(learnAbilities(known, testAnswers.parse({}), { status: null, confirms: null })).toEqual(known)
    expect(readAbilities({ confirms: 'yes' })).toEqual(readAbilities({}))
    expect([learnColumns(32, null), learnColumns(32, 'too_short'), learnColumns(48, 'cut_off')]).toEqual([32, 48, 32])
  })
})

describe('looking for printers', () => {
  const machine = (platform: NodeJS.Platform, answers: Readonly<Record<string, string>>): Machine => ({
    platform,
    list: async folder => (answers[folder] ?? '').split(' ').filter(name => name !== ''),
    read: async path => answers[path] ?? null,
    run: async program => answers[program] ?? null,
    has: module => answers[module] !== undefined,
  })

  it('finds USB printers by what they call themselves, queues, and serial ports', async () => {
    const found = await findDevices(
      machine('linux', {
        '/dev/usb': 'lp1 lp0 hiddev0',
        '/sys/class/usbmisc/lp0/device/ieee1284_id': 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;',
        lpstat: 'Front\nZebra\n',
        '/dev': 'ttyS0 ttyUSB0 rfcomm0 null',
        serialport: 'yes',
      }),
    )
    expect(found.map(one => [one.transport, one.address, one.title, one.usable])).toEqual([
      ['usb', '/dev/usb/lp0', 'EPSON TM-T20II', true],
      ['usb', '/dev/usb/lp1', '/dev/usb/lp1', true],
      ['queue', 'Front', 'Front', true],
      ['queue', 'Zebra', 'Zebra', true],
      ['serial', '/dev/rfcomm0', 'rfcomm0', true],
      ['serial', '/dev/ttyUSB0', 'ttyUSB0', true],
    ])
  })

  it('reads what Windows and macOS answer', async () => {
    const windows = await findDevices(
      machine('win32', { powershell: 'Bon 1\r\nFax\r\n', reg: '  \\Device\\Serial0  REG_SZ  COM3\r\n' }),
    )
    expect(windows.map(one => [one.transport, one.address, one.usable])).toEqual([
      ['queue', 'Bon 1', false],
      ['queue', 'Fax', false],
      ['serial', 'COM3', false],
    ])
    const mac = await findDevices(machine('darwin', { '/dev': 'cu.Printer-SPP tty.x', lpstat: '', serialport: '1' }))
    expect(mac.map(one => one.address)).toEqual(['/dev/cu.Printer-SPP'])
    expect(titleIn(';;')).toBeNull()
  })

  it('names the printer that is set up there already', async () => {
    const lp = useFakeLp()
    await desk.must('printing.savePrinter', at('queue', 'Front'))
    const { found } = await desk.must('printing.discover', {})
    lp.close()
    expect(found.find(one => one.transport === 'queue')).toMatchObject({ address: 'Front', knownAs: 'Counter' })
  })

  it('knows what is installed without loading it', () => {
    const gone = () => {
      throw new Error('Cannot find module')
    }
    expect([isInstalled('serialport'), isInstalled('koffi', gone), loadOptional('koffi', gone)]).toEqual([
      true,
      false,
      null,
    ])
  })
})

describe.skipIf(process.platform === 'win32')('a paper that the system’s queue still holds', () => {
  let lp: FakeLp
  beforeEach(() => {
    lp = useFakeLp()
  })
  afterEach(() => lp.close())

  it('is never sent again, by a reprint or by the answer to a doubt, until the queue let go of it', async () => {
    const { id, version, name } = await networkReceiptPrinter(desk, '127.0.0.1')
    await desk.must('printing.savePrinter', { ...at('queue', 'Front'), id, version, name, papers: ['receipt'] })
    const { job } = await returnOne(desk)
    await print()
    expect(await jobRow(desk, job)).toMatchObject({ state: 'sent', queueJob: 'Front-1' })
    const held = { failure: { code: 'queue_holds_it', queue: 'Front' } }
    expect(await desk.call('printing.reprint', { job, reason: 'Lost' })).toMatchObject(held)
    await desk.writer.file.db.updateTable('printJob').set({ state: 'unknown', queueJob: null }).execute()
    expect(await desk.call('printing.resolve', { job, cameOut: 'print_again' })).toMatchObject(held)
    expect(await jobRow(desk, job)).toMatchObject({ state: 'unknown' })
    lp.empty()
    expect(await desk.must('printing.resolve', { job, cameOut: 'print_again' })).toMatchObject({ state: 'failed' })
    expect(lp.taken()).toHaveLength(1)
  })
})

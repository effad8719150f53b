import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { networkTransport } from '../../electron/printing/transports/network.ts'
import type { LineTreatment } from '../../electron/printing/transports/send-over-line.ts'
import { serialTransport } from '../../electron/printing/transports/serial.ts'
import type { Notice, Outcome, Transport } from '../../electron/printing/transports/transport.ts'
import { usbTransport } from '../../electron/printing/transports/usb.ts'
import { type Faults, FaultyPrinter } from '../support/printers/faulty-printer.ts'
import { openPty } from '../support/printers/open-pty.ts'
import { servePrinter } from '../support/printers/serve-printer.ts'

const quick: Partial<LineTreatment> = {
  stallTimeoutMs: 250,
  closeTimeoutMs: 250,
  statusTimeoutMs: 120,
  confirmTimeoutMs: 250,
  confirmEveryMs: 60,
}

/** For printers that answer: far longer than an answer takes, so that a busy machine is no fault. */
const patient: Partial<LineTreatment> = {
  stallTimeoutMs: 30_000,
  closeTimeoutMs: 30_000,
  statusTimeoutMs: 30_000,
  confirmTimeoutMs: 30_000,
}
/** Faults that only a limit ends. */
const silences = ['neverReads', 'resetsAt', 'paperEndsAt', 'losesAnswer', 'noProcessId', 'mute'] as const

type Reached = (printer: FaultyPrinter, changes: Partial<LineTreatment>) => Promise<Transport>

/** Every way over which a printer can be heard, with a virtual printer at its far end. A new way is a line here. */
const ways: Readonly<Record<string, Reached>> = {
  async network(printer, changes) {
    const served = await servePrinter(printer)
    onTestFinished(served.close)
    return networkTransport(served.address, { ...quick, connectTimeoutMs: 500, ...changes })
  },
  async usb(printer, changes) {
    const pty = openPty(printer)
    onTestFinished(pty.close)
    return usbTransport(pty.path, { ...quick, ...changes })
  },
  async serial(printer, changes) {
    const pty = openPty(printer)
    onTestFinished(pty.close)
    return serialTransport({ path: pty.path, baud: 115_200, flow: 'none' }, { ...quick, ...changes })
  },
}
/** Ways that are no connection: nobody can refuse one, or end it on accept. */
const devices: readonly string[] = ['usb', 'serial']

const payload = (length: number) => Uint8Array.from({ length }, (_, index) => 0x41 + (index % 26))

interface Tried {
  readonly outcome: Outcome
  readonly printer: FaultyPrinter
  readonly begun: number
  readonly notices: readonly Notice[]
}

async function attempt(
  way: string,
  language: 'escpos' | 'zpl',
  faults: Faults,
  changes: Partial<LineTreatment> = {},
  length = 9000,
): Promise<Tried> {
  const printer = new FaultyPrinter(language, faults)
  const reach = ways[way]
  if (!reach) throw new Error(way)
  const transport = await reach(printer, changes)
  let begun = 0
  const notices: Notice[] = []
  const target = language === 'escpos' ? ({ language, columns: 48 } as const) : ({ language, dpi: 203 } as const)
  const outcome = await transport.send(
    { jobId: '01JDJOB0417', bytes: payload(length), target },
    {
      beforeFirstByte: () => {
        begun += 1
      },
      noticed: notice => notices.push(notice),
    },
  )
  return { outcome, printer, begun, notices }
}

/** What no fault may break: begun is told at most once and first, a confirmation is true, `not_started` gave nothing. */
function expectHonest({ outcome, printer, begun }: Tried, length = 9000): void {
  const whole = Buffer.from(payload(length)).toString('latin1')
  expect(begun).toBe(outcome.state === 'not_started' ? 0 : 1)
  if (outcome.state === 'confirmed') expect(printer.text).toBe(whole)
  if (outcome.state === 'not_started') expect(printer.received).toBe(0)
  expect(whole.startsWith(printer.text)).toBe(true)
}

interface Case {
  readonly faults: Faults
  readonly changes?: Partial<LineTreatment>
  readonly outcome: Partial<Outcome> | Readonly<Record<string, unknown>>
  readonly notDevices?: true
  readonly only?: 'escpos' | 'zpl'
}

const expects = { confirm: 'expect', status: 'expect' } as const
const cases: Readonly<Record<string, Case>> = {
  'a good one that can confirm': { faults: {}, changes: expects, outcome: { state: 'confirmed', bytesSent: 9000 } },
  'a good one that is not asked to': { faults: {}, outcome: { state: 'sent', bytesSent: 9000 } },
  'one that chatters': { faults: { chatters: true }, changes: expects, outcome: { state: 'confirmed' } },
  'one that refuses': {
    faults: { refuses: true },
    outcome: { state: 'not_started', reason: 'refused' },
    notDevices: true,
  },
  'one that closes on accept': {
    faults: { closesOnAccept: true },
    outcome: { state: 'not_started', reason: 'closed_before_start' },
    notDevices: true,
  },
  'one that never reads': { faults: { neverReads: true }, outcome: { state: 'unknown' } },
  'one that breaks off': { faults: { resetsAt: 6000 }, outcome: { state: 'unknown' } },
  'one without paper': { faults: { paperOut: true }, outcome: { state: 'not_started', reason: 'paper_out' } },
  'one whose paper ends': { faults: { paperEndsAt: 3000 }, changes: expects, outcome: { state: 'unknown' } },
  'one with its cover open': { faults: { coverOpen: true }, outcome: { state: 'not_started', reason: 'cover_open' } },
  'one whose answer is lost': {
    faults: { losesAnswer: true },
    changes: expects,
    outcome: { state: 'unknown', reason: 'not_confirmed' },
  },
  'a clone without process ids': {
    faults: { noProcessId: true },
    changes: { confirm: 'try' },
    outcome: { state: 'sent' },
    only: 'escpos',
  },
  'a mute one': { faults: { mute: true }, outcome: { state: 'sent' } },
  'a label printer without paper that keeps silent at ~HS': {
    faults: { paperOut: true, silentWhenIll: true },
    changes: { statusTimeoutMs: quick.statusTimeoutMs ?? 0 },
    outcome: { state: 'not_started', reason: 'paper_out' },
    only: 'zpl',
  },
  'a label printer whose cutter is jammed': {
    faults: { errors: 0x8 },
    outcome: { state: 'not_started', reason: 'cutter_fault' },
    only: 'zpl',
  },
  'an older label printer without ~HQES': {
    faults: { noErrorStatus: true },
    changes: { ...expects, statusTimeoutMs: quick.statusTimeoutMs ?? 0, confirmEveryMs: quick.confirmEveryMs ?? 0 },
    outcome: { state: 'confirmed' },
    only: 'zpl',
  },
  'a label printer known to answer that says nothing': {
    faults: { mute: true },
    changes: expects,
    outcome: { state: 'not_started', reason: 'needs_attention' },
    only: 'zpl',
  },
}

const runs = Object.entries(cases).flatMap(([name, each]) =>
  Object.keys(ways).flatMap(way =>
    (['escpos', 'zpl'] as const)
      .filter(language => each.only === undefined || each.only === language)
      .filter(() => !(each.notDevices && devices.includes(way)))
      .map(language => ({ title: `${way}, ${language}: ${name}`, way, language, ...each })),
  ),
)

describe('every way to a printer, with every fault', () => {
  it.each(runs)('$title', async ({ way, language, faults, changes, outcome }) => {
    const length = faults.neverReads || faults.resetsAt !== undefined ? 200_000 : 9000
    const waits = silences.some(fault => fault in faults)
    const answers = faults.mute || faults.neverReads ? {} : { statusTimeoutMs: patient.statusTimeoutMs }
    const tried = await attempt(
      way,
      language,
      faults,
      { ...(waits ? { ...quick, ...answers } : patient), ...changes },
      length,
    )
    expect(tried.outcome).toMatchObject(outcome)
    expectHonest(tried, length)
  })
})

describe('a USB printer', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  const send = (path: string) =>
    usbTransport(path, quick).send(
      { jobId: 'a', bytes: payload(10), target: { language: 'escpos', columns: 48 } },
      { beforeFirstByte: () => undefined },
    )

  it('that is unplugged is not created as a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'usb-'))
    folders.push(folder)
    expect(await send(join(folder, 'lp0'))).toEqual({ state: 'not_started', reason: 'unplugged' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('is never a regular file, whose bytes stay as they are, nor a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'usb-'))
    folders.push(folder)
    writeFileSync(join(folder, 'lp0'), 'left by something else')
    expect(await send(join(folder, 'lp0'))).toEqual({ state: 'not_started', reason: 'not_a_printer' })
    expect(readdirSync(folder)).toEqual(['lp0'])
    expect(await send(folder)).toEqual({ state: 'not_started', reason: 'not_a_printer' })
  })
})

describe('a serial printer', () => {
  const send = (transport: Transport) =>
    transport.send(
      { jobId: 'a', bytes: payload(10), target: { language: 'escpos', columns: 48 } },
      { beforeFirstByte: () => undefined },
    )

  it('without the package for it is a clear reason, and nothing starts', async () => {
    const address = { path: '/dev/ttyUSB7', baud: 9600, flow: 'none' } as const
    expect(await send(serialTransport(address, quick, () => null))).toEqual({
      state: 'not_started',
      reason: 'module_missing',
    })
  })

  it('that is not there is unplugged', async () => {
    const address = { path: '/dev/ttyUSB97', baud: 9600, flow: 'none' } as const
    expect(await send(serialTransport(address, quick))).toEqual({ state: 'not_started', reason: 'unplugged' })
  })
})

import { createRequire } from 'node:module'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { serialTransport } from '../../electron/printing/transports/serial.ts'
import { windowsQueueTransport } from '../../electron/printing/transports/windows-queue.ts'
import * as ways from '../../shared/printing/way-texts.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { jobRow, networkReceiptPrinter, returnOne, spoolOf } from './spool-kit.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

/** Which of the packages that only some printers need are in memory. */
function loaded(): readonly string[] {
  const files = Object.keys(createRequire(import.meta.url).cache)
  return ['serialport', 'koffi'].filter(name => files.some(file => file.includes(`node_modules/${name}/`)))
}

async function print(): Promise<void> {
  const spool = spoolOf(desk)
  await spool.look()
  await spool.idle()
  await spool.close()
}

it('a serial printer’s package is loaded with its first job, and with nothing before', async () => {
  const first = await returnOne(desk)
  await print()
  expect(await jobRow(desk, first.job)).toMatchObject({ state: 'confirmed' })
  const { id, version, name } = await networkReceiptPrinter(desk, '127.0.0.1:1')
  const second = await returnOne(desk)
  await print()
  expect(await jobRow(desk, second.job)).toMatchObject({ state: 'queued', reason: 'refused' })
  await desk.must('printing.discover', {})
  const serial = { transport: 'serial', address: '/dev/ttyUSB97', language: 'escpos', columns: 48, dpi: null } as const
  await desk.must('printing.savePrinter', { id, version, name, ...serial, papers: ['receipt'], active: true })
  expect(loaded()).toEqual([])
  await print()
  expect(await jobRow(desk, second.job)).toMatchObject({ state: 'queued', reason: 'unplugged' })
  expect(loaded()).toEqual(['serialport'])
})

it('its absence, and that of Windows’ package, leave the job waiting with a sentence that names them', async () => {
  const job = { jobId: 'a', bytes: Uint8Array.of(1), target: { language: 'escpos', columns: 48 } } as const
  const progress = {
    beforeFirstByte: () => {
      throw new Error('nothing may begin')
    },
  }
  const missing = { state: 'not_started', reason: 'module_missing' }
  const port = { path: '/dev/ttyUSB0', baud: 9600, flow: 'none' } as const
  expect(await serialTransport(port, {}, () => null).send(job, progress)).toEqual(missing)
  expect(await windowsQueueTransport('Front', () => null).send(job, progress)).toEqual(missing)
  for (const { 'print_reason.module_missing': text } of [ways.en, ways.de])
    for (const name of ['serialport', 'koffi']) expect(text).toContain(name)
})

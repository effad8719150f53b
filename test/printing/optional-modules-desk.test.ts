import { readdirSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { serialTransport } from '../../electron/printing/transports/serial.ts'
import { windowsQueueTransport } from '../../electron/printing/transports/windows-queue.ts'
import * as ways from '../../shared/printing/way-texts.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { jobRow, networkReceiptPrinter, returnOne, spoolOf } from './spool-kit.ts'

let desk: TestDesk
const loads = vi.spyOn(Module as unknown as { _load: (name: string) => unknown }, '_load')
beforeEach(async () => {
  desk = await openTestDesk()
  loads.mockClear()
})
afterEach(() => desk.close())
afterAll(() => loads.mockRestore())

/** Which of the packages that only some printers need were asked for, also where another test has them in memory. */
function loaded(): readonly string[] {
  const asked = loads.mock.calls.map(([name]) => name)
  return ['serialport', 'koffi'].filter(name => asked.includes(name))
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

it('and no file of the desk imports it, or Windows’ package, but for their types', () => {
  const electron = fileURLToPath(new URL('../../electron/', import.meta.url))
  const files = readdirSync(electron, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  const importing = files.flatMap(name =>
    readFileSync(join(electron, name), 'utf8')
      .split('\n')
      .filter(line => /(?:from|import|require)\s*\(?\s*'(?:serialport|koffi)'/.test(line))
      .map(line => `${name}: ${line.trim()}`),
  )
  expect(importing.length).toBeGreaterThan(0)
  expect(importing.filter(line => !line.includes(': import type '))).toEqual([])
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

import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { openFile } from '../../electron/database/open.ts'
import type { Sent } from '../../shared/contract.ts'
import { sell } from '../support/sold.ts'
import { type Measured, percentile } from './show.ts'
import { openThreadDesk, type ThreadDesk } from './thread-desk.ts'

/** Payments before any is measured: what a desk loads with its first one is not what a queue of customers feels. */
const warming = 5
const firsts = 100
const queued = 60

/** A printer that takes everything and says so; tells when the first byte of a payload came, and when a connection ended. */
interface Sink {
  readonly port: number
  firstByte(): Promise<number>
  /** Settles once so many more papers have come. */
  papers(count: number): Promise<number>
  close(): void
}

async function openSink(): Promise<Sink> {
  let first: (at: number) => void = () => undefined
  let left = 0
  let all: (at: number) => void = () => undefined
  const server = createServer({ allowHalfOpen: true, noDelay: true }, socket => {
    let isPayload = false
    socket.on('data', bytes => {
      if (bytes[0] === 0x10 && bytes.length % 3 === 0 && !isPayload)
        for (let at = 0; at < bytes.length; at += 3) socket.write(Buffer.of(0x12))
      else if (!isPayload) {
        isPayload = true
        first(performance.now())
      }
    })
    socket.on('end', () => {
      socket.end()
      left -= 1
      if (left === 0) all(performance.now())
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  return {
    port: typeof at === 'object' && at !== null ? at.port : 0,
    firstByte: () =>
      new Promise(resolve => {
        first = resolve
      }),
    papers: count =>
      new Promise(resolve => {
        left = count
        all = resolve
      }),
    close: () => void server.close(),
  }
}

/** Writes ready-made bytes straight to a socket, one connection each. */
async function writeRaw(port: number, bytes: Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true })
    socket.once('error', reject)
    socket.once('close', () => resolve())
    socket.resume()
    socket.end(bytes)
  })
}

/** What this disk takes to keep a page of a write-ahead log, the floor of a commit. */
function syncs(folder: string, count: number): number[] {
  const file = openSync(join(folder, 'floor.sync'), 'w')
  const page = Buffer.alloc(4096)
  const times = Array.from({ length: count }, () => {
    const started = performance.now()
    writeSync(file, page)
    fdatasyncSync(file)
    return performance.now() - started
  })
  closeSync(file)
  return times
}

/** Returns of one item each, graded and ready to be paid. */
async function readyToPay(desk: ThreadDesk, folder: string, count: number): Promise<Sent<'settlements.pay'>[]> {
  const file = openFile(join(folder, 'desk.sqlite'), 'write')
  const now = () => new Date().toISOString()
  const sold = Array.from({ length: count }, () =>
    sell({ writer: { file }, now }, { soldDay: now().slice(0, 10), lines: [{ grossMinor: 3400 }] }),
  )
  file.raw.close()
  const ready: Sent<'settlements.pay'>[] = []
  for (const { sale, lines } of sold) {
    const asked = await desk.must('returns.request', {
      sale,
      lines: [{ saleLine: lines[0] ?? '', quantity: 1, reason: 'changed_mind' }],
    })
    const line = asked.lines[0]?.id ?? ''
    const of = { return: asked.return }
    await desk.must('returns.authorize', of)
    await desk.must('returns.receive', { ...of, lines: [{ line, quantity: 1 }] })
    await desk.must('grading.inspect', { ...of, line, quantity: 1, grade: 'A', minutes: 1 })
    const { totalMinor } = await desk.must('settlements.preview', of)
    ready.push({ ...of, expectedTotalMinor: totalMinor, print: true })
  }
  return ready
}

/** The shop's receipt printer, at the sink. */
async function printAt(desk: ThreadDesk, port: number): Promise<string> {
  const { printers } = await desk.must('printing.printers', {})
  const roll = printers.find(printer => printer.papers.includes('receipt'))
  if (!roll) throw new Error('No receipt printer')
  const { id, version, name, language, columns, dpi, papers, active } = roll
  const address = `127.0.0.1:${port}`
  const saved = { id, version, name, language, columns, dpi, papers, active, address, transport: 'network' } as const
  await desk.must('printing.savePrinter', saved)
  return id
}

/**
 * On the desk's own threads: from paying to the receipt's first byte at an idle printer, and receipts a second, beside
 * the same bytes straight to a socket, and beside what the disk takes for the two commits a receipt needs.
 */
export async function benchPrinting(folder: string): Promise<Measured[]> {
  const desk = await openThreadDesk(folder)
  const sink = await openSink()
  try {
    const printer = await printAt(desk, sink.port)
    const ready = await readyToPay(desk, folder, warming + firsts + queued)
    const waits: number[] = []
    const paying: number[] = []
    for (const payment of ready.slice(0, warming + firsts)) {
      const came = sink.firstByte()
      const ended = sink.papers(1)
      const started = performance.now()
      await desk.must('settlements.pay', payment)
      paying.push(performance.now() - started)
      waits.push((await came) - started)
      await ended
    }
    await desk.must('printing.pause', { printer })
    for (const payment of ready.slice(warming + firsts)) await desk.must('settlements.pay', payment)
    const ended = sink.papers(queued)
    const started = performance.now()
    await desk.must('printing.resume', { printer })
    const spooled = (await ended) - started

    const file = openFile(join(folder, 'desk.sqlite'), 'read')
    const row = file.raw.prepare(`select bytes from print_job where paper = 'receipt' limit 1`).get() as {
      readonly bytes: Buffer
    }
    file.raw.close()
    const bareStarted = performance.now()
    for (let number = 0; number < queued; number += 1) await writeRaw(sink.port, row.bytes)
    const bare = performance.now() - bareStarted
    const sync = syncs(folder, 2 * queued)
    const each = (milliseconds: number) => `${((queued / milliseconds) * 1000).toFixed(0)} a second`
    const measured = waits.slice(warming)
    const alone = paying.slice(warming)
    const medianAndMost = (times: readonly number[]) =>
      `median ${percentile(times, 0.5).toFixed(1)}, p99 ${percentile(times, 0.99).toFixed(1)} ms`
    const floors = `bare socket ${each(bare)}, a page kept on this disk ${percentile(sync, 0.5).toFixed(1)} ms`
    return [
      {
        name: 'from pay to the receipt’s first byte, p99',
        value: percentile(measured, 0.99),
        budget: 50,
        unit: 'ms',
        beside: `${medianAndMost(measured)}; paying alone ${medianAndMost(alone)}; a page kept on this disk ${medianAndMost(sync)}`,
      },
      {
        name: 'receipts, beside a bare socket',
        value: spooled / bare,
        budget: 20,
        unit: 'x',
        beside: `${each(spooled)}; ${floors}`,
      },
    ]
  } finally {
    sink.close()
    await desk.close()
  }
}

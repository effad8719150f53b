import { connect, createServer } from 'node:net'
import type { Printer } from '../../electron/printing/printer-rows.ts'
import { openSpool } from '../../electron/printing/spool/spool.ts'
import { networkTransport } from '../../electron/printing/transports/network.ts'
import type { BenchDesk } from './bench-desk.ts'
import { type Measured, percentile } from './show.ts'

const receipts = 200
const firsts = 60

/** A printer that takes everything and says so; tells when the first byte of a payload came. */
async function openSink(): Promise<{ port: number; firstByte(): Promise<number>; close(): void }> {
  let told: (at: number) => void = () => undefined
  const server = createServer({ allowHalfOpen: true }, socket => {
    let isPayload = false
    socket.on('data', bytes => {
      if (bytes[0] === 0x10 && bytes.length === 3) socket.write(Buffer.of(0x12))
      else if (!isPayload) {
        isPayload = true
        told(performance.now())
      }
    })
    socket.on('end', () => socket.end())
    socket.on('error', () => undefined)
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  return {
    port: typeof at === 'object' && at !== null ? at.port : 0,
    firstByte: () =>
      new Promise(resolve => {
        told = resolve
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

/** From a paper's commit to its first byte at an idle printer, and papers a second, beside a bare socket. */
export async function benchPrinting(desk: BenchDesk): Promise<Measured[]> {
  const sink = await openSink()
  const { printers } = await desk.must('printing.printers', {})
  const roll = printers.find(printer => printer.language === 'escpos')
  if (!roll) throw new Error('No receipt printer')
  const spool = openSpool({
    db: desk.reader.file.db,
    now: () => new Date().toISOString(),
    ask: (name, input) => desk.writer.runner.internal(name, input),
    transportOf: (_printer: Printer) => networkTransport({ host: '127.0.0.1', port: sink.port }),
    log: problem => {
      throw problem
    },
  })
  const waits: number[] = []
  for (let round = 0; round < firsts; round += 1) {
    const came = sink.firstByte()
    await desk.must('printing.test', { printer: roll.id })
    const committed = performance.now()
    await spool.look()
    waits.push((await came) - committed)
    await spool.idle()
  }
  for (let number = 0; number < receipts; number += 1) await desk.must('printing.test', { printer: roll.id })
  const started = performance.now()
  await spool.look()
  await spool.idle()
  const spooled = performance.now() - started
  await spool.close()
  const row = desk.reader.file.raw.prepare('select bytes from print_job limit 1').get() as { readonly bytes: Buffer }
  const bareStarted = performance.now()
  for (let number = 0; number < receipts; number += 1) await writeRaw(sink.port, row.bytes)
  const bare = performance.now() - bareStarted
  sink.close()
  const each = (milliseconds: number) => `${((receipts / milliseconds) * 1000).toFixed(0)} a second`
  return [
    {
      name: 'a paper’s commit to its first byte, p99',
      value: percentile(waits, 0.99),
      budget: 50,
      unit: 'ms',
      beside: `median ${percentile(waits, 0.5).toFixed(1)} ms at an idle printer that is asked for its state first`,
    },
    {
      name: 'papers through the spool',
      value: spooled / bare,
      budget: 20,
      unit: 'x',
      beside: `${each(spooled)}; ready bytes straight to a socket ${each(bare)}`,
    },
  ]
}

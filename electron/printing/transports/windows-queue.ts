import type { Outcome, Transport } from './transport.ts'
import { openWinspool } from './winspool.ts'

/** The calls of winspool.drv that a raw job takes, in their order. Each answers whether it went well. */
export interface Winspool {
  /** A printer's handle, or null. */
  open(queue: string): unknown
  /** The number of the job, 0 when there is none. */
  startDocument(printer: unknown, title: string): number
  startPage(printer: unknown): boolean
  /** How many bytes were taken; 0 when it failed. */
  write(printer: unknown, bytes: Uint8Array): number
  endPage(printer: unknown): boolean
  endDocument(printer: unknown): boolean
  /** Takes the document back before it is printed. */
  abort(printer: unknown): void
  close(printer: unknown): void
}

const chunkSize = 16_384

/** A queue of Windows, given raw bytes. `sent`: the spooler took the job; it prints when it likes. */
export function windowsQueueTransport(queue: string, load: () => Winspool | null = openWinspool): Transport {
  return {
    async send({ jobId, bytes }, progress): Promise<Outcome> {
      if (progress.signal?.aborted) return { state: 'not_started', reason: 'cancelled' }
      const winspool = load()
      if (winspool === null) return { state: 'not_started', reason: 'module_missing' }
      const printer = winspool.open(queue)
      if (printer === null) return { state: 'not_started', reason: 'queue_missing' }
      try {
        await progress.beforeFirstByte()
        return write(winspool, printer, `Returns Desk ${jobId}`, bytes, progress.handedOver)
      } finally {
        winspool.close(printer)
      }
    },
  }
}

/** Note: until the document is ended Windows can take it back, so a failure before that is a doubt and nothing prints. */
function write(
  winspool: Winspool,
  printer: unknown,
  title: string,
  bytes: Uint8Array,
  handedOver: ((bytesSent: number) => void) | undefined,
): Outcome {
  const queueJob = winspool.startDocument(printer, title)
  if (queueJob === 0) return { state: 'not_started', reason: 'queue_closed' }
  if (!winspool.startPage(printer)) {
    winspool.abort(printer)
    return { state: 'not_started', reason: 'queue_closed' }
  }
  let bytesSent = 0
  while (bytesSent < bytes.length) {
    const taken = winspool.write(printer, bytes.subarray(bytesSent, bytesSent + chunkSize))
    if (taken <= 0) {
      winspool.abort(printer)
      return { state: 'unknown', reason: 'queue_refused', bytesSent }
    }
    bytesSent += taken
    handedOver?.(bytesSent)
  }
  if (!winspool.endPage(printer) || !winspool.endDocument(printer))
    return { state: 'unknown', reason: 'queue_refused', bytesSent }
  return { state: 'sent', bytesSent, queueJob: String(queueJob) }
}

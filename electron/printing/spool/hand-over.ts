import type { Reader } from '../../database/open.ts'
import { type Printer, readTarget } from '../printer-rows.ts'
import type { Notice, Transport } from '../transports/transport.ts'
import type { Ending } from './handed.ts'

/** A job that waits for its printer. */
export interface WaitingJob {
  readonly id: string
  readonly paper: string
  readonly bytes: Uint8Array
  readonly target: string
  readonly expiresAt: string | null
}

/** What the spool stands on: a reader, the writer's internal operations, a clock, ways to printers. */
export interface SpoolGround {
  readonly db: Reader
  readonly now: () => string
  ask(name: string, input: unknown): Promise<unknown>
  readonly transportOf: (printer: Printer, paper: string) => Transport
  readonly log: (problem: unknown) => void
  /** Milliseconds to wait after the nth try in a row that did not start. */
  readonly pauseMs?: (tries: number) => number
}

class NoLongerWaiting extends Error {}

/** The job that waits longest for a printer. */
export async function nextJob(db: Reader, printerId: string): Promise<WaitingJob | null> {
  const row = await db
    .selectFrom('printJob')
    .select(['id', 'paper', 'bytes', 'target', 'expiresAt'])
    .where('printerId', '=', printerId)
    .where('state', '=', 'queued')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Hands a job over once; `sending` is committed before its first byte. Null when the job no longer waited.
 * Note: a fault of our own counts as not started before the first byte, and as a doubt after it.
 */
export async function handOver(
  ground: SpoolGround,
  printer: Printer,
  job: WaitingJob,
  signal: AbortSignal,
): Promise<{ readonly ending: Ending; readonly notices: readonly Notice[] } | null> {
  const notices: Notice[] = []
  let begun = false
  let bytesSent = 0
  try {
    const handover = { jobId: job.id, bytes: job.bytes, target: readTarget(job.target) }
    const ending = await ground.transportOf(printer, job.paper).send(handover, {
      beforeFirstByte: async () => {
        if ((await ground.ask('printing.begin', { job: job.id })) !== true) throw new NoLongerWaiting()
        begun = true
      },
      handedOver: sent => {
        bytesSent = sent
      },
      noticed: notice => notices.push(notice),
      signal,
    })
    return { ending, notices }
  } catch (problem) {
    if (problem instanceof NoLongerWaiting) return null
    ground.log(problem)
    const ending: Ending = begun
      ? { state: 'unknown', reason: 'broken', bytesSent }
      : { state: 'not_started', reason: 'printer_error' }
    return { ending, notices }
  }
}

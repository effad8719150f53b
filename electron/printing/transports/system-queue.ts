import { queueHolds, queueTrouble } from './read-lpstat.ts'
import { runProgram, startProgram } from './run-program.ts'
import type { Handover, Outcome, Progress, Transport } from './transport.ts'

/** How a system queue is treated. Times in milliseconds. */
export interface QueueTreatment {
  readonly askTimeoutMs: number
  readonly stallTimeoutMs: number
  readonly acceptTimeoutMs: number
}

const usual: QueueTreatment = { askTimeoutMs: 3000, stallTimeoutMs: 30_000, acceptTimeoutMs: 30_000 }
const chunkSize = 16_384

/** The words by which `lp` names what it took: `request id is Front-12 (0 file(s))`. */
function requestOf(out: string): string | null {
  return /request id is (\S+-\d+)/.exec(out)?.[1] ?? null
}

/**
 * A queue of the system on Linux and macOS, by `lp`. Exit 0 means that the queue took the job; it prints when it likes.
 * Note: `lp` looks for its queue before it reads, so a wrong one is known before the first byte.
 */
export function systemQueueTransport(queue: string, changes: Partial<QueueTreatment> = {}): Transport {
  const treatment = { ...usual, ...changes }
  return {
    async send(handover, progress) {
      if (progress.signal?.aborted) return { state: 'not_started', reason: 'cancelled' }
      const asked = await runProgram('lpstat', ['-a', queue], treatment.askTimeoutMs)
      if (asked.missing) return { state: 'not_started', reason: 'spooler_missing' }
      const trouble = queueTrouble(queue, asked)
      if (trouble !== null) return { state: 'not_started', reason: trouble }
      if (progress.signal?.aborted) return { state: 'not_started', reason: 'cancelled' }
      await progress.beforeFirstByte()
      return give(queue, handover, progress, treatment)
    },
  }
}

async function give(
  queue: string,
  { jobId, bytes }: Handover,
  progress: Progress,
  treatment: QueueTreatment,
): Promise<Outcome> {
  const lp = startProgram('lp', ['-d', queue, '-o', 'raw', '-t', `Returns Desk ${jobId}`])
  const kill = () => lp.kill()
  progress.signal?.addEventListener('abort', kill, { once: true })
  let bytesSent = 0
  try {
    for (let at = 0; at < bytes.length; at += chunkSize) {
      const chunk = bytes.subarray(at, at + chunkSize)
      if (!(await lp.give(chunk, treatment.stallTimeoutMs))) break
      bytesSent += chunk.length
      progress.handedOver?.(bytesSent)
    }
    if (bytesSent < bytes.length) lp.kill()
    const ran = await lp.end(treatment.acceptTimeoutMs)
    if (ran.missing) return { state: 'not_started', reason: 'spooler_missing' }
    if (ran.code === 0 && bytesSent === bytes.length) {
      const queueJob = requestOf(ran.out)
      return { state: 'sent', bytesSent, ...(queueJob === null ? {} : { queueJob }) }
    }
    if (progress.signal?.aborted) return { state: 'unknown', reason: 'cancelled', bytesSent }
    return { state: 'unknown', reason: ran.code === null ? 'queue_silent' : 'queue_refused', bytesSent }
  } finally {
    progress.signal?.removeEventListener('abort', kill)
  }
}

/**
 * Whether a queue still holds a job, and so may print it yet. Without the queue's name for it (the desk was ended while
 * `lp` ran), whatever the queue holds may be that job. True where the queue can't be asked: better once than twice.
 */
export async function isHeldByQueue(queue: string, queueJob: string | null, askTimeoutMs = 3000): Promise<boolean> {
  const asked = await runProgram('lpstat', ['-o', queue], askTimeoutMs)
  if (asked.missing) return false
  if (asked.code !== 0) return queueTrouble(queue, asked) === null
  return queueHolds(asked.out, queueJob)
}

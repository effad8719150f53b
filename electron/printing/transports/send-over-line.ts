import { askBefore, askedToConfirm } from './ask-printer.ts'
import type { Line } from './line.ts'
import { strangerBy } from './stranger.ts'
import type { Handover, NotStartedReason, Outcome, Progress, UnknownReason } from './transport.ts'

/** How a printer on a line is treated. Times in milliseconds. */
export interface LineTreatment {
  /** How long the printer may take nothing before the job counts as stuck. */
  readonly stallTimeoutMs: number
  /** How long it may take to end the connection after the last byte. */
  readonly closeTimeoutMs: number
  /** How long one status answer may take; a printer that gives none is mute and prints all the same. */
  readonly statusTimeoutMs: number
  readonly confirmTimeoutMs: number
  /** How long a label printer waits between being asked whether all has come out. */
  readonly confirmEveryMs: number
  /** Whether the printer is asked for its state before the job; `expect`: it is known to answer. */
  readonly status: 'never' | 'try' | 'expect'
  /** `expect`: this printer is known to say when a job is printed, so its silence is a doubt. */
  readonly confirm: 'never' | 'try' | 'expect'
}

/** What fits most printers. */
export const usualTreatment: LineTreatment = {
  stallTimeoutMs: 30_000,
  closeTimeoutMs: 15_000,
  statusTimeoutMs: 400,
  confirmTimeoutMs: 15_000,
  confirmEveryMs: 200,
  status: 'try',
  confirm: 'never',
}

const chunkSize = 4096
const graceMs = 60

/** Everything before the first payload byte; null when the job may start. */
async function prepare(
  line: Line,
  handover: Handover,
  treatment: LineTreatment,
  progress: Progress,
): Promise<NotStartedReason | null> {
  const asks = treatment.status !== 'never'
  const state = asks ? await askBefore(line, handover, treatment, progress) : null
  if (!asks) await line.until(() => line.ended || line.broken, graceMs)
  if (progress.signal?.aborted) return 'cancelled'
  const stranger = strangerBy(line.greeting)
  if (stranger !== null) return stranger
  if (line.broken) return 'reset_before_start'
  return line.ended || line.closed ? 'closed_before_start' : state
}

/** Hands over the payload and ends the line. From here on nothing can be undone. */
async function deliver(line: Line, handover: Handover, treatment: LineTreatment, progress: Progress): Promise<Outcome> {
  const { bytes } = handover
  let bytesSent = 0
  const doubt = (otherwise: UnknownReason): Outcome => {
    const happened = line.ended && otherwise !== 'not_confirmed' ? 'closed_early' : otherwise
    const reason = strangerBy(line.greeting) ?? (line.broken ? 'reset' : happened)
    return { state: 'unknown', reason: progress.signal?.aborted ? 'cancelled' : reason, bytesSent }
  }
  for (let at = 0; at < bytes.length; at += chunkSize) {
    const chunk = bytes.subarray(at, at + chunkSize)
    if (line.ended || !(await line.hand(chunk, treatment.stallTimeoutMs))) return doubt('stalled')
    bytesSent += chunk.length
    progress.handedOver?.(bytesSent)
  }
  const saidSo = treatment.confirm !== 'never' && (await askedToConfirm(line, handover, treatment))
  if (!saidSo && (line.ended || line.broken)) return doubt('closed_early')
  const endedWell = await line.finish(treatment.closeTimeoutMs)
  if (saidSo) return { state: 'confirmed', bytesSent }
  if (!endedWell || strangerBy(line.greeting) !== null) return doubt('never_closed')
  return treatment.confirm === 'expect' ? doubt('not_confirmed') : { state: 'sent', bytesSent }
}

/** Hands a job over a line that `open` opens for it: one line a job, whatever carries it. */
export async function sendOverLine(
  open: () => Promise<Line | NotStartedReason>,
  handover: Handover,
  treatment: LineTreatment,
  progress: Progress,
): Promise<Outcome> {
  if (progress.signal?.aborted) return { state: 'not_started', reason: 'cancelled' }
  const line = await open()
  if (typeof line === 'string') return { state: 'not_started', reason: line }
  const drop = () => line.drop()
  progress.signal?.addEventListener('abort', drop, { once: true })
  try {
    const reason = await prepare(line, handover, treatment, progress)
    if (reason !== null) return { state: 'not_started', reason }
    await progress.beforeFirstByte()
    return await deliver(line, handover, treatment, progress)
  } finally {
    progress.signal?.removeEventListener('abort', drop)
    line.drop()
  }
}

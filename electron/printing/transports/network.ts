import type { NetworkAddress } from './parse-address.ts'
import { findStatus, offlineCause, rollState, saysOffline, statusRequest } from './printer-status.ts'
import { findProcessId, processIdRequest } from './process-id.ts'
import { RawLine } from './raw-line.ts'
import type { Handover, NotStartedReason, Outcome, Progress, Transport, UnknownReason } from './transport.ts'

/** How a network printer is treated. Times in milliseconds. */
export interface NetworkTreatment {
  readonly connectTimeoutMs: number
  /** How long the printer may take nothing before the job counts as stuck. */
  readonly stallTimeoutMs: number
  /** How long it may take to end the connection after the last byte. */
  readonly closeTimeoutMs: number
  /** How long one status answer may take; a printer that gives none is mute and prints all the same. */
  readonly statusTimeoutMs: number
  readonly confirmTimeoutMs: number
  /** Whether an ESC/POS printer is asked for its state before the job. */
  readonly askStatus: boolean
  /** `expect`: this printer is known to say when a job is printed, so its silence is a doubt. */
  readonly confirm: 'never' | 'try' | 'expect'
}

/** What fits most printers. */
export const usualTreatment: NetworkTreatment = {
  connectTimeoutMs: 3000,
  stallTimeoutMs: 30_000,
  closeTimeoutMs: 15_000,
  statusTimeoutMs: 400,
  confirmTimeoutMs: 15_000,
  askStatus: true,
  confirm: 'never',
}

const chunkSize = 4096
const graceMs = 60

/** Why the printer can't start now, or null. A mute printer is taken as ready. */
async function statusBefore(line: RawLine, wait: number, progress: Progress): Promise<NotStartedReason | null> {
  const ask = (n: 1 | 2 | 4) => line.ask(statusRequest(n), findStatus, wait)
  const one = await ask(1)
  if (one === null) {
    progress.noticed?.('mute')
    return null
  }
  const four = await ask(4)
  const roll = four === null ? 'paper_ok' : rollState(four)
  if (roll === 'paper_near_end') progress.noticed?.('paper_near_end')
  if (saysOffline(one)) {
    const two = await ask(2)
    return (two === null ? null : offlineCause(two)) ?? (roll === 'paper_out' ? 'paper_out' : 'offline')
  }
  return roll === 'paper_out' ? 'paper_out' : null
}

/** Everything before the first payload byte; null when the job may start. */
async function prepare(
  line: RawLine,
  handover: Handover,
  treatment: NetworkTreatment,
  progress: Progress,
): Promise<NotStartedReason | null> {
  const asks = treatment.askStatus && handover.target.language === 'escpos'
  const state = asks ? await statusBefore(line, treatment.statusTimeoutMs, progress) : null
  if (!asks) await line.until(() => line.ended || line.broken, graceMs)
  if (progress.signal?.aborted) return 'cancelled'
  if (line.broken) return 'reset_before_start'
  return line.ended || line.closed ? 'closed_before_start' : state
}

async function confirmed(line: RawLine, handover: Handover, treatment: NetworkTreatment): Promise<boolean> {
  if (treatment.confirm === 'never' || handover.target.language !== 'escpos') return false
  return (
    (await line.ask(processIdRequest(handover.jobId), findProcessId(handover.jobId), treatment.confirmTimeoutMs)) ===
    true
  )
}

/** Hands over the payload and ends the connection. From here on nothing can be undone. */
async function deliver(
  line: RawLine,
  handover: Handover,
  treatment: NetworkTreatment,
  progress: Progress,
): Promise<Outcome> {
  const { bytes } = handover
  let bytesSent = 0
  const doubt = (otherwise: UnknownReason): Outcome => {
    const reason = progress.signal?.aborted
      ? 'cancelled'
      : line.broken
        ? 'reset'
        : line.ended && otherwise !== 'not_confirmed'
          ? 'closed_early'
          : otherwise
    return { state: 'unknown', reason, bytesSent }
  }
  for (let at = 0; at < bytes.length; at += chunkSize) {
    const chunk = bytes.subarray(at, at + chunkSize)
    if (line.ended || !(await line.hand(chunk, treatment.stallTimeoutMs))) return doubt('stalled')
    bytesSent += chunk.length
    progress.handedOver?.(bytesSent)
  }
  const saidSo = await confirmed(line, handover, treatment)
  if (!saidSo && (line.ended || line.broken)) return doubt('closed_early')
  const endedWell = await line.finish(treatment.closeTimeoutMs)
  if (saidSo) return { state: 'confirmed', bytesSent }
  if (!endedWell) return doubt('never_closed')
  return treatment.confirm === 'expect' ? doubt('not_confirmed') : { state: 'sent', bytesSent }
}

/** A printer that takes raw bytes on a TCP port. One connection a job. */
export function networkTransport(address: NetworkAddress, changes: Partial<NetworkTreatment> = {}): Transport {
  const treatment = { ...usualTreatment, ...changes }
  return {
    async send(handover, progress) {
      const line = await RawLine.open(address, treatment.connectTimeoutMs, progress.signal)
      if (!(line instanceof RawLine)) return { state: 'not_started', reason: line }
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
    },
  }
}

import type { Line } from './line.ts'
import { findStatus, offlineCause, rollState, saysOffline, statusRequest } from './printer-status.ts'
import { findProcessId, processIdRequest } from './process-id.ts'
import type { LineTreatment } from './send-over-line.ts'
import type { Handover, NotStartedReason, Progress } from './transport.ts'
import { errorCause, errorStatusRequest, readErrorStatus, warningsOf } from './zebra-errors.ts'
import { hasPrintedAll, hostStatusRequest, labelPrinterTrouble, readHostStatus } from './zebra-status.ts'

/** Asks a printer how it is before a job. Answers why it can't start, or null; one that says nothing is taken as ready. */
export async function askBefore(
  line: Line,
  handover: Handover,
  treatment: LineTreatment,
  progress: Progress,
): Promise<NotStartedReason | null> {
  return handover.target.language === 'escpos'
    ? askRoll(line, treatment.statusTimeoutMs, progress)
    : askLabels(line, treatment, progress)
}

async function askRoll(line: Line, wait: number, progress: Progress): Promise<NotStartedReason | null> {
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

/**
 * A label printer that wants something (paper, ribbon, its head closed) does not answer `~HS`: its errors say what it
 * is. One known to answer that says nothing at all wants something too. Older ones know no `~HQES`.
 */
async function askLabels(line: Line, treatment: LineTreatment, progress: Progress): Promise<NotStartedReason | null> {
  const { statusTimeoutMs } = treatment
  const status = await line.ask(hostStatusRequest, readHostStatus, statusTimeoutMs)
  const trouble = status === null ? null : labelPrinterTrouble(status)
  if (trouble !== null || line.ended || line.broken) return trouble
  const errors = await line.ask(errorStatusRequest, readErrorStatus, statusTimeoutMs)
  if (errors !== null) {
    for (const notice of warningsOf(errors)) progress.noticed?.(notice)
    return errorCause(errors)
  }
  if (status !== null) return null
  progress.noticed?.('mute')
  return treatment.status === 'expect' ? 'needs_attention' : null
}

/** Whether a label printer whose buffer is empty has no error either; one without `~HQES` has none that it could tell. */
async function saysNoError(line: Line, waitMs: number): Promise<boolean> {
  const errors = await line.ask(errorStatusRequest, readErrorStatus, waitMs)
  return errors === null || errorCause(errors) === null
}

/** Asks whether the job has come out, and waits for it. False: the printer did not say so in time. */
export async function askedToConfirm(line: Line, handover: Handover, treatment: LineTreatment): Promise<boolean> {
  if (handover.target.language === 'escpos') {
    const said = findProcessId(handover.jobId)
    return (await line.ask(processIdRequest(handover.jobId), said, treatment.confirmTimeoutMs)) === true
  }
  const rounds = Math.max(1, Math.ceil(treatment.confirmTimeoutMs / treatment.confirmEveryMs))
  for (let round = 0; round < rounds && !line.ended && !line.broken; round += 1) {
    const status = await line.ask(hostStatusRequest, readHostStatus, treatment.confirmEveryMs)
    if (status !== null && hasPrintedAll(status) && (await saysNoError(line, treatment.confirmEveryMs))) return true
    if (status !== null) await line.until(() => line.ended || line.broken, treatment.confirmEveryMs)
  }
  return false
}

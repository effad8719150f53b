import { endedSpoolStates, moveSpool, type SpoolEvent, type SpoolState } from '../../shared/printing/spool-states.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Writing } from '../context.ts'
import { recordPrintEvent } from './record-print-event.ts'

/** What goes with a step of a print job. `reason` is a code with a text `print_reason.…`. */
export interface JobStep {
  readonly reason?: string | null
  readonly bytesSent?: number
  /** What the system's queue calls the job. */
  readonly queueJob?: string
}

export type JobNotMoved =
  | { readonly code: 'not_found' }
  | { readonly code: 'not_possible_from'; readonly state: string; readonly event: string }

/** Moves a print job by an event of the spool's table and adds it to the job's story. */
export async function movePrintJob(
  desk: Writing,
  jobId: string,
  event: SpoolEvent,
  step: JobStep = {},
): Promise<Result<SpoolState, JobNotMoved>> {
  const job = await desk.db
    .selectFrom('printJob')
    .select(['state', 'tries', 'bytesSent'])
    .where('id', '=', jobId)
    .executeTakeFirst()
  if (!job) return refuse({ code: 'not_found' })
  const moved = moveSpool(job.state, event)
  if (!moved.ok) return moved
  await desk.db
    .updateTable('printJob')
    .set({
      state: moved.value,
      reason: step.reason ?? null,
      tries: event === 'not_started' ? job.tries + 1 : job.tries,
      bytesSent: step.bytesSent ?? job.bytesSent,
      ...(step.queueJob === undefined ? {} : { queueJob: step.queueJob }),
      endedAt: endedSpoolStates.includes(moved.value) ? desk.now : null,
    })
    .where('id', '=', jobId)
    .execute()
  const detail = {
    ...(step.reason ? { reason: step.reason } : {}),
    ...(step.bytesSent === undefined ? {} : { bytesSent: step.bytesSent }),
    ...(step.queueJob === undefined ? {} : { queueJob: step.queueJob }),
  }
  await recordPrintEvent(desk, jobId, event, detail)
  return ok(moved.value)
}

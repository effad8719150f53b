import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { movePrintJob } from './move-print-job.ts'

/** Takes a waiting paper out of the queue. What is being sent can't be called back. */
export const cancelPrintJob: Handler<'printing.cancel'> = async (desk, { job }) => {
  const moved = await movePrintJob(desk, job, 'cancel', { reason: 'by_person' })
  if (!moved.ok) return moved
  desk.note({ kind: 'print_job', id: job }, { state: moved.value })
  return ok({ state: moved.value })
}

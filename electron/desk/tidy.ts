import type { Writing } from '../context.ts'
import { interruptJobs } from '../printing/spool/interrupt-jobs.ts'

/** Ends what a killed process left running: its jobs count as failed, and what was on its way to a printer as in doubt. */
export async function tidyDesk(desk: Writing): Promise<void> {
  const failure = JSON.stringify({ key: 'failure.interrupted', values: {} })
  const jobs = await desk.db
    .updateTable('job')
    .set({ state: 'failed', endedAt: desk.now, failure })
    .where('state', 'in', ['running', 'queued'])
    .executeTakeFirst()
  const printJobsInDoubt = await interruptJobs(desk)
  if (jobs.numUpdatedRows > 0n || printJobsInDoubt > 0)
    desk.note({ kind: 'desk', id: 'start' }, { jobsInterrupted: Number(jobs.numUpdatedRows), printJobsInDoubt })
}

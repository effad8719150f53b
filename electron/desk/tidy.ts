import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sweepPhotos } from '../photos/photo-files.ts'
import { interruptJobs } from '../printing/spool/interrupt-jobs.ts'
import { sweepProofs } from '../queues/proof-files.ts'
import type { Inside } from '../runner.ts'
import { isStaging } from '../sales/import/staging.ts'
import { undoUnfinished } from '../sales/import/undo.ts'
import { sweepLabels } from '../shipments/label-files.ts'

/**
 * Ends what a killed process left running: its jobs count as failed, what its imports brought in is taken out, and what
 * was on its way to a printer is in doubt.
 */
export async function tidyDesk(desk: Inside): Promise<void> {
  const failure = JSON.stringify({ key: 'failure.interrupted', values: {} })
  const jobs = await desk.db
    .updateTable('job')
    .set({ state: 'failed', endedAt: desk.now, failure })
    .where('state', 'in', ['running', 'queued'])
    .executeTakeFirst()
  const printJobsInDoubt = await interruptJobs(desk)
  const importsUndone = undoUnfinished(desk.raw)
  for (const name of readdirSync(desk.room.folder))
    if (isStaging(name)) rmSync(join(desk.room.folder, name), { force: true })
  await sweepLabels(desk.db, desk.room)
  await sweepProofs(desk.db, desk.room)
  await sweepPhotos(desk.db, desk.room)
  const jobsInterrupted = Number(jobs.numUpdatedRows)
  if (jobsInterrupted > 0 || printJobsInDoubt > 0 || importsUndone > 0)
    desk.note({ kind: 'desk', id: 'start' }, { jobsInterrupted, printJobsInDoubt, importsUndone })
}

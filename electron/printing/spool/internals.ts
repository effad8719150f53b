import type { Writing } from '../../context.ts'
import { movePrintJob } from '../move-print-job.ts'
import type { Notice } from '../transports/transport.ts'
import { type Ending, handedBy } from './handed.ts'

/** How a job ended, from the spool's thread. */
export interface JobEnding {
  readonly job: string
  readonly ending: Ending
  readonly notices: readonly Notice[]
}

/** What the spool's thread asks of the writer; each is committed before it is answered. */
export const printingInternals = {
  /** Takes a job up before its first byte; false when it is no longer waiting, as when it was cancelled. */
  'printing.begin': async (desk: Writing, { job }: { readonly job: string }): Promise<boolean> => {
    const moved = await movePrintJob(desk, job, 'begin')
    return moved.ok
  },
  /** Records how a handover ended. Answers the job's new state; null when the job had moved on without it. */
  'printing.end': async (desk: Writing, { job, ending, notices }: JobEnding): Promise<string | null> => {
    const handed = handedBy(ending, notices)
    const moved = await movePrintJob(desk, job, handed.event, handed)
    await learn(desk, job, ending)
    await desk.db
      .updateTable('printer')
      .set({ state: handed.printerState, stateDetail: handed.printerDetail, stateAt: desk.now })
      .where('id', '=', eb => eb.selectFrom('printJob').select('printerId').where('id', '=', job))
      .execute()
    return moved.ok ? moved.value : null
  },
  /** Gives up a job that waited past its time. */
  'printing.expire': async (desk: Writing, { job }: { readonly job: string }): Promise<boolean> => {
    const moved = await movePrintJob(desk, job, 'expire', { reason: 'expired' })
    return moved.ok
  },
}

/** A test print tells whether a network printer can confirm; later jobs ask for that. */
async function learn(desk: Writing, jobId: string, ending: Ending): Promise<void> {
  if (ending.state !== 'confirmed' && ending.state !== 'sent') return
  await desk.db
    .updateTable('printer')
    .set({ abilities: JSON.stringify({ confirms: ending.state === 'confirmed' }) })
    .where('transport', '=', 'network')
    .where('id', '=', eb =>
      eb.selectFrom('printJob').select('printerId').where('id', '=', jobId).where('paper', '=', 'test'),
    )
    .execute()
}

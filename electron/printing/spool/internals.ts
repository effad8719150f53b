import type { Writing } from '../../context.ts'
import { movePrintJob } from '../move-print-job.ts'
import type { Notice } from '../transports/transport.ts'
import { type Ending, handedBy } from './handed.ts'
import { learnFromTest } from './learn-from-test.ts'

/** How a job ended, from the spool's thread. */
export interface JobEnding {
  readonly job: string
  readonly ending: Ending
  readonly notices: readonly Notice[]
}

/** What the spool's thread asks of the writer; each is committed before it is answered. */
export const printingInternals = {
  /**
   * Takes a job up before its first byte. False when it is not to be sent: it was cancelled meanwhile, its printer was
   * paused, or it waited past its time.
   */
  'printing.begin': async (desk: Writing, { job }: { readonly job: string }): Promise<boolean> => {
    const row = await desk.db
      .selectFrom('printJob')
      .innerJoin('printer', 'printer.id', 'printJob.printerId')
      .select(['printJob.expiresAt', 'printer.paused'])
      .where('printJob.id', '=', job)
      .executeTakeFirst()
    if (row?.paused === 1) return false
    if (row && row.expiresAt !== null && row.expiresAt < desk.now) {
      await movePrintJob(desk, job, 'expire', { reason: 'expired' })
      return false
    }
    const moved = await movePrintJob(desk, job, 'begin')
    return moved.ok
  },
  /** Records how a handover ended. Answers the job's new state; null when the job had moved on without it. */
  'printing.end': async (desk: Writing, { job, ending, notices }: JobEnding): Promise<string | null> => {
    const handed = handedBy(ending, notices)
    const moved = await movePrintJob(desk, job, handed.event, handed)
    await learnFromTest(desk, job, ending, notices)
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

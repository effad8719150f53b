import type { Writing } from '../../context.ts'
import { movePrintJob } from '../move-print-job.ts'

/** After a start, whatever was being sent is in doubt: nobody knows how much came out. Answers how many. */
export async function interruptJobs(desk: Writing): Promise<number> {
  const sending = await desk.db.selectFrom('printJob').select('id').where('state', '=', 'sending').execute()
  for (const { id } of sending) await movePrintJob(desk, id, 'interrupt', { reason: 'interrupted' })
  return sending.length
}

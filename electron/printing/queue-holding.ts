import type { Reader } from '../database/open.ts'
import { isHeldByQueue } from './transports/system-queue.ts'

/** The system's queue that still holds a paper or a copy of it, and so may print it yet; null when none does. */
export async function queueHolding(db: Reader, jobId: string): Promise<string | null> {
  const asked = await db.selectFrom('printJob').select(['id', 'reprintOf']).where('id', '=', jobId).executeTakeFirst()
  if (!asked || process.platform === 'win32') return null
  const first = asked.reprintOf ?? asked.id
  const handed = await db
    .selectFrom('printJob')
    .innerJoin('printer', 'printer.id', 'printJob.printerId')
    .select(['printJob.queueJob', 'printJob.state', 'printer.address'])
    .where(eb => eb.or([eb('printJob.id', '=', first), eb('printJob.reprintOf', '=', first)]))
    .where('printer.transport', '=', 'queue')
    .where('printJob.state', 'in', ['sent', 'unknown'])
    .execute()
  for (const { address, queueJob } of handed)
    if (address !== null && (await isHeldByQueue(address, queueJob))) return address
  return null
}

import { monthOf } from '../../shared/calendar.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { queueJob } from '../jobs/queue-job.ts'
import { accountsToMap } from './accounts-to-map.ts'
import { packOf, readAccountMap } from './store.ts'

/**
 * Queues a month's pack. A closed month's is the file that was stored when it was closed, unless another program's
 * shape is asked for; an open month's is built now and says that it is preliminary.
 */
export const exportBooks: Handler<'books.export'> = async (desk, { month, shape }) => {
  if (month > monthOf(desk.today)) return refuse({ code: 'month_not_begun', month })
  const { map } = await readAccountMap(desk.db)
  const pack = await packOf(desk.db, month)
  const stored = pack !== null && (shape === undefined || shape === map.shape)
  if (!stored) {
    const accounts = await accountsToMap(desk, month, map.maps[shape ?? map.shape])
    if (accounts.length > 0) return refuse({ code: 'accounts_not_mapped', accounts: [...accounts] })
  }
  const job = await queueJob(desk, 'books.export', { month, shape: shape ?? null, pack: stored ? pack.id : null })
  desk.note({ kind: 'month', id: month }, { job, shape: shape ?? map.shape })
  return ok({ job })
}

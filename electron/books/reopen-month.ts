import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { closedMonths } from './store.ts'

/** Opens a closed month again, the latest one first. Its pack stays on record, with who reopened it and why. */
export const reopenMonth: Handler<'books.reopenMonth'> = async (desk, { month, reason }) => {
  const closed = await closedMonths(desk.db)
  if (!closed.has(month)) return refuse({ code: 'month_not_closed', month })
  const later = [...closed].toSorted().findLast(one => one > month)
  if (later !== undefined) return refuse({ code: 'later_month_closed', month: later })
  await desk.db
    .updateTable('periodLock')
    .set({ reopenedBy: desk.caller.staffId, reopenedAt: desk.now, reopenReason: reason })
    .where('month', '=', month)
    .execute()
  await desk.db
    .updateTable('monthPack')
    .set({ reopenedBy: desk.caller.staffId, reopenedAt: desk.now, reopenReason: reason })
    .where('month', '=', month)
    .where('reopenedAt', 'is', null)
    .execute()
  desk.note({ kind: 'month', id: month }, { reopened: true })
  return ok({ month })
}

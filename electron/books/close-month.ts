import { monthOf } from '../../shared/calendar.ts'
import { monthsBetween } from '../../shared/reports/months.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Handler, Writing } from '../context.ts'
import { queueJob } from '../jobs/queue-job.ts'
import { accountsToMap } from './accounts-to-map.ts'
import { closedMonths, firstMonth, readAccountMap } from './store.ts'
import { unpaidSettlements } from './unpaid.ts'

/**
 * Closes a month: from now on nothing dated in it is added or changed, and its pack is built once. Months close in order;
 * drafts don't block, unpaid settlements are listed.
 */
export const closeMonth: Handler<'books.closeMonth'> = async (desk, { month }) => {
  const possible = await canClose(desk, month)
  if (!possible.ok) return possible
  const { map } = await readAccountMap(desk.db)
  const accounts = await accountsToMap(desk, month, map.maps[map.shape])
  if (accounts.length > 0) return refuse({ code: 'accounts_not_mapped', accounts: [...accounts] })
  const lock = { closedBy: desk.caller.staffId, closedAt: desk.now, reopenedBy: null, reopenedAt: null }
  await desk.db
    .insertInto('periodLock')
    .values({ month, ...lock, reopenReason: null })
    .onConflict(conflict => conflict.column('month').doUpdateSet({ ...lock, reopenReason: null }))
    .execute()
  const pack = desk.newId()
  const job = await queueJob(desk, 'books.export', { month, shape: null, pack })
  await desk.db
    .insertInto('monthPack')
    .values({
      id: pack,
      month,
      jobId: job,
      grounds: JSON.stringify({ map, shop: desk.shop }),
      closedAt: desk.now,
      closedBy: desk.caller.staffId,
    })
    .execute()
  const unpaid = await unpaidSettlements(desk.db, month)
  desk.note({ kind: 'month', id: month }, { pack, unpaid: unpaid.length })
  return ok({
    job,
    unpaid: unpaid.map(({ month: _month, ...one }) => one),
    unpaidMinor: unpaid.reduce((sum, one) => sum + Math.max(0, one.amountMinor), 0),
  })
}

type Refusal =
  | { readonly code: 'month_not_over' | 'already_closed'; readonly month: string }
  | { readonly code: 'earlier_month_open'; readonly month: string }

async function canClose(desk: Writing, month: string): Promise<Result<null, Refusal>> {
  if (month >= monthOf(desk.today)) return refuse({ code: 'month_not_over', month })
  const closed = await closedMonths(desk.db)
  if (closed.has(month)) return refuse({ code: 'already_closed', month })
  const first = await firstMonth(desk.db)
  const earlier = first === null ? [] : monthsBetween(first, month).slice(0, -1)
  const open = earlier.find(one => !closed.has(one))
  return open === undefined ? ok(null) : refuse({ code: 'earlier_month_open', month: open })
}

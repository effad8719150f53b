import { monthOf } from '../../shared/calendar.ts'
import { addMonths, monthsBetween } from '../../shared/reports/months.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Handler, Writing } from '../context.ts'
import { queueJob } from '../jobs/queue-job.ts'
import { isImporting } from '../sales/import/is-importing.ts'
import { accountsToMap } from './accounts-to-map.ts'
import { programVersion } from './program-version.ts'
import { closedMonths, firstMonth, readAccountMap } from './store.ts'
import { unpaidSettlements } from './unpaid.ts'

/**
 * Closes a month: from now on nothing dated in it is added or changed, and its pack is built once. Months close in order;
 * drafts don't block, unpaid settlements are listed. An import on its way could still bring rows of the month: it is waited for.
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
      grounds: JSON.stringify({ map, shop: desk.shop, version: programVersion(desk.room) }),
      closedAt: desk.now,
      closedBy: desk.caller.staffId,
    })
    .execute()
  const unpaid = await unpaidSettlements(desk.db, month, desk.shop.currency)
  desk.note({ kind: 'month', id: month }, { pack, unpaid: unpaid.length })
  return ok({
    job,
    unpaid: unpaid.map(({ month: _month, ...one }) => one),
    unpaidMinor: unpaid.reduce((sum, one) => sum + Math.max(0, one.amountMinor), 0),
  })
}

type Refusal =
  | {
      readonly code: 'month_not_over' | 'already_closed' | 'earlier_month_open' | 'before_the_books'
      readonly month: string
    }
  | { readonly code: 'import_is_running' }

/** The oldest month that the books list, counted back from the running one. */
const mostMonths = 120

async function canClose(desk: Writing, month: string): Promise<Result<null, Refusal>> {
  if (month >= monthOf(desk.today)) return refuse({ code: 'month_not_over', month })
  const closed = await closedMonths(desk.db)
  if (closed.has(month)) return refuse({ code: 'already_closed', month })
  const first = (await firstMonth(desk.db)) ?? month
  const oldest = addMonths(monthOf(desk.today), -mostMonths)
  if (month < first || month < oldest) {
    return refuse({ code: 'before_the_books', month: first > oldest ? first : oldest })
  }
  const open = monthsBetween(first, month)
    .slice(0, -1)
    .find(one => !closed.has(one))
  if (open !== undefined) return refuse({ code: 'earlier_month_open', month: open })
  return (await isImporting(desk.db)) ? refuse({ code: 'import_is_running' }) : ok(null)
}

import type { AccountMap } from '../../shared/books/account-map.ts'
import type { JournalShape } from '../../shared/books/shapes.ts'
import { monthOf } from '../../shared/calendar.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { queueJob } from '../jobs/queue-job.ts'
import { accountsToMap } from './accounts-to-map.ts'
import { packOf, readAccountMap } from './store.ts'

/** The program that a closed month's journal was written for. */
function shapeOf(grounds: string): JournalShape {
  const { map } = JSON.parse(grounds) as { readonly map: AccountMap }
  return map.shape
}

/**
 * Queues a month's pack. A closed month's is the file that was stored when it was closed, in the shape it was closed in;
 * an open month's is built now and says that it is preliminary.
 */
export const exportBooks: Handler<'books.export'> = async (desk, { month, shape }) => {
  if (month > monthOf(desk.today)) return refuse({ code: 'month_not_begun', month })
  const { map } = await readAccountMap(desk.db)
  const pack = await packOf(desk.db, month)
  if (pack !== null) {
    const closedIn = shapeOf(pack.grounds)
    if (shape !== undefined && shape !== closedIn) {
      return refuse({
        code: 'closed_in_other_shape',
        month,
        shape: { key: `accounts_screen.shape_${closedIn}`, values: {} },
      })
    }
  } else {
    const accounts = await accountsToMap(desk, month, map.maps[shape ?? map.shape])
    if (accounts.length > 0) return refuse({ code: 'accounts_not_mapped', accounts: [...accounts] })
  }
  const job = await queueJob(desk, 'books.export', {
    month,
    shape: pack ? null : (shape ?? null),
    pack: pack?.id ?? null,
  })
  desk.note({ kind: 'month', id: month }, { job, shape: shape ?? map.shape })
  return ok({ job })
}

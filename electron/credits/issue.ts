import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { queueCredit } from '../printing/queue-papers.ts'
import { openStoreCredit } from './open-credit.ts'

/** Issues a store credit by hand, within what the person may decide alone. */
export const issueCredit: Handler<'credits.issue'> = async (desk, input) => {
  const mostMinor = desk.caller.overrideLimitMinor
  if (mostMinor !== null && input.amountMinor > mostMinor) return refuse({ code: 'above_override_limit', mostMinor })
  if (input.customer !== undefined) {
    const customer = await desk.db
      .selectFrom('customer')
      .select('id')
      .where('id', '=', input.customer)
      .executeTakeFirst()
    if (!customer) return refuse({ code: 'not_found' })
  }
  const { amountMinor, reason } = input
  const { id, code } = await openStoreCredit(desk, {
    amountMinor,
    currency: desk.shop.currency,
    customerId: input.customer ?? null,
    settlementId: null,
    reason,
  })
  desk.note({ kind: 'store_credit', id }, { amountMinor })
  const printJobs = input.print ? await queueCredit(desk, id) : []
  return ok({ credit: id, code, balanceMinor: amountMinor, printJobs: [...printJobs] })
}

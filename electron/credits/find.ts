import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'

const most = 200

/** Lists store credits with their balances, the newest first: all, or those of a customer. */
export const findCredits: Handler<'credits.find'> = async (desk, { customer }) => {
  const rows = await desk.db
    .selectFrom('storeCredit')
    .innerJoin('storeCreditEvent', 'storeCreditEvent.storeCreditId', 'storeCredit.id')
    .select(eb => [
      'storeCredit.code',
      'storeCredit.createdAt',
      eb.fn.sum<number>('storeCreditEvent.amountMinor').as('balanceMinor'),
    ])
    .$if(customer !== undefined, select => select.where('storeCredit.customerId', '=', customer ?? ''))
    .groupBy('storeCredit.id')
    .orderBy('storeCredit.createdAt', 'desc')
    .limit(most)
    .execute()
  return ok({ credits: rows.map(row => ({ ...row, balanceMinor: Number(row.balanceMinor) })) })
}

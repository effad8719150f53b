import { type AboveLimit, cashHandedMinor, limitPassed } from '../../shared/settlements/limits.ts'
import type { PayoutPlan } from '../../shared/settlements/tenders.ts'
import type { Reading, Writing } from '../context.ts'

/** Which limit of the caller or the shop a payout is above, so that a second person signs; null: none. */
export function limitAbove(
  { caller, shop }: Reading | Writing,
  wholeMinor: number,
  { payouts }: PayoutPlan,
): AboveLimit | null {
  const limits = { shopMinor: shop.refundLimitMinor, cashMinor: caller.cashLimitMinor }
  return limitPassed({ wholeMinor, cashMinor: cashHandedMinor(payouts) }, limits)
}

/** Whether the caller is the owner and nobody else here may approve: then there is no second person to ask. */
export async function decidesAlone(desk: Reading | Writing): Promise<boolean> {
  if (desk.caller.role !== 'owner') return false
  const others = await desk.db
    .selectFrom('staff')
    .select('id')
    .where('active', '=', 1)
    .where('role', 'in', ['supervisor', 'owner'])
    .where('id', '<>', desk.caller.staffId)
    .limit(1)
    .execute()
  return others.length === 0
}

import type { Reading, Writing } from '../context.ts'
import { lowerLimit } from '../staff/limits.ts'

/** Whether a payout needs a second person: it is above the lower of the caller's and the shop's limit. */
export function isAboveLimit(desk: Reading | Writing, payoutMinor: number): boolean {
  const limitMinor = lowerLimit(desk.caller.cashLimitMinor, desk.shop.refundLimitMinor)
  return limitMinor !== null && payoutMinor > limitMinor
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

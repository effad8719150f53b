import { forgottenSecondReasons, type SecondReasons } from '../../shared/returns/second-reasons.ts'
import type { Reader } from '../database/open.ts'

/** What is retired after a change: as asked, and each name that a return has and the change would forget. */
export async function keepReasons(
  db: Reader,
  before: SecondReasons,
  after: SecondReasons,
): Promise<Record<string, string[]>> {
  const retired = Object.fromEntries(
    Object.entries(after.retiredReasons).map(([reason, names]) => [reason, [...names]]),
  )
  for (const { reason, name } of forgottenSecondReasons(before, after)) {
    const used = await db
      .selectFrom('returnLine')
      .select('id')
      .where('secondReason', '=', name)
      .where('reason', '=', reason)
      .limit(1)
      .executeTakeFirst()
    if (used) retired[reason] = [...(retired[reason] ?? []), name]
  }
  return retired
}

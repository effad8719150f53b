import { randomInt } from 'node:crypto'
import { creditCodeBase, creditCodeOf, creditCodePlaces } from '../../shared/settlements/credit-code.ts'
import type { Writing } from '../context.ts'

/** A store credit to be issued by a settlement. */
export interface CreditToIssue {
  readonly amountMinor: number
  readonly currency: string
  readonly customerId: string | null
  readonly settlementId: string
}

/** Issues a store credit under a code that can't be guessed. */
export async function issueStoreCredit(
  desk: Writing,
  credit: CreditToIssue,
): Promise<{ readonly id: string; readonly code: string }> {
  const id = desk.newId()
  const code = creditCodeOf(Array.from({ length: creditCodePlaces }, () => randomInt(creditCodeBase)))
  await desk.db
    .insertInto('storeCredit')
    .values({ id, code, customerId: credit.customerId, currency: credit.currency, createdAt: desk.now })
    .execute()
  await desk.db
    .insertInto('storeCreditEvent')
    .values({
      id: desk.newId(),
      storeCreditId: id,
      kind: 'issue',
      amountMinor: credit.amountMinor,
      settlementId: credit.settlementId,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
    })
    .execute()
  return { id, code }
}

import { randomInt } from 'node:crypto'
import { creditCodeBase, creditCodeOf, creditCodePlaces } from '../../shared/settlements/credit-code.ts'
import type { Writing } from '../context.ts'
import { recordCreditEvent } from './store.ts'

/** A store credit to be issued: by a settlement, or by hand with a reason. */
export interface CreditToIssue {
  readonly amountMinor: number
  readonly currency: string
  readonly customerId: string | null
  readonly settlementId: string | null
  readonly reason?: string
}

/** Opens a store credit under a code that can't be guessed. */
export async function openStoreCredit(
  desk: Writing,
  { customerId, currency, ...issued }: CreditToIssue,
): Promise<{ readonly id: string; readonly code: string }> {
  const id = desk.newId()
  const code = creditCodeOf(Array.from({ length: creditCodePlaces }, () => randomInt(creditCodeBase)))
  await desk.db.insertInto('storeCredit').values({ id, code, customerId, currency, createdAt: desk.now }).execute()
  await recordCreditEvent(desk, { storeCreditId: id, kind: 'issue', ...issued })
  return { id, code }
}

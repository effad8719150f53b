import type { Insertable, Selectable } from 'kysely'
import { readCreditCode } from '../../shared/settlements/credit-code.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'
import type { StoreCreditEventTable, StoreCreditTable } from '../database/schema-returns.ts'

/** A code as the file holds it, however it was typed; one that can't be right stays as it is and finds nothing. */
function storedCode(typed: string): string {
  return readCreditCode(typed) ?? typed.trim()
}

/** A store credit by its code or id, or null. */
export async function findCreditByCode(db: Reader, typed: string): Promise<Selectable<StoreCreditTable> | null> {
  const row = await db
    .selectFrom('storeCredit')
    .selectAll()
    .where(eb => eb.or([eb('code', '=', storedCode(typed)), eb('id', '=', typed)]))
    .executeTakeFirst()
  return row ?? null
}

/** The balance of a store credit: the sum of its events, minor units. */
export async function balanceOf(db: Reader, storeCreditId: string): Promise<number> {
  const row = await db
    .selectFrom('storeCreditEvent')
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('amountMinor'), eb.lit(0)).as('balanceMinor'))
    .where('storeCreditId', '=', storeCreditId)
    .executeTakeFirstOrThrow()
  return Number(row.balanceMinor)
}

type Event = Pick<Insertable<StoreCreditEventTable>, 'storeCreditId' | 'kind' | 'amountMinor'> &
  Partial<Pick<StoreCreditEventTable, 'settlementId' | 'reason'>>

/** Records what became of a store credit; below 0 lowers its balance. */
export async function recordCreditEvent(desk: Writing, event: Event): Promise<void> {
  await desk.db
    .insertInto('storeCreditEvent')
    .values({ ...event, id: desk.newId(), at: desk.now, localDay: desk.today, byStaffId: desk.caller.staffId })
    .execute()
}

import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'

/** The balance of a store credit: the sum of its events, minor units. */
export async function balanceOf(db: Reader, storeCreditId: string): Promise<number> {
  const row = await db
    .selectFrom('storeCreditEvent')
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('amountMinor'), eb.lit(0)).as('balanceMinor'))
    .where('storeCreditId', '=', storeCreditId)
    .executeTakeFirstOrThrow()
  return Number(row.balanceMinor)
}

/** Voids a store credit that nobody spent of: its settlement is taken back. */
export async function voidStoreCredit(
  desk: Writing,
  credit: { readonly id: string; readonly balanceMinor: number; readonly settlementId: string },
): Promise<void> {
  await desk.db
    .insertInto('storeCreditEvent')
    .values({
      id: desk.newId(),
      storeCreditId: credit.id,
      kind: 'void',
      amountMinor: -credit.balanceMinor,
      settlementId: credit.settlementId,
      reason: 'settlement_reversed',
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
    })
    .execute()
}

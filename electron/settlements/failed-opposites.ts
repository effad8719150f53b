import { sql } from 'kysely'
import type { Reader } from '../database/open.ts'

/** What of a sale's money was to come back for a reversal and did not: the customer has it still. */
export async function notBackMinor(
  db: Reader,
  { id, saleId }: { readonly id: string; readonly saleId: string | null },
) {
  const any = await db
    .selectFrom('payout')
    .select('id')
    .where(sql<boolean>`state = 'failed' and reverses_id is not null`)
    .limit(1)
    .executeTakeFirst()
  if (!any) return 0
  const { minor } = await failedOpposites(db)
    .innerJoin('settlement', 'settlement.id', 'failed.settlementId')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .where(eb => (saleId === null ? eb('rma.id', '=', id) : eb('rma.saleId', '=', saleId)))
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('failed.amountMinor'), eb.lit(0)).as('minor'))
    .executeTakeFirstOrThrow()
  return 0 - Number(minor)
}

/**
 * Payouts that should have taken money back for a reversal, failed, and were not tried again: the last try of each. Money
 * that never left can't come back, so the opposite of a failed payout is none of them.
 * Note: the states are written out, so that the partial indexes can be used.
 */
export function failedOpposites(db: Reader) {
  return db
    .selectFrom('payout as failed')
    .innerJoin('payout as first', 'first.id', 'failed.reversesId')
    .where(sql<boolean>`failed.state = 'failed'`)
    .where('failed.reversesId', 'is not', null)
    .where('first.state', '<>', 'failed')
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('payout as again')
            .select('again.id')
            .whereRef('again.reversesId', '=', 'failed.reversesId')
            .where(sql<boolean>`again.state <> 'failed'`),
        ),
      ),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('payout as later')
            .select('later.id')
            .whereRef('later.reversesId', '=', 'failed.reversesId')
            .where(sql<boolean>`later.state = 'failed'`)
            .whereRef('later.id', '>', 'failed.id'),
        ),
      ),
    )
}

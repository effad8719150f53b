import { ok, type Result, refuse } from '../../shared/result.ts'
import { moveSettlement } from '../../shared/settlements/states.ts'
import type { Handler, Writing } from '../context.ts'
import { balanceOf, recordCreditEvent } from '../credits/store.ts'
import { takeBackExchange } from '../exchanges/of-settlement.ts'
import { queueReversalReceipt } from '../printing/queue-papers.ts'
import { takeBackSettlement } from './take-back-settlement.ts'

/**
 * Takes a settlement back: opposite payouts dated today, its store credit voided, its units free to be settled again.
 * Refused when its store credit was spent of. A closed return is open again, unless nothing of it is left to do.
 */
export const reverseSettlement: Handler<'settlements.reverse'> = async (desk, input) => {
  const settlement = await desk.db
    .selectFrom('settlement')
    .select(['id', 'number', 'state', 'returnId', 'totalMinor'])
    .where('id', '=', input.settlement)
    .executeTakeFirst()
  if (!settlement) return refuse({ code: 'not_found' })
  const moved = moveSettlement(settlement.state, 'reverse')
  if (!moved.ok) return refuse({ code: 'already_reversed' })
  const payouts = await desk.db
    .selectFrom('payout')
    .selectAll()
    .where('settlementId', '=', settlement.id)
    .where('state', '<>', 'failed')
    .execute()
  const voided = await voidCredits(desk, settlement.id)
  if (!voided.ok) return voided
  const exchanged = await takeBackExchange(desk, settlement.id, input.reason)
  if (!exchanged.ok) return exchanged
  await takeBackSettlement(desk, { ...settlement, reason: input.reason })
  const { id } = settlement
  desk.note(
    { kind: 'settlement', id },
    {
      return: settlement.returnId,
      number: settlement.number,
      totalMinor: settlement.totalMinor,
      payouts: payouts.map(({ kind, amountMinor }) => ({ kind, amountMinor: -amountMinor })),
    },
  )
  await queueReversalReceipt(desk, id)
  return ok({ number: settlement.number })
}

async function voidCredits(
  desk: Writing,
  settlementId: string,
): Promise<
  Result<null, { readonly code: 'store_credit_spent'; readonly credit: string; readonly balanceMinor: number }>
> {
  const issued = await desk.db
    .selectFrom('storeCreditEvent')
    .select(['storeCreditId', 'amountMinor'])
    .where('settlementId', '=', settlementId)
    .where('kind', '=', 'issue')
    .execute()
  for (const { storeCreditId, amountMinor } of issued) {
    const balanceMinor = await balanceOf(desk.db, storeCreditId)
    if (balanceMinor !== amountMinor) {
      const { code } = await desk.db
        .selectFrom('storeCredit')
        .select('code')
        .where('id', '=', storeCreditId)
        .executeTakeFirstOrThrow()
      return refuse({ code: 'store_credit_spent', credit: code, balanceMinor })
    }
    await recordCreditEvent(desk, {
      storeCreditId,
      kind: 'void',
      amountMinor: -balanceMinor,
      settlementId,
      reason: 'settlement_reversed',
    })
  }
  return ok(null)
}

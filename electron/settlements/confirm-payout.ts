import { sql } from 'kysely'
import { ok, refuse } from '../../shared/result.ts'
import { movePayout, moveSettlement } from '../../shared/settlements/states.ts'
import type { Handler, Writing } from '../context.ts'
import { closeIfDone } from '../returns/close-if-done.ts'

/**
 * Says that a card or transfer payout was carried out, or failed. A failed one frees its tender again. Money that should
 * have come back can't fail to once its tender was paid again: that payment has to be taken back first.
 */
export const confirmPayout: Handler<'settlements.confirmPayout'> = async (desk, input) => {
  const payout = await desk.db.selectFrom('payout').selectAll().where('id', '=', input.payout).executeTakeFirst()
  if (!payout) return refuse({ code: 'not_found' })
  const moved = movePayout(payout.state, input.state === 'confirmed' ? 'confirm' : 'fail')
  if (!moved.ok) return refuse({ code: 'already_decided', state: payout.state })
  const state = moved.value
  if (state === 'failed' && (await isPaidAgain(desk, payout))) return refuse({ code: 'paid_again' })
  await desk.db
    .updateTable('payout')
    .set({
      state,
      reference: input.reference?.trim() || payout.reference,
      confirmedAt: desk.now,
      confirmedBy: desk.caller.staffId,
      decidedDay: desk.today,
    })
    .where('id', '=', payout.id)
    .execute()
  if (state === 'failed') await failOpposite(desk, payout.id)
  await moveOn(desk, payout.settlementId)
  desk.note({ kind: 'settlement', id: payout.settlementId }, { payout: payout.id, kind: payout.kind, state })
  return ok({ state })
}

/** Whether the tender of money that comes back has none left to hold it: it went out again, or into an exchange. */
async function isPaidAgain(
  desk: Writing,
  { tenderId, amountMinor }: { readonly tenderId: string | null; readonly amountMinor: number },
): Promise<boolean> {
  if (tenderId === null || amountMinor >= 0) return false
  const tender = await desk.db
    .selectFrom('tender')
    .select(['amountMinor', 'refundedElsewhereMinor', 'carriedMinor', 'unpaidMinor'])
    .where('id', '=', tenderId)
    .executeTakeFirstOrThrow()
  const { outMinor } = await desk.db
    .selectFrom('payout')
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('amountMinor'), eb.lit(0)).as('outMinor'))
    .where('tenderId', '=', tenderId)
    .where('state', '<>', 'failed')
    .executeTakeFirstOrThrow()
  const { refundedElsewhereMinor, carriedMinor, unpaidMinor } = tender
  return Number(outMinor) - amountMinor > tender.amountMinor - refundedElsewhereMinor - carriedMinor - unpaidMinor
}

/** Money that never left can't come back either: the reversal of a failed payout fails with it. */
async function failOpposite(desk: Writing, payoutId: string): Promise<void> {
  await desk.db
    .updateTable('payout')
    .set({ state: 'failed', confirmedAt: desk.now, confirmedBy: desk.caller.staffId, decidedDay: desk.today })
    .where('reversesId', '=', payoutId)
    .where(sql<boolean>`state <> 'failed'`)
    .execute()
}

/**
 * Paid once every payout is confirmed, failed as soon as one failed. A reversed settlement stays reversed; its return may
 * close once the money is back.
 */
async function moveOn(desk: Writing, settlementId: string): Promise<void> {
  const settlement = await desk.db
    .selectFrom('settlement')
    .select(['state', 'returnId'])
    .where('id', '=', settlementId)
    .executeTakeFirstOrThrow()
  const payouts = await desk.db.selectFrom('payout').select('state').where('settlementId', '=', settlementId).execute()
  const failed = payouts.some(one => one.state === 'failed')
  if (!failed && payouts.some(one => one.state === 'recorded')) return
  const moved = moveSettlement(settlement.state, failed ? 'fail' : 'pay')
  if (!moved.ok) return closeIfDone(desk, settlement.returnId)
  const paid = moved.value === 'paid'
  await desk.db
    .updateTable('settlement')
    .set({ state: moved.value, paidAt: paid ? desk.now : null, paidDay: paid ? desk.today : null })
    .where('id', '=', settlementId)
    .execute()
  if (paid) await closeIfDone(desk, settlement.returnId)
}

import { moveExchange } from '../../shared/exchanges/states.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { firstPayoutStatus } from '../../shared/settlements/states.ts'
import type { Writing } from '../context.ts'
import { recordCreditEvent } from '../credits/store.ts'
import { takeBackCarried } from './carry-over.ts'
import { areNewGoodsKept, type ExchangeRecord, exchangeOfSettlement, saveExchangeMove } from './store.ts'

/**
 * Takes the new leg back with a settlement that is an exchange's old one: the sale is cancelled, its payments have their
 * opposites of today, and the credit stands behind the first sale again. Refused when its goods came back already.
 */
export async function takeBackExchange(
  desk: Writing,
  settlementId: string,
  reason: string,
): Promise<Result<ExchangeRecord | null, { readonly code: 'sold_goods_returned'; readonly sale: string }>> {
  const exchange = await exchangeOfSettlement(desk.db, settlementId)
  if (!exchange) return ok(null)
  const kept = await areNewGoodsKept(desk.db, exchange.saleId)
  const moved = moveExchange(exchange.state, 'reverse', { new_goods_kept: kept })
  if (!moved.ok) return refuse({ code: 'sold_goods_returned', sale: exchange.number })
  await saveExchangeMove(desk, exchange.id, { event: 'reverse', from: exchange.state, to: moved.value, reason })
  await desk.db.updateTable('sale').set({ status: 'cancelled' }).where('id', '=', exchange.saleId).execute()
  await takeBackCarried(desk, settlementId)
  await payBack(desk, exchange)
  return ok(exchange)
}

/** The opposite of each payment in force; money spent of a store credit is on it again. */
async function payBack(desk: Writing, exchange: ExchangeRecord): Promise<void> {
  const payments = await desk.db
    .selectFrom('exchangePayment')
    .selectAll()
    .where('exchangeId', '=', exchange.id)
    .where('state', '<>', 'failed')
    .where('reversesId', 'is', null)
    .execute()
  for (const payment of payments) {
    const state = firstPayoutStatus(payment.kind) === 'confirmed' ? 'confirmed' : 'recorded'
    await desk.db
      .insertInto('exchangePayment')
      .values({
        id: desk.newId(),
        exchangeId: exchange.id,
        tenderId: payment.tenderId,
        kind: payment.kind,
        amountMinor: -payment.amountMinor,
        roundingMinor: -payment.roundingMinor,
        state,
        atOnce: 0,
        storeCreditId: payment.storeCreditId,
        reversesId: payment.id,
        at: desk.now,
        localDay: desk.today,
        byStaffId: desk.caller.staffId,
      })
      .execute()
    await desk.db
      .updateTable('tender')
      .set(eb => ({ unpaidMinor: eb('unpaidMinor', '+', payment.amountMinor) }))
      .where('id', '=', payment.tenderId)
      .execute()
    if (payment.storeCreditId !== null) {
      await recordCreditEvent(desk, {
        storeCreditId: payment.storeCreditId,
        kind: 'adjust',
        amountMinor: payment.amountMinor,
        settlementId: exchange.settlementId,
        reason: 'settlement_reversed',
      })
    }
  }
}

import { ok, refuse } from '../../shared/result.ts'
import { movePayout } from '../../shared/settlements/states.ts'
import type { Handler } from '../context.ts'
import { areNewGoodsKept, findExchange, owedMinor } from './store.ts'

/**
 * Says that a card or transfer payment was carried out, or failed. What failed is owed again; the goods of a sale that
 * was paid by it must not have come back yet. The opposite of a failed payment fails with it.
 */
export const confirmExchangePayment: Handler<'exchanges.confirmPayment'> = async (desk, input) => {
  const payment = await desk.db
    .selectFrom('exchangePayment')
    .selectAll()
    .where('id', '=', input.payment)
    .executeTakeFirst()
  const exchange = payment ? await findExchange(desk.db, payment.exchangeId) : null
  if (!payment || !exchange) return refuse({ code: 'not_found' })
  const moved = movePayout(payment.state, input.state === 'confirmed' ? 'confirm' : 'fail')
  if (!moved.ok) return refuse({ code: 'already_decided', state: payment.state })
  const failed = moved.value === 'failed'
  if (failed && !(await areNewGoodsKept(desk.db, exchange.saleId))) {
    return refuse({ code: 'sold_goods_returned', sale: exchange.number })
  }
  const decided = { decidedAt: desk.now, decidedBy: desk.caller.staffId, decidedDay: desk.today }
  await desk.db
    .updateTable('exchangePayment')
    .set({ state: moved.value, reference: input.reference || payment.reference, ...decided })
    .where('id', '=', payment.id)
    .execute()
  if (failed) {
    const reversed = await desk.db
      .updateTable('exchangePayment')
      .set({ state: 'failed', ...decided })
      .where('reversesId', '=', payment.id)
      .executeTakeFirst()
    if (reversed.numUpdatedRows === 0n) {
      await desk.db
        .updateTable('tender')
        .set(eb => ({ unpaidMinor: eb('unpaidMinor', '+', payment.amountMinor) }))
        .where('id', '=', payment.tenderId)
        .execute()
    }
  }
  desk.note(
    { kind: 'exchange', id: exchange.id },
    { number: exchange.number, payment: payment.id, kind: payment.kind, state: moved.value },
  )
  return ok({ state: moved.value, owesMinor: await owedMinor(desk.db, exchange) })
}

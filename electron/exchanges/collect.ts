import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { findExchange, owedMinor } from './store.ts'
import { checkPayments, takePayments } from './take-payments.ts'

/** Takes what a customer still owes of an exchange: all of it, however it is paid. */
export const collectOwed: Handler<'exchanges.collect'> = async (desk, input) => {
  const exchange = await findExchange(desk.db, input.exchange)
  if (!exchange) return refuse({ code: 'not_found' })
  const owesMinor = await owedMinor(desk.db, exchange)
  if (owesMinor === 0) return refuse({ code: 'nothing_owed' })
  const payments = await checkPayments(desk, owesMinor, input.payments)
  if (!payments.ok) return payments
  const { id: exchangeId, saleId, settlementId } = exchange
  await takePayments(desk, { exchangeId, saleId, settlementId, atOnce: false }, payments.value)
  desk.note(
    { kind: 'exchange', id: exchangeId },
    { number: exchange.number, payments: payments.value.map(({ kind, amountMinor }) => ({ kind, amountMinor })) },
  )
  return ok({ owesMinor: await owedMinor(desk.db, exchange) })
}

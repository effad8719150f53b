import { moveExchange } from '../../shared/exchanges/states.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { takeBackSettlement } from '../settlements/take-back-settlement.ts'
import { takeBackCarried } from './carry-over.ts'
import { exchangeFacts } from './facts.ts'
import { findExchange, owedMinor, saveExchangeMove } from './store.ts'

/**
 * Charges goods that were given ahead back: the old ones never came, so their credit is taken back by its own day, and
 * the customer owes what it paid of the new sale. Refused before the deadline, before a notice, and once the new goods
 * came back.
 */
export const chargeBack: Handler<'exchanges.chargeBack'> = async (desk, input) => {
  const exchange = await findExchange(desk.db, input.exchange)
  if (!exchange) return refuse({ code: 'not_found' })
  const moved = moveExchange(exchange.state, 'charge_back', await exchangeFacts(desk, exchange))
  if (!moved.ok) return moved
  await saveExchangeMove(desk, exchange.id, {
    event: 'charge_back',
    from: exchange.state,
    to: moved.value,
    reason: input.reason,
  })
  await takeBackSettlement(desk, { id: exchange.settlementId, returnId: exchange.returnId, reason: input.reason })
  await takeBackCarried(desk, exchange.settlementId)
  const owesMinor = await owedMinor(desk.db, { ...exchange, state: moved.value })
  desk.note({ kind: 'exchange', id: exchange.id }, { number: exchange.number, owesMinor })
  return ok({ number: exchange.number, owesMinor })
}

import { moveExchange } from '../../shared/exchanges/states.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { exchangeFacts } from './facts.ts'
import { findExchange, saveExchangeMove } from './store.ts'

/** Keeps that a customer was told: the old goods are overdue, and how they were told. */
export const remindCustomer: Handler<'exchanges.remind'> = async (desk, input) => {
  const exchange = await findExchange(desk.db, input.exchange)
  if (!exchange) return refuse({ code: 'not_found' })
  const moved = moveExchange(exchange.state, 'remind', await exchangeFacts(desk, exchange))
  if (!moved.ok) return moved
  await saveExchangeMove(desk, exchange.id, {
    event: 'remind',
    from: exchange.state,
    to: moved.value,
    reason: input.note,
  })
  desk.note({ kind: 'exchange', id: exchange.id }, { number: exchange.number, dueDay: exchange.dueDay })
  return ok({ number: exchange.number })
}

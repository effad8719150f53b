import { outcomeOf } from '../../shared/exchanges/outcomes.ts'
import { moveExchange } from '../../shared/exchanges/states.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { queueReceipt } from '../printing/queue-papers.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { prepareSettlement } from '../settlements/prepare-settlement.ts'
import { recordSettlement } from '../settlements/record-settlement.ts'
import { useApproval as spendApproval } from '../staff/use-approval.ts'
import { carryOver } from './carry-over.ts'
import { approvalFor, withRest } from './rest-of-settlement.ts'
import { findExchange, owedMinor, saveExchangeMove } from './store.ts'

/**
 * Takes old goods that came after they were charged back: they are settled like any others, but what is still owed of the
 * new goods comes off first; the rest goes back to the customer.
 */
export const takeOldGoodsBack: Handler<'exchanges.takeBack'> = async (desk, input) => {
  const exchange = await findExchange(desk.db, input.exchange)
  if (!exchange) return refuse({ code: 'not_found' })
  const moved = moveExchange(exchange.state, 'take_back', { goods_accepted: true })
  if (!moved.ok) return refuse({ code: 'not_possible_from', state: exchange.state, event: 'take_back' })
  const prepared = await prepareSettlement(desk, {
    return: exchange.returnId,
    wish: 'original',
    what: { basis: 'accepted' },
    operation: 'exchanges.takeBack',
    isExchanged: true,
  })
  if (!prepared.ok) return prepared
  const owes = await owedMinor(desk.db, exchange)
  const usedMinor = Math.min(prepared.value.totalMinor, owes)
  const backMinor = prepared.value.totalMinor - usedMinor
  if (backMinor !== input.expectedBackMinor) {
    return refuse({ code: 'exchange_changed', owesMinor: owes - usedMinor, backMinor, currency: desk.shop.currency })
  }
  const old = withRest(desk, prepared.value, input.wish, backMinor)
  const { unassignedMinor } = old.composed.preview.plan
  if (unassignedMinor > 0) return refuse({ code: 'not_all_assigned', unassignedMinor })
  const need = await approvalFor(desk, old, backMinor, 'exchanges.takeBack')
  if (need && input.approval === undefined) return refuse({ code: 'approval_needed', ...need })
  if (need && !(await spendApproval(desk, input.approval ?? '', need))) return refuse({ code: 'approval_not_valid' })
  const { settlement } = await recordSettlement(desk, old, {
    wish: input.wish,
    reference: input.reference || null,
    approvalId: need ? (input.approval ?? null) : null,
    reason: null,
    outcome: outcomeOf(exchange.kind),
  })
  await carryOver(desk, old, usedMinor, { exchangeId: exchange.id, settlementId: settlement, saleId: exchange.saleId })
  await saveExchangeMove(desk, exchange.id, { event: 'take_back', from: exchange.state, to: moved.value })
  await closeIfDone(desk, exchange.returnId)
  desk.note({ kind: 'exchange', id: exchange.id }, { number: exchange.number, settlement, usedMinor, backMinor })
  const printJobs = input.print ? await queueReceipt(desk, settlement) : []
  const owesMinor = await owedMinor(desk.db, { ...exchange, state: moved.value })
  return ok({ number: exchange.number, settlement, usedMinor, owesMinor, backMinor, printJobs: [...printJobs] })
}

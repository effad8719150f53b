import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { queueReceipt } from '../printing/queue-papers.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { updateReturn } from '../returns/store.ts'
import { checkSigned } from '../staff/check-signed.ts'
import { prepareExchange } from './prepare-exchange.ts'
import { recordExchange } from './record-exchange.ts'
import { checkPayments } from './take-payments.ts'

/**
 * Completes an exchange as two full legs: the settlement of the old goods, the sale of the new ones. Both are worked out
 * again inside the transaction: other amounts than staff agreed to are refused.
 */
export const completeExchange: Handler<'exchanges.complete'> = async (desk, input) => {
  if (input.goods.length === 0) return refuse({ code: 'no_goods' })
  const prepared = await prepareExchange(desk, input, true)
  if (!prepared.ok) return prepared
  const { old, legs, approval } = prepared.value
  const { owesMinor, backMinor } = legs
  if (owesMinor !== input.expectedOwesMinor || backMinor !== input.expectedBackMinor) {
    return refuse({ code: 'exchange_changed', owesMinor, backMinor, currency: desk.shop.currency })
  }
  const { unassignedMinor } = old.composed.preview.plan
  if (unassignedMinor > 0) return refuse({ code: 'not_all_assigned', unassignedMinor })
  const payments = await checkPayments(desk, owesMinor, input.payments)
  if (!payments.ok) return payments
  const signed = await checkSigned(desk, approval, input.approval)
  if (!signed.ok) return signed
  const recorded = await recordExchange(desk, prepared.value, {
    event: input.dueDay === undefined ? 'complete' : 'give_ahead',
    dueDay: input.dueDay ?? null,
    claimId: input.claim ?? null,
    payments: payments.value,
    wish: input.wish,
    reference: input.reference || null,
    approvalId: signed.value,
  })
  await updateReturn(desk, old.loaded.rma.id, {})
  await closeIfDone(desk, old.loaded.rma.id)
  desk.note(
    { kind: 'exchange', id: recorded.exchange },
    {
      return: old.loaded.rma.id,
      number: recorded.number,
      settlement: recorded.settlement,
      sale: recorded.sale,
      kind: legs.kind,
      usedMinor: legs.usedMinor,
      bonusMinor: legs.bonusMinor,
      payments: recorded.payments.map(({ kind, amountMinor }) => ({ kind, amountMinor })),
      payouts: recorded.payouts.map(({ kind, amountMinor }) => ({ kind, amountMinor })),
      approval: signed.value,
    },
  )
  const printJobs = input.print ? await queueReceipt(desk, recorded.settlement) : []
  const { usedMinor, bonusMinor, soldMinor } = legs
  return ok({ ...recorded, usedMinor, bonusMinor, soldMinor, owesMinor, backMinor, printJobs: [...printJobs] })
}

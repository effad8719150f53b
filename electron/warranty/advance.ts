import { ok, refuse } from '../../shared/result.ts'
import { moveUnits } from '../../shared/returns/unit-states.ts'
import { finalWarrantyStatuses, moveWarrantyClaim } from '../../shared/warranty/states.ts'
import type { Handler, Writing } from '../context.ts'
import { recordTypedCost } from '../costs/store.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { findReturn, loadReturnLines, type ReturnLineRecord, saveCounts, updateReturn } from '../returns/store.ts'
import { claimFacts, claimProblem } from './claim-facts.ts'
import { type ClaimRecord, findClaim, saveMove } from './store.ts'

/** Carries a claim's decision out: to the repairer and back, handed over, or closed once the return is settled. */
export const advanceWarranty: Handler<'warranty.advance'> = async (desk, input) => {
  const claim = await findClaim(desk.db, input.claim)
  if (!claim) return refuse({ code: 'not_found' })
  const line = (await loadReturnLines(desk.db, claim.returnId)).find(one => one.id === claim.returnLineId)
  if (!line) return refuse({ code: 'not_found' })
  const reason = input.reason?.trim() || null
  const repairer = input.repairer ?? null
  const holds = { ...claimFacts(claim, line), has_reason: reason !== null, has_repairer: repairer !== null }
  const moved = moveWarrantyClaim(claim.state, input.step, holds)
  if (!moved.ok) return refuse(claimProblem(moved.failure))
  const set =
    input.step === 'send_out'
      ? { repairer, dueBackOn: input.dueBackOn ?? null, outDay: desk.today, backDay: null }
      : input.step === 'come_back' || (input.step === 'give_up' && claim.state === 'at_repairer')
        ? { backDay: desk.today }
        : {}
  await saveMove(desk, claim, { event: input.step, to: moved.value, reason }, set)
  if (input.costMinor) await keepCost(desk, claim, input.costMinor)
  if (input.step === 'hand_over') await handOver(desk, claim, line)
  if (finalWarrantyStatuses.includes(moved.value)) await closeIfDone(desk, claim.returnId)
  desk.note(
    { kind: 'return', id: claim.returnId },
    { claim: claim.number, step: input.step, costMinor: input.costMinor ?? null },
  )
  return ok({ state: moved.value })
}

/** What a repair cost, with the number of its claim and who did it. */
async function keepCost(desk: Writing, claim: ClaimRecord, amountMinor: number): Promise<void> {
  await recordTypedCost(desk, claim.returnId, {
    kind: 'other',
    amountMinor,
    minutes: null,
    rateMinor: null,
    note: [claim.number, claim.repairer].filter(part => part !== null).join(', '),
    reversesId: null,
  })
}

/** The customer has their own goods back: the units were never taken, and may come again. */
async function handOver(desk: Writing, claim: ClaimRecord, line: ReturnLineRecord): Promise<void> {
  const rma = await findReturn(desk.db, claim.returnId)
  if (!rma) throw new Error('A claim has no return')
  const toReject = Math.max(0, claim.quantity - line.counts.rejected)
  let now = line
  if (toReject > 0) {
    const rejected = moveUnits(now.counts, 'reject', toReject, 'received')
    if (!rejected.ok) throw new Error(`Goods of a claim can't be given back: ${rejected.failure.code}`)
    const reason = claim.state === 'refused' ? 'warranty_refused' : 'warranty_repaired'
    await saveCounts(desk, now, rejected.value, rma.status, { event: 'reject', reason })
    now = { ...now, counts: rejected.value }
  }
  const handed = moveUnits(now.counts, 'hand_back', claim.quantity)
  if (!handed.ok) throw new Error(`Goods of a claim can't be given back: ${handed.failure.code}`)
  await saveCounts(desk, now, handed.value, rma.status, { event: 'hand_back' })
  await updateReturn(desk, rma.id, {})
}

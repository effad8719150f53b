import { ok, refuse } from '../../shared/result.ts'
import { moveWarrantyClaim } from '../../shared/warranty/states.ts'
import type { Handler } from '../context.ts'
import { loadReturnLines } from '../returns/store.ts'
import { claimFacts, claimProblem } from './claim-facts.ts'
import { findClaim, saveMove } from './store.ts'

/** Decides a claim: repair, replace or refund while its basis covers it, or refuse with a reason. */
export const decideWarranty: Handler<'warranty.decide'> = async (desk, input) => {
  const claim = await findClaim(desk.db, input.claim)
  if (!claim) return refuse({ code: 'not_found' })
  const line = (await loadReturnLines(desk.db, claim.returnId)).find(one => one.id === claim.returnLineId)
  if (!line) return refuse({ code: 'not_found' })
  const reason = input.reason?.trim() || null
  const holds = { ...claimFacts(claim, line), has_reason: reason !== null }
  const moved = moveWarrantyClaim(claim.state, input.decision, holds)
  if (!moved.ok) return refuse(claimProblem(moved.failure))
  await saveMove(desk, claim, { event: input.decision, to: moved.value, reason })
  desk.note({ kind: 'return', id: claim.returnId }, { claim: claim.number, decision: input.decision })
  return ok({ state: moved.value })
}

import { ok, refuse } from '../../shared/result.ts'
import { moveReturn } from '../../shared/returns/states.ts'
import type { Handler } from '../context.ts'
import { openClaimOf } from '../warranty/store.ts'
import { closingFacts } from './close-if-done.ts'
import { findReturn, updateReturn } from './store.ts'

/** Closes a return; refused while a claim is open, a unit under way or something owed, naming which. */
export const closeReturn: Handler<'returns.close'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  const moved = moveReturn(rma.status, 'close', await closingFacts(desk, rma.id))
  if (!moved.ok) {
    const claim = await openClaimOf(desk.db, { returnId: rma.id })
    const waits = moved.failure.code === 'condition_not_met' && moved.failure.condition === 'no_claim_open'
    return waits && claim ? refuse({ code: 'claim_still_open', number: claim.number }) : moved
  }
  await updateReturn(desk, rma.id, { status: moved.value.to, closedAt: desk.now })
  desk.note({ kind: 'return', id: rma.id }, { number: rma.number })
  return ok({ number: rma.number })
}

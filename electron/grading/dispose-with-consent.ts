import { ok, refuse } from '../../shared/result.ts'
import { moveUnits } from '../../shared/returns/unit-states.ts'
import type { Handler } from '../context.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { saveCounts, updateReturn } from '../returns/store.ts'
import { claimedUnitsOut } from '../warranty/units-out.ts'
import { loadGradedLine } from './graded-line.ts'

/** Throws rejected units away for the customer. How they agreed stays on record with the units. */
export const disposeWithConsent: Handler<'grading.disposeWithConsent'> = async (desk, input) => {
  const event = 'dispose_with_consent'
  const found = await loadGradedLine(desk, input, event, ['authorized'])
  if (!found.ok) return found
  const { loaded, line } = found.value
  const out = await claimedUnitsOut(desk.db, line, input.quantity)
  if (out) return refuse(out)
  const moved = moveUnits(line.counts, event, input.quantity)
  if (!moved.ok) return moved
  await saveCounts(desk, line, moved.value, loaded.rma.status, { event, reason: input.consent })
  await updateReturn(desk, loaded.rma.id, {})
  await closeIfDone(desk, loaded.rma.id)
  desk.note({ kind: 'return', id: loaded.rma.id }, { line: line.id, quantity: input.quantity })
  return ok({ unitsAre: 'disposed_with_consent' as const })
}

import { ok, refuse } from '../../shared/result.ts'
import { moveUnits } from '../../shared/returns/unit-states.ts'
import type { Handler } from '../context.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { saveCounts, updateReturn } from '../returns/store.ts'
import { claimedUnitsOut } from '../warranty/units-out.ts'
import { loadGradedLine } from './graded-line.ts'

/** Gives rejected units back to the customer over the counter: they are free to be returned another time. */
export const handBackUnits: Handler<'grading.handBack'> = async (desk, input) => {
  const found = await loadGradedLine(desk, input, 'hand_back', ['authorized'])
  if (!found.ok) return found
  const { loaded, line } = found.value
  const out = await claimedUnitsOut(desk.db, line, Math.min(input.quantity, line.counts.rejected))
  if (out) return refuse(out)
  const moved = moveUnits(line.counts, 'hand_back', input.quantity)
  if (!moved.ok) return moved
  await saveCounts(desk, line, moved.value, loaded.rma.status, { event: 'hand_back' })
  await updateReturn(desk, loaded.rma.id, {})
  await closeIfDone(desk, loaded.rma.id)
  desk.note({ kind: 'return', id: loaded.rma.id }, { line: line.id, quantity: input.quantity })
  return ok({ unitsAre: 'handed_back' as const })
}

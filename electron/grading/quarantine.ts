import { ok, refuse } from '../../shared/result.ts'
import { isUnasked } from '../../shared/returns/receipts.ts'
import { moveUnits } from '../../shared/returns/unit-states.ts'
import type { Handler } from '../context.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { saveCounts, updateReturn } from '../returns/store.ts'
import { claimedUnitsOut } from '../warranty/units-out.ts'
import { loadGradedLine } from './graded-line.ts'

/** Sets rejected units that nobody asked for aside; the return can be closed without them. */
export const quarantineUnits: Handler<'grading.quarantine'> = async (desk, input) => {
  const event = 'quarantine'
  const found = await loadGradedLine(desk, input, event, ['authorized'])
  if (!found.ok) return found
  const { loaded, line } = found.value
  if (!isUnasked(line)) return refuse({ code: 'line_was_asked_for' })
  const out = await claimedUnitsOut(desk.db, line, input.quantity)
  if (out) return refuse(out)
  const moved = moveUnits(line.counts, event, input.quantity)
  if (!moved.ok) return moved
  await saveCounts(desk, line, moved.value, loaded.rma.status, { event, reason: input.reason || undefined })
  await updateReturn(desk, loaded.rma.id, {})
  await closeIfDone(desk, loaded.rma.id)
  desk.note({ kind: 'return', id: loaded.rma.id }, { line: line.id, quantity: input.quantity })
  return ok({ unitsAre: 'quarantined' as const })
}

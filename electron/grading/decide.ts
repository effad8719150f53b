import { ok, refuse } from '../../shared/result.ts'
import { moveUnits } from '../../shared/returns/unit-states.ts'
import type { Handler, Writing } from '../context.ts'
import { recordHold } from '../costs/of-grading.ts'
import { soldLineOf } from '../returns/loaded-return.ts'
import { saveCounts, updateReturn } from '../returns/store.ts'
import { loadGradedLine } from './graded-line.ts'
import { loadInspections, saveInspected } from './store.ts'

/** Decides units that a check laid before a supervisor: accepted as graded, or rejected with a reason. */
export const decideUnits: Handler<'grading.decide'> = async (desk, input) => {
  const event = input.accept ? 'accept' : 'reject'
  const found = await loadGradedLine(desk, input, event, ['authorized'])
  if (!found.ok) return found
  const { loaded, line } = found.value
  const reason = input.reason?.trim() || undefined
  if (!input.accept && reason === undefined) return refuse({ code: 'reason_needed' })
  const moved = moveUnits(line.counts, event, input.quantity, 'needs_decision')
  if (!moved.ok) return moved
  await saveCounts(desk, line, moved.value, loaded.rma.status, { event, reason })
  if (input.accept) {
    const sold = soldLineOf(loaded, line)
    await recordHold(desk, { returnId: loaded.rma.id, lineId: line.id, sold, quantity: input.quantity }, null)
  }
  await decideInspections(desk, line.id, input.quantity, input.accept)
  await updateReturn(desk, loaded.rma.id, {})
  const { quantity, accept } = input
  desk.note({ kind: 'return', id: loaded.rma.id }, { line: line.id, quantity, accept })
  return ok({ unitsAre: accept ? ('accepted' as const) : ('rejected' as const) })
}

/** Counts the decision on the inspections that wait for it, the oldest first. */
async function decideInspections(desk: Writing, lineId: string, units: number, accept: boolean): Promise<void> {
  let left = units
  for (const inspection of await loadInspections(desk.db, [lineId])) {
    const part = Math.min(left, inspection.undecidedUnits)
    if (part === 0) continue
    left -= part
    await saveInspected(desk, inspection, {
      acceptedUnits: inspection.acceptedUnits + (accept ? part : 0),
      undecidedUnits: inspection.undecidedUnits - part,
      current: true,
    })
  }
}

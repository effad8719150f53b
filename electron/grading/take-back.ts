import { unitsLeft } from '../../shared/grading/units-left.ts'
import { ok, refuse } from '../../shared/result.ts'
import { moveUnits } from '../../shared/returns/unit-states.ts'
import type { Handler } from '../context.ts'
import { takeBackHold } from '../costs/take-back-hold.ts'
import { saveCounts, updateReturn } from '../returns/store.ts'
import { settledByInspection } from '../settlements/store.ts'
import { loadGradedLine } from './graded-line.ts'
import { loadDispositions, loadInspections, saveInspected, saveOpened, undisposedUnits } from './store.ts'

/** Takes an acceptance back: units that are neither settled nor disposed of are to be graded again. */
export const takeBackAcceptance: Handler<'grading.takeBack'> = async (desk, input) => {
  const event = 'take_back_acceptance'
  const found = await loadGradedLine(desk, input, event, ['authorized'])
  if (!found.ok) return found
  const { loaded, line } = found.value
  const inspections = await loadInspections(desk.db, [line.id])
  const inspection = inspections.find(one => one.id === input.inspection)
  if (!inspection) return refuse({ code: 'not_possible_from', state: 'none', event })
  const unsettled = unitsLeft(inspections, await settledByInspection(desk.db, loaded.rma.id)).get(inspection.id) ?? 0
  const undisposed = undisposedUnits(inspections, await loadDispositions(desk.db, [line.id])).get(inspection.id) ?? 0
  const availableUnits = Math.min(unsettled, undisposed)
  if (availableUnits === 0) {
    const state = unsettled === 0 && inspection.acceptedUnits > 0 ? 'settled' : 'disposed'
    return refuse({ code: 'not_possible_from', state, event })
  }
  const askedUnits = input.quantity
  if (askedUnits > availableUnits) {
    return refuse({ code: 'too_many_units', state: 'accepted', event, availableUnits, askedUnits })
  }
  const moved = moveUnits(line.counts, event, askedUnits)
  if (!moved.ok) return moved
  await saveCounts(desk, line, moved.value, loaded.rma.status, { event, reason: input.reason })
  const acceptedUnits = inspection.acceptedUnits - askedUnits
  const { undecidedUnits } = inspection
  await saveInspected(desk, inspection, { acceptedUnits, undecidedUnits, current: acceptedUnits + undecidedUnits > 0 })
  await saveOpened(desk, inspection, inspection.openedUnits + askedUnits)
  await takeBackHold(desk, line.id, askedUnits)
  await updateReturn(desk, loaded.rma.id, {})
  desk.note({ kind: 'return', id: loaded.rma.id }, { line: line.id, inspection: inspection.id, quantity: askedUnits })
  return ok({ unitsAre: 'received' as const })
}

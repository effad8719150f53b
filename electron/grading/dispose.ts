import type { Input } from '../../shared/contract.ts'
import { expectedRecoveryMinor } from '../../shared/costs/stock-moves.ts'
import { dispositionStatus, moveDisposition } from '../../shared/grading/disposition-states.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { isUnpaid } from '../../shared/returns/return-types.ts'
import type { SuggestionView } from '../../shared/returns/views.ts'
import type { Handler, Writing } from '../context.ts'
import { recordDisposed } from '../costs/of-grading.ts'
import { takeBackCosts } from '../costs/store.ts'
import { queueItemTag } from '../printing/queue-papers.ts'
import { takeBackRecoveries } from '../queues/recoveries.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { soldLineOf } from '../returns/loaded-return.ts'
import { updateReturn } from '../returns/store.ts'
import { disposedParts } from './disposed-parts.ts'
import { type GradedLine, loadGradedLine } from './graded-line.ts'
import { decidedUnits } from './revalue.ts'
import {
  type DispositionRecord,
  type InspectionRecord,
  loadDispositions,
  loadInspections,
  undisposedUnits,
} from './store.ts'
import { gradedUnitsOf, groundOf, type SuggestionGround, suggestFor } from './suggest.ts'

type Asked = Input<'grading.dispose'>

/**
 * Decides where accepted units go. What may not be done with them is refused with its reason.
 * With `replaces` it changes an earlier decision, which stays on record.
 */
export const disposeUnits: Handler<'grading.dispose'> = async (desk, input) => {
  const found = await loadGradedLine(desk, input, 'dispose', ['authorized', 'closed'])
  if (!found.ok) return found
  const { loaded, line } = found.value
  const dispositions = await loadDispositions(desk.db, [line.id])
  const replaced = dispositions.find(one => one.id === input.replaces && one.current === 1) ?? null
  if (input.replaces !== undefined && !replaced) {
    return refuse({ code: 'not_possible_from', state: 'replaced', event: 'change' })
  }
  if (replaced) {
    const status = dispositionStatus(replaced)
    const moved = moveDisposition(status, status === 'done' ? 'correct' : 'change')
    if (!moved.ok) return moved
  }
  const inspections = await loadInspections(desk.db, [line.id])
  const ground = await groundOf(desk, soldLineOf(loaded, line))
  const graded = { ...found.value, ground }
  const inspection = chooseInspection(graded, input, inspections, dispositions, replaced)
  if (!inspection.ok) return inspection
  const { suggestion } = inspection.value
  const why = refusedWhy(input, [suggestion, ...inspection.value.also])
  if (why) return refuse({ code: 'disposition_refused', disposition: input.code, why })
  if (replaced) await replace(desk, replaced)
  const disposition = await writeDisposition(desk, input, inspection.value.id, suggestion)
  const { parts } = await decidedUnits(desk, line.id)
  await recordDisposed(
    desk,
    { returnId: loaded.rma.id, lineId: line.id, sold: soldLineOf(loaded, line) },
    { disposition, code: input.code, parts: parts.get(disposition) ?? [], done: false, realMinor: null },
  )
  await updateReturn(desk, loaded.rma.id, {})
  if (isUnpaid(loaded.rma)) await closeIfDone(desk, loaded.rma.id)
  const { code, quantity } = input
  desk.note(
    { kind: 'return', id: loaded.rma.id },
    { line: line.id, disposition, code, quantity, suggested: suggestion?.code ?? null, replaces: replaced?.id ?? null },
  )
  const printJobs = input.print ? await queueItemTag(desk, disposition) : []
  return ok({ disposition, printJobs: [...printJobs] })
}

/** An earlier decision stays on record; what it did to stock and cost, and what was got for it, is taken back. */
async function replace(desk: Writing, replaced: DispositionRecord): Promise<void> {
  await desk.db.updateTable('disposition').set({ current: 0 }).where('id', '=', replaced.id).execute()
  await takeBackCosts(desk, { dispositionId: replaced.id })
  await takeBackRecoveries(desk, [replaced.id])
}

type Grounded = GradedLine & { readonly ground: SuggestionGround }

interface Chosen {
  readonly id: string
  readonly suggestion: SuggestionView | null
  /** Of units that the decision covers beside these: graded anew since it was made. */
  readonly also: readonly (SuggestionView | null)[]
}

function refusedWhy({ code }: Asked, suggestions: readonly (SuggestionView | null)[]) {
  return suggestions.flatMap(one => one?.refused ?? []).find(refused => refused.code === code)?.why
}

/** The inspection whose units are meant: the replaced one's, else the first with room that allows it. */
function chooseInspection(
  graded: Grounded,
  asked: Asked,
  inspections: readonly InspectionRecord[],
  dispositions: readonly DispositionRecord[],
  replaced: DispositionRecord | null,
): Result<Chosen, NoRoom> {
  const event = replaced ? 'change' : 'dispose'
  const left = undisposedUnits(inspections, dispositions)
  const parts = replaced ? (disposedParts(inspections, dispositions).get(replaced.id) ?? []) : []
  const home = parts.length === 1 ? parts[0]?.inspectionId : replaced?.inspectionId
  const room = ({ id }: InspectionRecord) => (replaced ? (home === id ? replaced.quantity : 0) : (left.get(id) ?? 0))
  const availableUnits = Math.max(0, ...inspections.map(room))
  if (availableUnits === 0) return refuse({ code: 'not_possible_from', state: stateOf(graded), event })
  const fitting = inspections.filter(one => room(one) >= asked.quantity)
  const unequal = replaced !== null && replaced.quantity !== asked.quantity
  if (fitting.length === 0 || unequal) {
    return refuse({ code: 'too_many_units', state: 'accepted', event, availableUnits, askedUnits: asked.quantity })
  }
  const also = inspections
    .filter(one => one.id !== home && parts.some(part => part.inspectionId === one.id))
    .map(one => suggestionOf(graded, one))
  const chosen = fitting.map(one => ({ id: one.id, suggestion: suggestionOf(graded, one), also }))
  const allowed = chosen.find(one => !one.suggestion?.refused.some(refusal => refusal.code === asked.code))
  return ok(allowed ?? chosen[0] ?? { id: '', suggestion: null, also })
}

type NoRoom =
  | { readonly code: 'not_possible_from'; readonly state: string; readonly event: string }
  | {
      readonly code: 'too_many_units'
      readonly state: string
      readonly event: string
      readonly availableUnits: number
      readonly askedUnits: number
    }

function stateOf({ line }: GradedLine): string {
  const { accepted, needs_decision, received, rejected } = line.counts
  if (accepted > 0) return 'disposed'
  if (needs_decision > 0) return 'needs_decision'
  if (received > 0) return 'received'
  return rejected > 0 ? 'rejected' : 'awaiting'
}

function suggestionOf({ loaded, line, ground }: Grounded, inspection: InspectionRecord): SuggestionView | null {
  return suggestFor(soldLineOf(loaded, line), gradedUnitsOf(line, inspection), ground)
}

async function writeDisposition(
  desk: Writing,
  asked: Asked,
  inspectionId: string,
  suggestion: SuggestionView | null,
): Promise<string> {
  const id = desk.newId()
  const eachMinor = expectedRecoveryMinor(asked.code, suggestion?.expectedMinor ?? null)
  await desk.db
    .insertInto('disposition')
    .values({
      id,
      returnLineId: asked.line,
      inspectionId,
      quantity: asked.quantity,
      code: asked.code,
      suggestedCode: suggestion?.code ?? null,
      suggestedWhy: suggestion ? JSON.stringify(suggestion.why) : null,
      state: 'decided',
      target: asked.target ?? null,
      expectedRecoveryMinor: eachMinor === null ? null : eachMinor * asked.quantity,
      earlierId: asked.replaces ?? null,
      byStaffId: desk.caller.staffId,
      at: desk.now,
      localDay: desk.today,
    })
    .execute()
  return id
}

import type { Input } from '../../shared/contract.ts'
import { identityProblem } from '../../shared/grading/check-identity.ts'
import { everyQuestion } from '../../shared/grading/checklist-document.ts'
import { readChecklist } from '../../shared/grading/checklists.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { isUnasked } from '../../shared/returns/receipts.ts'
import type { NotPossibleFrom } from '../../shared/returns/transition.ts'
import { moveUnits, type TooManyUnits } from '../../shared/returns/unit-states.ts'
import type { Handler, Writing } from '../context.ts'
import { recordHold, recordLabour } from '../costs/of-grading.ts'
import { judgeLine, judgeReturn } from '../returns/judge-return.ts'
import { reasonOf, soldLineOf, toJudge } from '../returns/loaded-return.ts'
import { saveCounts, updateReturn } from '../returns/store.ts'
import { lineComingHere } from '../suppliers/store.ts'
import { claimedUnitsOut } from '../warranty/units-out.ts'
import { checkDiminished } from './diminished-value.ts'
import { type GradedLine, loadGradedLine } from './graded-line.ts'
import { decidedUnits, revalueDisposed } from './revalue.ts'
import { loadDispositions, loadInspections, saveInspected, saveOpened } from './store.ts'
import { groundOf, suggestFor } from './suggest.ts'
import { atRepairer, sentOut } from './units-out.ts'

type Asked = Input<'grading.inspect'>
type UnitsAre = 'accepted' | 'needs_decision' | 'rejected'

/**
 * Grades units: accepted, rejected when they are not ours, or laid before a supervisor when a check asks for it.
 * With `replaces` it grades accepted units anew; both inspections stay on record.
 */
export const inspectUnits: Handler<'grading.inspect'> = async (desk, input) => {
  const found = await loadGradedLine(desk, input, 'inspect', ['authorized'])
  if (!found.ok) return found
  const { loaded, line } = found.value
  const diminished = await checkDiminished(desk, found.value, input)
  if (!diminished.ok) return diminished
  const assessor = await checkAssessor(desk, input)
  if (!assessor.ok) return assessor
  const out = input.replaces === undefined ? await claimedUnitsOut(desk.db, line, input.quantity) : null
  if (out) return refuse(out)
  const notForUs = input.grade === 'X' || isUnasked(line)
  const asks = notForUs || input.replaces !== undefined ? false : await asksPerson(desk, found.value, input)
  const unitsAre: UnitsAre = notForUs ? 'rejected' : asks ? 'needs_decision' : 'accepted'
  const decided = input.replaces === undefined ? null : await decidedUnits(desk, line.id)
  const moved =
    input.replaces === undefined
      ? await moveReceived(desk, found.value, input, unitsAre)
      : await takeOver(desk, found.value, input)
  if (!moved.ok) return moved
  const replacesId = input.replaces ?? (await takeOpened(desk, line.id, input.quantity))
  const inspection = await writeInspection(desk, input, replacesId, unitsAre)
  const units = { returnId: loaded.rma.id, lineId: line.id, sold: soldLineOf(loaded, line), quantity: input.quantity }
  await recordLabour(desk, units, input.minutes)
  if (decided) await revalueDisposed(desk, units, decided)
  else if (unitsAre === 'accepted') await recordHold(desk, units, inspection)
  if (input.foundReason !== undefined) {
    await desk.db.updateTable('returnLine').set({ foundReason: input.foundReason }).where('id', '=', line.id).execute()
  }
  await updateReturn(desk, loaded.rma.id, {})
  const { grade, quantity, foundReason, minutes, diminishedPercentMilli, assessedBy, assessmentRef } = input
  desk.note(
    { kind: 'return', id: loaded.rma.id },
    {
      ...{ line: line.id, inspection, grade, quantity, foundReason, minutes, diminishedPercentMilli, unitsAre },
      ...{ assessedBy, assessmentRef },
    },
  )
  const graded = {
    ...{ grade, reason: reasonOf(line.reason), foundReason: foundReason ?? null },
    checklist: input.checklist,
    lot: input.lot || line.lotCode,
  }
  const suggestion = suggestFor(units.sold, graded, await groundOf(desk, units.sold))
  return ok({ inspection, unitsAre, suggestion, mismatch: mismatchOf(found.value, input) })
}

/** Only goods that go elsewhere have an assessor there, and only an assessor's word has a reference. */
async function checkAssessor(
  desk: Writing,
  { line, assessedBy, assessmentRef }: Asked,
): Promise<Result<null, { code: 'goods_come_here'; line: string } | { code: 'assessor_needed' }>> {
  if (assessedBy === undefined) return assessmentRef === undefined ? ok(null) : refuse({ code: 'assessor_needed' })
  return (await lineComingHere(desk.db, [line])) === null ? ok(null) : refuse({ code: 'goods_come_here', line })
}

/** What was read on the units held against the sale. */
function mismatchOf({ loaded, line }: GradedLine, { serial, lot }: Asked) {
  const sold = soldLineOf(loaded, line)
  const known = {
    soldSerials: sold?.serials ?? [],
    claimedSerial: line.serial,
    lot: line.lotCode ?? sold?.lotCode ?? null,
  }
  return identityProblem(known, { serial: serial ?? null, lot: lot ?? null })
}

/** A check wants a person when the checklist or the serial says so, or when what was found is denied though the claim was not. */
async function asksPerson(desk: Writing, graded: GradedLine, asked: Asked): Promise<boolean> {
  const { loaded, line } = graded
  const sold = soldLineOf(loaded, line)
  if (!sold) return false
  const known = sold.product?.questions ?? everyQuestion([])
  const { asksPerson: questions } = readChecklist(known, asked.checklist)
  if (questions.length > 0 || mismatchOf(graded, asked) !== null) return true
  const claimed = {
    key: line.id,
    line: sold,
    quantity: asked.quantity,
    reason: reasonOf(line.reason),
    foundReason: null,
    serial: line.serial,
    grade: null,
    checklist: {},
  }
  const wanted = await toJudge(desk, loaded)
  const before = await judgeReturn(desk, wanted, [claimed])
  if (before.verdict === 'deny') return false
  const { foundReason = null, grade, checklist } = asked
  const after = judgeLine(desk, wanted, { ...claimed, foundReason, grade, checklist }, before.returnMinor)
  return after.verdict === 'deny'
}

async function moveReceived(
  desk: Writing,
  { loaded, line }: GradedLine,
  { quantity, grade }: Asked,
  unitsAre: UnitsAre,
): Promise<Result<null, NotPossibleFrom | TooManyUnits>> {
  const event = unitsAre === 'accepted' ? 'accept' : unitsAre === 'rejected' ? 'reject' : 'ask'
  const moved = moveUnits(line.counts, event, quantity, 'received')
  if (!moved.ok) return moved
  await saveCounts(desk, line, moved.value, loaded.rma.status, {
    event,
    reason: unitsAre !== 'rejected' ? undefined : grade === 'X' ? 'grade_x' : 'not_asked_for',
  })
  return ok(null)
}

async function takeOver(desk: Writing, { line }: GradedLine, asked: Asked) {
  const event = 'regrade'
  const inspections = await loadInspections(desk.db, [line.id])
  const replaced = inspections.find(one => one.id === asked.replaces)
  if (!replaced || replaced.acceptedUnits === 0) {
    return refuse({ code: 'not_possible_from', state: 'none', event })
  }
  if (asked.grade === 'X') {
    return refuse({ code: 'condition_not_met', state: 'accepted', event, condition: 'graded_and_checked' })
  }
  const { acceptedUnits, undecidedUnits } = replaced
  if (asked.quantity > acceptedUnits) {
    return refuse({
      code: 'too_many_units',
      state: 'accepted',
      event,
      availableUnits: acceptedUnits,
      askedUnits: asked.quantity,
    })
  }
  const left = acceptedUnits - asked.quantity
  const regraded = { ...replaced, id: asked.line, replacesId: replaced.id, acceptedUnits: asked.quantity }
  const after = inspections.map(one => (one.id === replaced.id ? { ...one, acceptedUnits: left } : one))
  const out = sentOut([...after, regraded], await loadDispositions(desk.db, [line.id])).find(one =>
    one.parts.some(part => part.inspectionId === regraded.id),
  )
  if (out) return refuse(atRepairer(out))
  await saveInspected(desk, replaced, { acceptedUnits: left, undecidedUnits, current: left + undecidedUnits > 0 })
  return ok(null)
}

/** The inspection whose units were opened for another one, which takes its place; null: they are graded for the first time. */
async function takeOpened(desk: Writing, lineId: string, quantity: number): Promise<string | null> {
  const opened = (await loadInspections(desk.db, [lineId])).find(one => one.openedUnits >= quantity)
  if (!opened) return null
  await saveOpened(desk, opened, opened.openedUnits - quantity)
  return opened.id
}

async function writeInspection(
  desk: Writing,
  asked: Asked,
  replacesId: string | null,
  unitsAre: UnitsAre,
): Promise<string> {
  const id = desk.newId()
  await desk.db
    .insertInto('inspection')
    .values({
      id,
      returnLineId: asked.line,
      quantity: asked.quantity,
      grade: asked.grade,
      checklist: JSON.stringify(asked.checklist),
      missingParts: asked.missingParts || null,
      minutes: asked.minutes,
      foundReason: asked.foundReason ?? null,
      foundSerial: asked.serial || null,
      foundLot: asked.lot || null,
      diminishedPercentMilli: asked.diminishedPercentMilli ?? null,
      assessedBy: asked.assessedBy ?? null,
      assessmentRef: asked.assessmentRef ?? null,
      byStaffId: desk.caller.staffId,
      at: desk.now,
      localDay: desk.today,
      replacesId,
      acceptedUnits: unitsAre === 'accepted' ? asked.quantity : 0,
      undecidedUnits: unitsAre === 'needs_decision' ? asked.quantity : 0,
    })
    .execute()
  return id
}

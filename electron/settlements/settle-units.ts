import { unitsLeft } from '../../shared/grading/units-left.ts'
import { share } from '../../shared/money.ts'
import type { Evaluation } from '../../shared/policy/evaluate.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { TooManyUnits } from '../../shared/returns/unit-states.ts'
import type { UnitBasis } from '../../shared/settlements/bases.ts'
import { deductionOf } from '../../shared/settlements/diminished-value.ts'
import type { Charge } from '../../shared/settlements/fee.ts'
import type { Reading, Writing } from '../context.ts'
import { answersOf, type InspectionRecord, loadDispositions, loadInspections } from '../grading/store.ts'
import { atRepairer, type SentOut, sentOut } from '../grading/units-out.ts'
import { judgeLine } from '../returns/judge-return.ts'
import { type LoadedReturn, reasonOf, soldLineOf, toJudge } from '../returns/loaded-return.ts'
import type { SoldLineFacts } from '../returns/sold-sale.ts'
import type { ReturnLineRecord } from '../returns/store.ts'
import type { UnitsAtRepairer } from '../warranty/units-out.ts'
import { settledByInspection } from './store.ts'

/** Which units of a line to settle; `partialMinor`: staff give less for all of them together, and say why. */
export interface ChosenUnits {
  readonly line: string
  readonly quantity: number
  readonly partialMinor?: number | undefined
  readonly reason?: string | undefined
}

/** Units of one line and grade, or of none where there are no goods, judged by what is known of them. */
export interface UnitsToSettle {
  readonly basis: UnitBasis
  readonly line: ReturnLineRecord
  readonly sold: SoldLineFacts
  readonly inspection: InspectionRecord | null
  readonly units: number
  readonly partialMinor: number | undefined
  /** Why less is given. */
  readonly reason: string | null
  readonly evaluation: Evaluation
  /** Diminished value: what the policy takes off, or the lower share that the bench found. */
  readonly deduction: Charge | null
}

/** Why units can't be settled. */
export type UnitsProblem = TooManyUnits | UnitsAtRepairer | { readonly code: 'reason_needed' }

/**
 * Finds the accepted units that are not settled: all of them, or those chosen. Nothing left: an empty list. Units at a
 * repairer that their customer is to get back are not paid meanwhile; what is mended for the shop is.
 */
export async function findUnitsToSettle(
  desk: Reading | Writing,
  loaded: LoadedReturn,
  chosen: readonly ChosenUnits[] | undefined,
): Promise<Result<readonly UnitsToSettle[], UnitsProblem>> {
  const lines = loaded.lines.filter(line => soldLineOf(loaded, line) !== null)
  const inspections = await loadInspections(
    desk.db,
    lines.map(line => line.id),
  )
  const settled = await settledByInspection(desk.db, loaded.rma.id)
  const left = new Map(unitsLeft(inspections, settled))
  const out = await customerRepairs(desk, inspections)
  for (const { parts } of out)
    for (const part of parts)
      left.set(part.inspectionId, Math.max(0, (left.get(part.inspectionId) ?? 0) - part.quantity))
  const wanted = await toJudge(desk, loaded)
  const found: UnitsToSettle[] = []
  for (const line of lines) {
    const sold = soldLineOf(loaded, line)
    const available = line.counts.accepted - line.settledUnits
    const mine = inspections.filter(one => one.returnLineId === line.id)
    const away = out.find(one => one.disposition.returnLineId === line.id)
    const here = away ? Math.min(available, sumLeft(mine, left)) : available
    const asked = wantedUnits(line.id, chosen, here)
    if (away && asked.quantity > here && asked.quantity <= available) return refuse(atRepairer(away))
    if (!sold || asked.quantity === 0) continue
    if (asked.partialMinor !== undefined && asked.reason === null) return refuse({ code: 'reason_needed' })
    if (asked.quantity > available) {
      const { quantity } = asked
      return refuse({
        code: 'too_many_units',
        state: 'accepted',
        event: 'settle',
        availableUnits: available,
        askedUnits: quantity,
      })
    }
    const parts = drawUnits(mine, left, asked.quantity)
    const amounts =
      asked.partialMinor === undefined
        ? []
        : share(
            asked.partialMinor,
            parts.map(part => part.units),
          )
    for (const [index, { inspection, units }] of parts.entries()) {
      const item = {
        key: line.id,
        line: sold,
        quantity: units,
        reason: reasonOf(line.reason),
        foundReason: inspection.foundReason === null ? null : reasonOf(inspection.foundReason),
        serial: line.serial,
        grade: inspection.grade,
        checklist: answersOf(inspection),
      }
      const evaluation = judgeLine(desk, wanted, item, 0)
      const deduction = deductionOf(evaluation, inspection.diminishedPercentMilli)
      const { reason } = asked
      found.push({
        ...{ basis: 'accepted', line, sold, inspection, units, partialMinor: amounts[index], reason },
        ...{ evaluation, deduction },
      })
    }
  }
  const [first] = out
  return found.length === 0 && chosen === undefined && first ? refuse(atRepairer(first)) : ok(found)
}

/** Units that are mended for their customer, and not back yet. */
async function customerRepairs(
  desk: Reading | Writing,
  inspections: readonly InspectionRecord[],
): Promise<readonly SentOut[]> {
  const lineIds = [...new Set(inspections.map(one => one.returnLineId))]
  const all = sentOut(inspections, await loadDispositions(desk.db, lineIds))
  return all.filter(one => one.disposition.code === 'repair_for_customer')
}

function sumLeft(inspections: readonly InspectionRecord[], left: ReadonlyMap<string, number>): number {
  return inspections.reduce((sum, one) => sum + (left.get(one.id) ?? 0), 0)
}

function wantedUnits(line: string, chosen: readonly ChosenUnits[] | undefined, available: number) {
  if (chosen === undefined) return { quantity: available, partialMinor: undefined, reason: null }
  const mine = chosen.filter(one => one.line === line)
  const partials = mine.flatMap(one => (one.partialMinor === undefined ? [] : [one.partialMinor]))
  return {
    quantity: mine.reduce((sum, one) => sum + one.quantity, 0),
    partialMinor: partials.length === 0 ? undefined : partials.reduce((sum, one) => sum + one, 0),
    reason: mine.find(one => one.partialMinor !== undefined)?.reason ?? null,
  }
}

/** Draws units from a line's inspections in the order they were made. */
function drawUnits(
  inspections: readonly InspectionRecord[],
  left: ReadonlyMap<string, number>,
  quantity: number,
): readonly { readonly inspection: InspectionRecord; readonly units: number }[] {
  let open = quantity
  return inspections.flatMap(inspection => {
    const units = Math.min(open, left.get(inspection.id) ?? 0)
    open -= units
    return units > 0 ? [{ inspection, units }] : []
  })
}

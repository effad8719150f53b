import { labourMinor } from '../../shared/costs/labour.ts'
import { everyQuestion } from '../../shared/grading/checklist-document.ts'
import type { ChecklistAnswer } from '../../shared/grading/checklists.ts'
import { readChecklist } from '../../shared/grading/checklists.ts'
import type { LearntValues } from '../../shared/grading/expected-value.ts'
import type { Grade } from '../../shared/grading/grades.ts'
import {
  type DispositionFacts,
  defaultGradeSettings,
  suggestDisposition,
} from '../../shared/grading/suggest-disposition.ts'
import { mulDiv } from '../../shared/money.ts'
import { faultOf, type Reason } from '../../shared/returns/reasons.ts'
import type { SuggestionView } from '../../shared/returns/views.ts'
import type { Reading, Writing } from '../context.ts'
import { reasonOf } from '../returns/loaded-return.ts'
import type { SoldLineFacts } from '../returns/sold-sale.ts'
import type { ReturnLineRecord } from '../returns/store.ts'
import { learntValues } from './learnt-values.ts'
import { answersOf, type InspectionRecord } from './store.ts'

/** What is known of graded units. */
export interface GradedUnits {
  readonly grade: Grade
  readonly reason: Reason
  readonly foundReason: Reason | null
  readonly checklist: Readonly<Record<string, ChecklistAnswer | undefined>>
  /** The lot the units are of, as found or as asked; the sale's where left out. */
  readonly lot?: string | null
}

/** The graded units of an inspection, with what was claimed for their line. */
export function gradedUnitsOf(
  line: Pick<ReturnLineRecord, 'reason' | 'lotCode'>,
  inspection: InspectionRecord,
): GradedUnits {
  return {
    grade: inspection.grade,
    reason: reasonOf(line.reason),
    foundReason: inspection.foundReason === null ? null : reasonOf(inspection.foundReason),
    checklist: answersOf(inspection),
    lot: inspection.foundLot ?? line.lotCode,
  }
}

/** What the shop knows beside the units themselves. */
export interface SuggestionGround {
  readonly learnt: LearntValues
  readonly handlingMinor: number
}

/** What a line's suggestion stands on: what such goods really brought here, and the work of selling one. */
export async function groundOf(desk: Reading | Writing, line: SoldLineFacts | null): Promise<SuggestionGround> {
  const { labourRateMinor, defaultMinutes, repackMinor } = desk.shop
  return {
    learnt: await learntValues(desk.db, line?.product?.category ?? null),
    handlingMinor: labourMinor(defaultMinutes, labourRateMinor) + repackMinor,
  }
}

/** Where graded units should go, and where they may not; null for units without a grade of their own. */
export function suggestFor(
  line: SoldLineFacts | null,
  units: GradedUnits,
  ground: SuggestionGround,
): SuggestionView | null {
  const facts = dispositionFacts(line, units, ground)
  if (!facts) return null
  const { refused, why, ...rest } = suggestDisposition(facts)
  return {
    ...rest,
    why: { key: why.key, values: { ...why.values } },
    refused: refused.map(one => ({ code: one.code, why: { key: one.why.key, values: { ...one.why.values } } })),
  }
}

/** The facts a disposition is decided from. A known supplier takes faulty goods back until its terms say otherwise. */
export function dispositionFacts(
  line: SoldLineFacts | null,
  units: GradedUnits,
  { learnt, handlingMinor }: SuggestionGround,
): DispositionFacts | null {
  if (units.grade === 'U') return null
  const product = line?.product ?? null
  const { flags } = readChecklist(product?.questions ?? everyQuestion([]), units.checklist)
  return {
    ...defaultGradeSettings,
    valueByGrade: learnt.byGrade,
    learntUnits: units.grade === 'X' ? 0 : learnt.units[units.grade],
    handlingMinor,
    grade: units.grade,
    fault: faultOf(units.reason, units.foundReason),
    foundReason: units.foundReason,
    outcome: null,
    hygiene: product?.hygiene ?? false,
    opened: flags.includes('opened') ? true : null,
    unsafe: flags.includes('unsafe'),
    recalled: units.foundReason === 'recall' || units.reason === 'recall' || isStopped(line, units.lot ?? null),
    unasked: line === null,
    dropshipped: product?.dropshipped ?? false,
    netMinor: line ? mulDiv(line.paid.netMinor, 1, line.quantity) : 0,
    unitCostMinor: line?.unitCostMinor ?? null,
    refurbishMinor: null,
    supplier: product?.supplierId ? { takesBack: true, destroysInField: false, creditMinor: null } : null,
  }
}

function isStopped(line: SoldLineFacts | null, lot: string | null): boolean {
  const code = lot ?? line?.lotCode ?? null
  return code !== null && (line?.product?.stoppedLots ?? []).includes(code)
}

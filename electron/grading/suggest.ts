import { everyQuestion } from '../../shared/grading/checklist-document.ts'
import type { ChecklistAnswer } from '../../shared/grading/checklists.ts'
import { readChecklist } from '../../shared/grading/checklists.ts'
import type { Grade } from '../../shared/grading/grades.ts'
import {
  type DispositionFacts,
  defaultGradeSettings,
  suggestDisposition,
} from '../../shared/grading/suggest-disposition.ts'
import { mulDiv } from '../../shared/money.ts'
import { faultOf, type Reason } from '../../shared/returns/reasons.ts'
import type { SuggestionView } from '../../shared/returns/views.ts'
import type { SoldLineFacts } from '../returns/sold-sale.ts'

/** What is known of graded units. */
export interface GradedUnits {
  readonly grade: Grade
  readonly reason: Reason
  readonly foundReason: Reason | null
  readonly checklist: Readonly<Record<string, ChecklistAnswer | undefined>>
  /** The lot the units are of, as found or as asked; the sale's where left out. */
  readonly lot?: string | null
}

/** Where graded units should go, and where they may not; null for units without a grade of their own. */
export function suggestFor(line: SoldLineFacts | null, units: GradedUnits): SuggestionView | null {
  const facts = dispositionFacts(line, units)
  if (!facts) return null
  const { refused, why, ...rest } = suggestDisposition(facts)
  return {
    ...rest,
    why: { key: why.key, values: { ...why.values } },
    refused: refused.map(one => ({ code: one.code, why: { key: one.why.key, values: { ...one.why.values } } })),
  }
}

/** The facts a disposition is decided from. A known supplier takes faulty goods back until its terms say otherwise. */
export function dispositionFacts(line: SoldLineFacts | null, units: GradedUnits): DispositionFacts | null {
  if (units.grade === 'U') return null
  const product = line?.product ?? null
  const { flags } = readChecklist(product?.questions ?? everyQuestion([]), units.checklist)
  return {
    ...defaultGradeSettings,
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

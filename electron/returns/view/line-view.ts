import type { Sentence } from '../../../shared/fields.ts'
import { dispositions as dispositionCodes } from '../../../shared/grading/dispositions.ts'
import { isUnasked } from '../../../shared/returns/receipts.ts'
import { unitStates } from '../../../shared/returns/unit-states.ts'
import type { ReturnView } from '../../../shared/returns/views.ts'
import type { Reader } from '../../database/open.ts'
import { answersOf, type DispositionRecord, type InspectionRecord } from '../../grading/store.ts'
import type { ReturnLineRecord } from '../store.ts'

/** Names of the staff by id, those who left too. */
export async function staffNames(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('staff').select(['id', 'name']).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** A return line with its inspections and dispositions, history included. */
export function lineView(
  line: ReturnLineRecord,
  inspections: readonly InspectionRecord[],
  dispositions: readonly DispositionRecord[],
  names: ReadonlyMap<string, string>,
  heldBackMinor: number,
): ReturnView['lines'][number] {
  const units = unitStates.flatMap(state => (line.counts[state] > 0 ? [[state, line.counts[state]]] : []))
  return {
    id: line.id,
    saleLine: line.saleLineId,
    product: line.productId,
    sku: line.sku,
    description: line.description,
    reason: line.reason,
    reasonNote: line.reasonNote,
    secondReason: line.secondReason,
    foundReason: line.foundReason,
    quantityRequested: line.quantityRequested,
    quantityAuthorized: line.quantityAuthorized,
    declined:
      line.declinedUnits > 0
        ? { quantity: line.declinedUnits, reason: line.declineReason ?? 'other', note: line.declineNote }
        : null,
    cameAs: isUnasked(line) ? line.cameAs : null,
    serial: line.serial,
    lot: line.lotCode,
    units: Object.fromEntries(units) as ReturnView['lines'][number]['units'],
    settledUnits: line.settledUnits,
    keptUnits: line.keptUnits,
    lostSettledUnits: line.lostSettledUnits,
    creditedMinor: line.creditedGrossMinor,
    allowedMinor: line.allowedMinor,
    heldBackMinor,
    inspections: inspections.map(one => ({
      id: one.id,
      quantity: one.quantity,
      grade: one.grade,
      checklist: answersOf(one),
      missingParts: one.missingParts,
      minutes: one.minutes,
      foundReason: one.foundReason,
      serial: one.foundSerial,
      lot: one.foundLot,
      assessedBy: one.assessedBy,
      assessmentRef: one.assessmentRef,
      diminishedPercentMilli: one.diminishedPercentMilli,
      acceptedUnits: one.acceptedUnits,
      undecidedUnits: one.undecidedUnits,
      replaces: one.replacesId,
      by: one.byStaffId === null ? null : (names.get(one.byStaffId) ?? null),
      at: one.at,
      current: one.current === 1,
    })),
    dispositions: dispositions.map(one => ({
      id: one.id,
      quantity: one.quantity,
      code: codeOf(one.code),
      suggestedCode: one.suggestedCode,
      why: one.suggestedWhy === null ? null : (JSON.parse(one.suggestedWhy) as Sentence),
      state: one.state,
      by: names.get(one.byStaffId) ?? '',
      at: one.at,
      current: one.current === 1,
    })),
  }
}

function codeOf(text: string): (typeof dispositionCodes)[number] {
  const known = dispositionCodes.find(one => one === text)
  if (known === undefined) throw new Error(`No disposition ${text}`)
  return known
}

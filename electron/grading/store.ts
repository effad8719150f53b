import type { Selectable } from 'kysely'
import { type ChecklistAnswer, checklistAnswers } from '../../shared/grading/checklists.ts'
import { unitsLeft } from '../../shared/grading/units-left.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'
import type { DispositionTable, InspectionTable } from '../database/schema-returns.ts'

export type InspectionRecord = Selectable<InspectionTable>
export type DispositionRecord = Selectable<DispositionTable>

/** All inspections of a return's lines, in the order they were made. */
export async function loadInspections(db: Reader, lineIds: readonly string[]): Promise<readonly InspectionRecord[]> {
  return db
    .selectFrom('inspection')
    .selectAll()
    .where('returnLineId', 'in', lineIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** All dispositions of a return's lines, in the order they were decided. */
export async function loadDispositions(db: Reader, lineIds: readonly string[]): Promise<readonly DispositionRecord[]> {
  return db
    .selectFrom('disposition')
    .selectAll()
    .where('returnLineId', 'in', lineIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** The answers of an inspection. */
export function answersOf(inspection: Pick<InspectionRecord, 'checklist'>): Record<string, ChecklistAnswer> {
  const stored = JSON.parse(inspection.checklist) as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, answer]) => {
      const known = checklistAnswers.find(one => one === answer)
      return known === undefined ? [] : [[id, known]]
    }),
  )
}

/** Accepted units of a line's inspections that no current disposition covers. */
export function undisposedUnits(
  inspections: readonly InspectionRecord[],
  dispositions: readonly DispositionRecord[],
): ReadonlyMap<string, number> {
  const used = new Map<string, number>()
  for (const { inspectionId, quantity, current } of dispositions) {
    if (inspectionId !== null && current === 1) used.set(inspectionId, (used.get(inspectionId) ?? 0) + quantity)
  }
  return unitsLeft(inspections, used)
}

/** Changes how many units of an inspection are accepted and undecided; one without any is no longer current. */
export async function saveInspected(
  desk: Writing,
  inspection: Pick<InspectionRecord, 'id'>,
  units: { readonly acceptedUnits: number; readonly undecidedUnits: number; readonly current: boolean },
): Promise<void> {
  await desk.db
    .updateTable('inspection')
    .set({ ...units, current: units.current ? 1 : 0 })
    .where('id', '=', inspection.id)
    .execute()
}

/** Changes how many units of an inspection are to be graded again. */
export async function saveOpened(
  desk: Writing,
  inspection: Pick<InspectionRecord, 'id'>,
  openedUnits: number,
): Promise<void> {
  await desk.db.updateTable('inspection').set({ openedUnits }).where('id', '=', inspection.id).execute()
}

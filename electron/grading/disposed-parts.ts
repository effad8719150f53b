import type { Grade } from '../../shared/grading/grades.ts'
import { usedParts } from '../../shared/grading/units-left.ts'
import type { DispositionRecord, InspectionRecord } from './store.ts'

/** Units of a disposition by the inspection that answers for them now. */
export interface DisposedPart {
  readonly inspectionId: string
  readonly grade: Grade
  readonly quantity: number
}

/** The units of each current disposition by the grade they have now, also where they were graded anew since. */
export function disposedParts(
  inspections: readonly InspectionRecord[],
  dispositions: readonly DispositionRecord[],
): ReadonlyMap<string, readonly DisposedPart[]> {
  const grades = new Map(inspections.map(one => [one.id, one.grade]))
  const parts = usedParts(
    inspections,
    dispositions.filter(one => one.current === 1),
  )
  return new Map(
    [...parts].map(([id, some]) => [
      id,
      some.map(part => ({ ...part, grade: grades.get(part.inspectionId) ?? ('U' as const) })),
    ]),
  )
}

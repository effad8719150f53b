import { dispositionStatus } from '../../shared/grading/disposition-states.ts'
import type { UnitsAtRepairer } from '../warranty/units-out.ts'
import { type DisposedPart, disposedParts } from './disposed-parts.ts'
import type { DispositionRecord, InspectionRecord } from './store.ts'

/** Decided units that are at a repairer, with the inspections that answer for them. */
export interface SentOut {
  readonly disposition: DispositionRecord
  readonly parts: readonly DisposedPart[]
}

/** Which decided units of a line are at a repairer. */
export function sentOut(
  inspections: readonly InspectionRecord[],
  dispositions: readonly DispositionRecord[],
): readonly SentOut[] {
  const out = dispositions.filter(one => dispositionStatus(one) === 'out')
  if (out.length === 0) return []
  const parts = disposedParts(inspections, dispositions)
  return out.map(disposition => ({ disposition, parts: parts.get(disposition.id) ?? [] }))
}

/** What refuses to do anything here with decided units that are at a repairer. */
export function atRepairer({ disposition: { target, quantity } }: SentOut): UnitsAtRepairer {
  return { code: 'units_at_repairer', repairer: target ?? '', count: quantity }
}

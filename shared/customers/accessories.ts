import type { UnitFlag } from '../grading/checklists.ts'
import type { Reason } from '../returns/reasons.ts'

/** What an inspection says of whether a unit came back whole. */
export interface FoundWhole {
  readonly claimed: Reason
  readonly found: Reason | null
  readonly missingParts: string | null
  readonly flags: readonly UnitFlag[]
}

const notWhole: readonly Reason[] = ['incomplete', 'swapped_item', 'empty_box']

/** Whether less came back than was sold: found so, parts noted, or a check says so. What was sold without parts is not. */
export function isAccessoryMismatch({ claimed, found, missingParts, flags }: FoundWhole): boolean {
  if ((found ?? claimed) === 'missing_parts') return false
  if (found !== null && notWhole.includes(found)) return true
  return (missingParts ?? '').trim() !== '' || flags.includes('incomplete')
}

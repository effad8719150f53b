import type { Reason } from '../../returns/reasons.ts'

/** Reasons that say the goods are not what was owed. */
export const lacksConformity: readonly Reason[] = [
  'not_as_described',
  'wrong_item',
  'wrong_quantity',
  'missing_parts',
  'damaged_in_transit',
  'defective_on_arrival',
  'failed_in_use',
  'recall',
]

import { type Reason, storedReasons } from '../returns/reasons.ts'

/** What a chart says of reasons: five groups, each with its colour and pattern everywhere. */
export const reasonGroups = ['mind', 'size', 'described', 'faulty', 'other'] as const
export type ReasonGroup = (typeof reasonGroups)[number]

const groups: Readonly<Record<Exclude<ReasonGroup, 'other'>, readonly Reason[]>> = {
  mind: ['changed_mind', 'style_colour', 'no_fault_found', 'customer_damage'],
  size: ['size_fit'],
  described: ['not_as_described', 'wrong_item', 'wrong_quantity', 'missing_parts', 'incomplete', 'swapped_item'],
  faulty: ['defective_on_arrival', 'failed_in_use', 'recall'],
}

/** The group a reason belongs to; what is in none is among the others. */
export function groupOf(reason: string): ReasonGroup {
  const found = reasonGroups.find(group => group !== 'other' && groups[group].some(member => member === reason))
  return found ?? 'other'
}

/** The reasons of a group, in the order of the list of reasons. */
export function reasonsOf(group: ReasonGroup): readonly Reason[] {
  return storedReasons.filter(reason => groupOf(reason) === group)
}

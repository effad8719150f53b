/** Who is at fault for a return: decides fee, shipping payer and supplier claim. */
export const faults = ['customer', 'shop', 'carrier', 'supplier', 'none'] as const
export type Fault = (typeof faults)[number]

/** Why a customer says goods come back. */
export const claimedReasons = [
  'changed_mind',
  'size_fit',
  'style_colour',
  'not_as_described',
  'wrong_item',
  'wrong_quantity',
  'missing_parts',
  'damaged_in_transit',
  'late_delivery',
  'refused_undelivered',
  'defective_on_arrival',
  'failed_in_use',
  'recall',
  'unauthorised_purchase',
  'unsold_stock',
  'end_of_life',
  'other',
] as const
export type ClaimedReason = (typeof claimedReasons)[number]

/** What only an inspection can find. */
export const foundOnlyReasons = [
  'no_fault_found',
  'customer_damage',
  'swapped_item',
  'empty_box',
  'incomplete',
] as const

/** Every reason an inspection may record: the claimed ones and its own. */
export const foundReasons = [...claimedReasons, ...foundOnlyReasons] as const
export type FoundReason = (typeof foundReasons)[number]

/** Every reason a stored return may carry; `not_recorded` belongs to imported history only. */
export const storedReasons = [...foundReasons, 'not_recorded'] as const
export type Reason = (typeof storedReasons)[number]

const faultByReason: Readonly<Record<Reason, Fault>> = {
  changed_mind: 'customer',
  size_fit: 'customer',
  style_colour: 'customer',
  not_as_described: 'shop',
  wrong_item: 'shop',
  wrong_quantity: 'shop',
  missing_parts: 'shop',
  damaged_in_transit: 'carrier',
  late_delivery: 'carrier',
  refused_undelivered: 'carrier',
  defective_on_arrival: 'supplier',
  failed_in_use: 'supplier',
  recall: 'supplier',
  unauthorised_purchase: 'none',
  unsold_stock: 'none',
  end_of_life: 'none',
  other: 'none',
  no_fault_found: 'customer',
  customer_damage: 'customer',
  swapped_item: 'customer',
  empty_box: 'none',
  incomplete: 'customer',
  not_recorded: 'none',
}

/** Reasons that are refused without a note. */
export const reasonsWithNote: readonly Reason[] = ['unauthorised_purchase', 'unsold_stock', 'end_of_life', 'other']

/**
 * The reasons in the order of the counter's number keys: `1` to `9`, then `0`.
 * The ones that come most often over a counter; the rest have no number.
 */
export const counterReasons: readonly ClaimedReason[] = [
  'changed_mind',
  'size_fit',
  'style_colour',
  'defective_on_arrival',
  'failed_in_use',
  'not_as_described',
  'wrong_item',
  'missing_parts',
  'damaged_in_transit',
  'other',
]

/** The number key of a reason at the counter, or null. */
export function keyOfReason(reason: ClaimedReason): string | null {
  const index = counterReasons.indexOf(reason)
  return index < 0 ? null : String((index + 1) % 10)
}

/** The reason behind a number key at the counter, or null. */
export function reasonOfKey(key: string): ClaimedReason | null {
  return /^\d$/.test(key) ? (counterReasons[(Number(key) + 9) % 10] ?? null) : null
}

/** Who is at fault: by what was found where it is known, else by what was claimed. */
export function faultOf(claimed: Reason, found?: Reason | null): Fault {
  return faultByReason[found ?? claimed]
}

/** Whether a reason is refused without a note. */
export function needsNote(reason: Reason): boolean {
  return reasonsWithNote.includes(reason)
}

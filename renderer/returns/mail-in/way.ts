import type { shipmentPayers } from '../../../shared/shipments/contract.ts'

/** When and where goods are picked up, as typed. */
export interface PickupForm {
  readonly day: string
  readonly from: string
  readonly until: string
  readonly name: string
  readonly street: string
  readonly postcode: string
  readonly city: string
}

/** How the goods come: by post, picked up, or in a parcel that was refused and is on its way back already. */
export const ways = ['post', 'pickup', 'refused'] as const

/** How the goods come, and who pays the carrier for it. */
export interface Way {
  readonly is: (typeof ways)[number]
  readonly payer: (typeof shipmentPayers)[number]
  /** What a label of the shop's costs the customer, minor units. */
  readonly feeMinor: number
  readonly pickup: PickupForm
}

/** A pickup that nobody agreed on yet. */
export const noPickup: PickupForm = { day: '', from: '', until: '', name: '', street: '', postcode: '', city: '' }

/** Whether everything about how the goods come is known. */
export function isWayKnown({ is, pickup }: Way): boolean {
  const { day, from, until, street, city } = pickup
  return is !== 'pickup' || [day, from, until, street.trim(), city.trim()].every(text => text !== '')
}

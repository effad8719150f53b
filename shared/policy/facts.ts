import type { Day } from '../calendar.ts'
import type { Role } from '../define.ts'
import type { Grade } from '../grading/grades.ts'
import type { Fault, Reason } from '../returns/reasons.ts'
import type { ReturnChannel } from '../returns/return-types.ts'

/** Where a sale was made. */
export const saleChannels = ['in_store', 'distance'] as const
export type SaleChannel = (typeof saleChannels)[number]

/** What a customer can show. */
export const evidenceKinds = ['receipt', 'photo', 'packaging', 'serial_number', 'identity'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** The sale as rules see it. Days are shop-local. */
export interface SaleFacts {
  readonly channel: SaleChannel
  readonly soldDay: Day
  readonly fulfilledDay: Day | null
  readonly deliveredDay: Day | null
  /** Delivery of the last good of the order; null: not known, or the only one. */
  readonly lastDeliveredDay: Day | null
}

/** The item as rules see it. */
export interface ItemFacts {
  readonly productId: string | null
  readonly category: string | null
  readonly tags: readonly string[]
  readonly supplierId: string | null
  readonly finalSale: boolean
  readonly hygiene: boolean
  /** Null: nobody looked yet. */
  readonly opened: boolean | null
  readonly grade: Grade | null
}

/** The shop as rules see it. */
export interface ShopFacts {
  /** Weekdays it opens, 1 for Monday to 7 for Sunday. */
  readonly openWeekdays: readonly number[]
  readonly closedDays: readonly Day[]
  /** Days a parcel usually takes, where no delivery day is known. */
  readonly usualTransitDays: number
}

/** Everything the judgement of one item is made from; values only, no clock. */
export interface PolicyFacts {
  /** The day the customer asked, not the day the parcel came. */
  readonly askedDay: Day
  readonly returnChannel: ReturnChannel
  readonly sale: SaleFacts
  readonly item: ItemFacts
  readonly shop: ShopFacts
  readonly reason: Reason
  readonly fault: Fault
  readonly customerBlockedDay: Day | null
  readonly evidence: readonly EvidenceKind[]
  readonly role: Role
  /** What the whole return would give back, minor units: limits are of the return, not of a line. */
  readonly returnMinor: number
}

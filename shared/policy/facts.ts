import type { Day } from '../calendar.ts'
import type { Role } from '../define.ts'
import type { Grade } from '../grading/grades.ts'
import type { Fault, Reason } from '../returns/reasons.ts'
import type { ReturnChannel } from '../returns/return-types.ts'
import type { TenderKind } from '../settlements/tenders.ts'
import type { CustomerFacts } from './customer-facts.ts'
import type { HolidayCalendars } from './holidays.ts'

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
  /** How it was paid, each kind once. */
  readonly tenders?: readonly TenderKind[]
  readonly gift?: boolean
}

/** A price one unit was sold at, on a day; minor units as customers saw them. */
export interface PriceSold {
  readonly day: Day
  readonly minor: number
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
  /** What was paid for one unit, minor units as the customer saw it. */
  readonly unitPaidMinor?: number | null
  /** Off the price before all discounts; thousandths of a percent. */
  readonly discountMilli?: number | null
  readonly serialTracked?: boolean
  /** Whether the serial shown is one the shop sold; null: none was shown. */
  readonly serialIsOurs?: boolean | null
  readonly hazmat?: boolean
  readonly dropshipped?: boolean
  /** What the product was sold at lately: for returns without a receipt. */
  readonly pricesSold?: readonly PriceSold[]
}

/** Both sides of keeping an item (money.md 7), minor units of the line. */
export interface KeepItemFacts {
  /** What the line would give back. */
  readonly valueMinor: number
  /** Expected value of the goods, and the supplier's credit that needs them. */
  readonly worthMinor: number
  /** Label, labour, repacking and expected disposal. */
  readonly costMinor: number
  /** The supplier's terms want the goods back. */
  readonly supplierNeedsGoods: boolean
}

/** The shop as rules see it. */
export interface ShopFacts {
  /** Weekdays it opens, 1 for Monday to 7 for Sunday. */
  readonly openWeekdays: readonly number[]
  readonly closedDays: readonly Day[]
  /** Days a parcel usually takes, where no delivery day is known. */
  readonly usualTransitDays: number
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** Public holidays by calendar, for statutory periods. */
  readonly calendars?: HolidayCalendars
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
  /** The shop's own reason of the second level. */
  readonly secondReason?: string | null
  readonly fault: Fault
  readonly customerBlockedDay: Day | null
  readonly evidence: readonly EvidenceKind[]
  readonly role: Role
  /** What the whole return would give back, minor units: limits are of the return, not of a line. */
  readonly returnMinor: number
  /** False: nothing shows that the shop sold it, and the sale's days mean nothing. */
  readonly receipt?: boolean
  /** Left out: nobody asked who the customer is. */
  readonly customer?: CustomerFacts
  /** Left out: the sum is not known. */
  readonly keepItem?: KeepItemFacts
}

import type { Day, Instant } from '../../calendar.ts'

/** Where an imported record comes from; with `externalId` it is the record's identity. */
export const sources = ['shopify_orders', 'woocommerce_orders', 'mapped', 'shopify_products'] as const
export type Source = (typeof sources)[number]

/** Whether prices hold their tax (`inclusive`) or have it added (`exclusive`). */
export const taxModes = ['inclusive', 'exclusive'] as const
export type TaxMode = (typeof taxModes)[number]

/** Ways a sale was paid, as domain.md lists them. */
export const tenderKinds = ['cash', 'card', 'gift_card', 'store_credit', 'transfer', 'other'] as const
export type TenderKind = (typeof tenderKinds)[number]

/** Where a sale was made. */
export const channels = ['in_store', 'distance'] as const
export type Channel = (typeof channels)[number]

/** How far a sale was paid, as its file says. Of all but `paid` and `partly_paid` nothing is left to refund. */
export const paymentStates = ['paid', 'partly_paid', 'unpaid', 'voided', 'cancelled'] as const
export type PaymentState = (typeof paymentStates)[number]

/** A customer as a file names one; at least one field is filled. */
export interface IncomingCustomer {
  readonly externalRef: string | null
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly company: string | null
  readonly street: string | null
  readonly city: string | null
  readonly postcode: string | null
  readonly region: string | null
  readonly country: string | null
}

/** One tax of an amount, in minor units. `rateMilli` in thousandths of a percent, null where the file doesn't tell it. */
export interface IncomingTax {
  readonly code: string
  readonly rateMilli: number | null
  readonly amountMinor: number
  /** The file gives this tax per order and several rates are present: the line's part is an estimate by value. */
  readonly shared: boolean
}

/** An amount with its taxes, in minor units: gross = net + taxes. */
export interface IncomingAmount {
  readonly netMinor: number
  readonly taxes: readonly IncomingTax[]
  readonly grossMinor: number
}

/**
 * One line of a sale. Amounts in minor units of the sale's currency.
 * `listMinor` (unit price by quantity) - `lineDiscountMinor` - `orderDiscountMinor` is gross where prices hold
 * their tax, net where it is added.
 */
export interface IncomingSaleLine extends IncomingAmount {
  /** Place among the sale's rows in the file, from 1: with the sale it is the line's identity. */
  readonly ordinal: number
  /** A fee, postage or voucher line is money of the sale, but never a product and never returned. */
  readonly kind: 'product' | 'fee'
  readonly sku: string | null
  readonly gtin: string | null
  readonly description: string
  readonly category: string | null
  readonly supplier: string | null
  readonly quantity: number
  /** The unit price exactly as charged, a decimal with a point; it may be finer than the currency. */
  readonly unitPriceText: string
  /** The same, rounded half up. */
  readonly unitPriceMinor: number
  readonly unitCostMinor: number | null
  readonly listMinor: number
  readonly lineDiscountMinor: number
  readonly orderDiscountMinor: number
  readonly refundedElsewhereMinor: number
  readonly refundedElsewhereUnits: number
  readonly lot: string | null
  readonly serials: readonly string[]
}

/** What was paid for a sale by one means. */
export interface IncomingTender {
  readonly kind: TenderKind
  /** The file's own word for it. */
  readonly label: string | null
  readonly amountMinor: number
  readonly lastFour: string | null
  readonly reference: string | null
}

/** One sale. Total = gross of all lines + gross of shipping, to the minor unit. */
export interface IncomingSale {
  readonly kind: 'sale'
  readonly source: Source
  readonly externalId: string
  readonly number: string
  readonly channel: Channel
  readonly paymentState: PaymentState
  readonly soldAt: Instant
  /** Shop-local day of `soldAt`. */
  readonly soldDay: Day
  readonly fulfilledAt: Instant | null
  readonly deliveredDay: Day | null
  readonly currency: string
  readonly taxMode: TaxMode
  readonly customer: IncomingCustomer | null
  readonly lines: readonly IncomingSaleLine[]
  readonly shipping: IncomingAmount
  readonly totalMinor: number
  readonly tenders: readonly IncomingTender[]
  readonly refundedElsewhereMinor: number
  readonly note: string | null
  /** First line of its first row in the file. Not part of the sale's content. */
  readonly line: number
}

/** One line of a credit note: `quantity` and amounts are above or equal to 0. */
export interface IncomingCreditLine extends IncomingAmount {
  /** Place among the note's rows in the file, from 1. */
  readonly ordinal: number
  readonly kind: 'product' | 'fee'
  readonly sku: string | null
  readonly gtin: string | null
  readonly description: string
  readonly category: string | null
  readonly supplier: string | null
  readonly quantity: number
  readonly unitPriceText: string
  readonly unitPriceMinor: number
  readonly lot: string | null
  readonly serials: readonly string[]
}

/** A finished return of the past, as a ledger records it. Its product lines are still to be linked to sale lines. */
export interface IncomingCreditNote {
  readonly kind: 'credit_note'
  readonly source: Source
  readonly externalId: string
  readonly number: string
  readonly creditedAt: Instant
  /** Shop-local day of `creditedAt`. */
  readonly creditedDay: Day
  readonly currency: string
  readonly taxMode: TaxMode
  readonly customer: IncomingCustomer | null
  readonly lines: readonly IncomingCreditLine[]
  readonly totalMinor: number
  readonly line: number
}

/** A product as a file describes it. A null or empty field says nothing: it never blanks what the desk knows. */
export interface IncomingProduct {
  readonly sku: string
  readonly gtins: readonly string[]
  readonly name: string | null
  readonly category: string | null
  readonly supplier: string | null
  readonly tags: readonly string[]
  readonly currency: string
  readonly priceMinor: number | null
  readonly unitCostMinor: number | null
  /** First line of its row in the file. */
  readonly line: number
}

import type { PaymentKind } from '../../shared/exchanges/payments.ts'
import type { ExchangeEvent, ExchangeStatus } from '../../shared/exchanges/states.ts'
import type { PayoutStatus } from '../../shared/settlements/states.ts'

/** Rows of exchanges: the two legs, what moved between their tenders, and what the customer paid on top. */
export type SchemaExchanges = {
  exchange: ExchangeTable
  exchangeLine: ExchangeLineTable
  exchangeCarry: ExchangeCarryTable
  exchangePayment: ExchangePaymentTable
  exchangeEvent: ExchangeEventTable
}

/** A settlement and the sale its credit was used for; one kept by a claim is a replacement at no charge. */
export interface ExchangeTable {
  id: string
  number: string
  returnId: string
  settlementId: string
  saleId: string
  claimId: string | null
  kind: 'even' | 'uneven' | 'replacement'
  state: ExchangeStatus
  /** Of the new sale's total: from the credit, and from the customer on top. */
  creditUsedMinor: number
  paidMoreMinor: number
  /** Goods given ahead: the day the old ones are due. */
  dueDay: string | null
  at: string
  localDay: string
  byStaffId: string
}

/** A line of the new sale, and the first sale line of its chain: what it was priced by. */
export interface ExchangeLineTable {
  saleLineId: string
  exchangeId: string
  firstLineId: string | null
  priceFrom: 'paid' | 'today'
}

/** Money of an old tender that stands behind the new sale now; null: of none (a gift, no receipt). */
export interface ExchangeCarryTable {
  id: string
  exchangeId: string
  settlementId: string
  fromTenderId: string | null
  toTenderId: string
  amountMinor: number
}

/** What the customer paid on top; below 0 where a reversal gave it back. */
export interface ExchangePaymentTable {
  id: string
  exchangeId: string
  tenderId: string
  kind: PaymentKind
  amountMinor: number
  roundingMinor: number
  reference: string | null
  state: PayoutStatus
  /** Paid with the exchange, so part of its own document in the journal. */
  atOnce: number
  storeCreditId: string | null
  reversesId: string | null
  at: string
  localDay: string
  byStaffId: string
  decidedAt: string | null
  decidedBy: string | null
  decidedDay: string | null
}

export interface ExchangeEventTable {
  id: string
  exchangeId: string
  event: ExchangeEvent
  fromState: ExchangeStatus | null
  toState: ExchangeStatus
  reason: string | null
  at: string
  localDay: string
  byStaffId: string
}

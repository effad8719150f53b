import type { StockMoveKind } from '../costs/stock-moves.ts'
import type { Amount } from '../settlements/amount.ts'
import type { TenderKind } from '../settlements/tenders.ts'

/** Where a fact belongs. Numbers are the ones printed on papers. */
interface Belongs {
  readonly id: string
  readonly day: string
  readonly returnNumber: string
  readonly settlementNumber: string
}

/** A settlement as it was approved: a credit note. Amounts have net, gross and each tax. */
export interface SettlementFact extends Belongs {
  readonly credit: Amount
  readonly fee: Amount
  readonly deduction: Amount
  readonly allowance: Amount
  readonly shipping: Amount
  readonly returnShipping: Amount
  readonly bonusMinor: number
  /** The fee leaves the credit whole and has its own tax (money.md 3). */
  readonly feeIsSeparateSupply: boolean
  readonly reversedDay: string | null
}

/** Money that went out, or came back where `amountMinor` is below 0. */
export interface PayoutFact extends Belongs {
  readonly kind: TenderKind
  readonly amountMinor: number
  /** What was handed over less the amount: cash rounding. */
  readonly roundingMinor: number
  /** The day it turned out that no money moved. */
  readonly failedDay: string | null
  readonly reverses: string | null
}

/** An exchange's new sale, in full. */
export interface ExchangeFact extends Belongs {
  readonly sold: Amount
  readonly creditUsedMinor: number
  /** What was paid on top with it. */
  readonly payments: readonly Pick<ExchangePaymentFact, 'kind' | 'amountMinor' | 'roundingMinor'>[]
  readonly costMinor: number | null
  readonly reversedDay: string | null
}

/** What a customer paid on top of an exchange's credit; below 0 where it was given back. */
export interface ExchangePaymentFact extends Belongs {
  readonly exchangeNumber: string
  /** With the exchange, so part of its document. */
  readonly atOnce: boolean
  readonly kind: TenderKind
  readonly amountMinor: number
  /** What changed hands less the amount: cash rounding. */
  readonly roundingMinor: number
  /** The day it turned out that no money moved. */
  readonly failedDay: string | null
  readonly reverses: string | null
}

/** What became of a store credit outside settlements; one issued there is a payout. Signed: below 0 lowers the balance. */
export interface StoreCreditFact {
  readonly id: string
  readonly day: string
  readonly code: string
  readonly kind: 'issue' | 'redeem' | 'adjust' | 'void' | 'expire'
  readonly amountMinor: number
}

/** The customer's own label, given back against its receipt. */
export interface LabelFact extends Belongs {
  readonly amountMinor: number
  readonly reversedDay: string | null
}

/** Units that changed their place. Cost unknown: no entries. */
export interface StockFact {
  readonly id: string
  readonly day: string
  readonly returnNumber: string
  readonly kind: StockMoveKind
  readonly quantity: number
  readonly unitCostMinor: number | null
  /** What they stand for afterwards, all together. */
  readonly valueMinor: number
  readonly reverses: string | null
}

/** What was paid for goods sold off, or taken back where its amounts are below 0; one booking of a lot. */
export interface RecoveryFact {
  readonly id: string
  readonly day: string
  readonly sold: Amount
  readonly reverses: string | null
}

/** Everything a span of days has for the journal. Imported history is none of it. */
export interface BooksFacts {
  readonly settlements: readonly SettlementFact[]
  readonly payouts: readonly PayoutFact[]
  readonly exchanges: readonly ExchangeFact[]
  readonly exchangePayments: readonly ExchangePaymentFact[]
  readonly storeCredits: readonly StoreCreditFact[]
  readonly labels: readonly LabelFact[]
  readonly stock: readonly StockFact[]
  readonly recoveries: readonly RecoveryFact[]
}

/** Nothing happened. */
export const noFacts: BooksFacts = {
  settlements: [],
  payouts: [],
  exchanges: [],
  exchangePayments: [],
  storeCredits: [],
  labels: [],
  stock: [],
  recoveries: [],
}

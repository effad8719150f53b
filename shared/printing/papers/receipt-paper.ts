import type { Day } from '../../calendar.ts'
import type { Strokes } from '../../evidence/signature.ts'
import type { TenderKind } from '../../settlements/tenders.ts'
import type { PaperBase, PaperMoment, ShopHead } from './paper-base.ts'

/** What the customer takes home from a return. Amounts in minor units of `currency`. */
export interface ReceiptPaper extends PaperBase {
  readonly kind: 'receipt'
  /** `gift` shows no prices and no tenders of the buyer. */
  readonly variant: 'standard' | 'gift'
  readonly currency: string
  readonly shop: ShopHead
  readonly rma: string
  readonly printed: PaperMoment
  readonly staffName: string
  readonly customerName: string | null
  /** The sale the goods came from; null for a return without a receipt. */
  readonly sale: { readonly number: string; readonly day: Day | null } | null
  readonly lines: readonly ReceiptLine[]
  readonly findings: readonly ReceiptFinding[]
  /** Null while nothing is settled: the paper then only confirms what was handed in. */
  readonly settlement: ReceiptSettlement | null
  /** What the customer got instead: the other leg, in full. */
  readonly exchange?: ReceiptExchange | null
  /** What happens next, a sentence each. */
  readonly next: readonly string[]
  /** The shop's policy text, a paragraph each. */
  readonly policy: readonly string[]
  /** Whether the customer signs. */
  readonly signature: boolean
  /** What the customer signed on the screen, printed instead of an empty line. */
  readonly signed: ReceiptSignature | null
}

/** A signature as strokes on the pad's grid. */
export interface ReceiptSignature {
  readonly strokes: Strokes
  readonly signer: string
  readonly at: PaperMoment
}

/** One returned line. */
export interface ReceiptLine {
  readonly name: string
  readonly sku: string | null
  readonly quantity: number
  /** What was paid for one unit, as the customer sees it; null when not known. */
  readonly unitMinor: number | null
  /** The credit before fees and deductions, as the customer sees it; null while not settled. */
  readonly creditMinor: number | null
  readonly reason: string | null
  /** Grade and its words, for example `B, opened, as new`. */
  readonly grade: string | null
  /** Serial, lot, or a remark. */
  readonly note: string | null
}

/** The new sale of an exchange, in full beside the settlement. */
export interface ReceiptExchange {
  readonly number: string
  readonly lines: readonly ReceiptSoldLine[]
  readonly taxMode: 'inclusive' | 'exclusive'
  readonly taxes: readonly ReceiptTax[]
  readonly totalMinor: number
  /** Of what was owed to the customer. */
  readonly usedMinor: number
  readonly payments: readonly ReceiptPayout[]
  /** Goods given ahead: the day the old ones are due. */
  readonly dueDay: Day | null
}

/** One line that went out. */
export interface ReceiptSoldLine {
  readonly name: string
  readonly quantity: number
  /** As the customer sees it. */
  readonly amountMinor: number
  /** Serial or lot. */
  readonly note: string | null
}

/** What the policy said. */
export interface ReceiptFinding {
  readonly says: 'allow' | 'allow_with_fee' | 'needs_approval' | 'deny'
  readonly sentence: string
}

/** How much goes back, and how. */
export interface ReceiptSettlement {
  readonly number: string
  /** The number of the settlement that this one takes back. */
  readonly reverses: string | null
  readonly taxMode: 'inclusive' | 'exclusive'
  /** Credit of all lines, as the customer sees it. */
  readonly goodsMinor: number
  /** Fees and deductions below 0, shipping refund and bonus above 0. */
  readonly adjustments: readonly { readonly label: string; readonly amountMinor: number }[]
  readonly taxes: readonly ReceiptTax[]
  readonly totalMinor: number
  readonly payouts: readonly ReceiptPayout[]
}

/** Tax contained in the settlement at one rate. */
export interface ReceiptTax {
  /** Name of the tax, for example `VAT`. */
  readonly name: string
  /** Thousandths of a percent; null when the sale's file never told it. */
  readonly rateMilli: number | null
  readonly netMinor: number
  readonly taxMinor: number
}

/** One way the money goes back. */
export interface ReceiptPayout {
  readonly tender: TenderKind
  readonly amountMinor: number
  readonly lastFour: string | null
  /** Terminal or bank reference. */
  readonly reference: string | null
  /** The store credit the money went to, with its balance after this. */
  readonly credit: { readonly code: string; readonly balanceMinor: number; readonly expires: Day | null } | null
}

import type { Amount, TaxAmount } from '../settlements/amount.ts'
import type { AccountKey } from './accounts.ts'

/** One side of a document. Exactly one of debit and credit is above 0, minor units. */
export interface JournalEntry {
  readonly account: AccountKey
  /** The tax that the entry is of; null where it is of none. */
  readonly tax: Pick<TaxAmount, 'code' | 'rateMilli'> | null
  readonly debitMinor: number
  readonly creditMinor: number
}

/** What a document is of; its text is `books.memo.<kind>`. */
export const documentKinds = [
  'settlement',
  'settlement_reversed',
  'payout',
  'payout_back',
  'payout_failed',
  'exchange',
  'exchange_reversed',
  'exchange_payment',
  'exchange_payment_back',
  'exchange_payment_failed',
  'store_credit_issued',
  'store_credit_adjusted',
  'store_credit_redeemed',
  'store_credit_void',
  'store_credit_expired',
  'label_reimbursed',
  'label_taken_back',
  'stock_hold',
  'stock_restock',
  'stock_write_off',
  'stock_hand_out',
  'stock_to_vendor',
  'stock_liquidated',
  'recovery',
  'recovery_back',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A balanced document of one day. `corrects` names the document that it takes back. */
export interface JournalDocument {
  readonly id: string
  readonly day: string
  readonly kind: DocumentKind
  readonly returnNumber: string | null
  readonly settlementNumber: string | null
  readonly corrects: string | null
  readonly entries: readonly JournalEntry[]
}

/** A posting before its sides are told apart: debit above 0, credit below. */
export interface Posting {
  readonly account: AccountKey
  readonly minor: number
  readonly tax?: Pick<TaxAmount, 'code' | 'rateMilli'>
}

/** The taxes of an amount as postings; `sign` 1 debits them, -1 credits them. */
export function taxPostings(amount: Amount, sign: 1 | -1): readonly Posting[] {
  return amount.taxes.map(({ code, rateMilli, taxMinor }) => ({
    account: 'output_tax' as const,
    minor: sign * taxMinor,
    tax: { code, rateMilli },
  }))
}

/** The entries of postings: one per account and tax, none of 0. */
export function entriesOf(postings: readonly Posting[]): readonly JournalEntry[] {
  const sums = new Map<string, Posting>()
  for (const posting of postings) {
    const key = `${posting.account} ${posting.tax?.code ?? ''} ${posting.tax?.rateMilli ?? ''}`
    sums.set(key, { ...posting, minor: (sums.get(key)?.minor ?? 0) + posting.minor })
  }
  return [...sums.values()]
    .filter(posting => posting.minor !== 0)
    .map(({ account, tax, minor }) => ({
      account,
      tax: tax ?? null,
      debitMinor: Math.max(0, minor),
      creditMinor: Math.max(0, -minor),
    }))
}

/** What a document is off by: debits less credits, 0 when it balances. */
export function imbalanceOf(document: Pick<JournalDocument, 'entries'>): number {
  return document.entries.reduce((sum, entry) => sum + entry.debitMinor - entry.creditMinor, 0)
}

/** The same postings with their sides turned: what takes a document back. */
export function turned(postings: readonly Posting[]): readonly Posting[] {
  return postings.map(posting => ({ ...posting, minor: 0 - posting.minor }))
}

import type { AccountKey } from './accounts.ts'
import type { JournalDocument } from './journal.ts'

/** A month in a few sums of its journal, minor units. */
export interface MonthFigures {
  /** What customers are owed by this month's credit notes, with bonuses and labels they paid themselves. */
  readonly creditMinor: number
  /** Of it the output tax that goes back. */
  readonly taxMinor: number
  readonly paidMinor: number
  /** What exchanges used of the credit instead. */
  readonly exchangedMinor: number
}

/** The key figures of a month's journal; credit less paid less exchanged is what stays owed. */
export function monthFigures(documents: readonly JournalDocument[]): MonthFigures {
  const debit = (kinds: RegExp, account: AccountKey) =>
    documents
      .filter(one => kinds.test(one.kind))
      .flatMap(one => one.entries)
      .reduce((sum, entry) => (entry.account === account ? sum + entry.debitMinor - entry.creditMinor : sum), 0)
  return {
    creditMinor: 0 - debit(/^(settlement|label)/, 'customer_refunds_payable'),
    taxMinor: debit(/^settlement/, 'output_tax'),
    paidMinor: debit(/^payout/, 'customer_refunds_payable'),
    exchangedMinor: debit(/^exchange/, 'customer_refunds_payable'),
  }
}

import type { BooksFacts } from './facts.ts'
import type { JournalDocument } from './journal.ts'
import { exchangeDocuments, exchangePaymentDocuments } from './post-exchange.ts'
import { labelDocuments, payoutDocuments, settlementDocuments, storeCreditDocument } from './post-money.ts'
import { recoveryDocument, stockDocument } from './post-stock.ts'

/** The documents of some facts, by day and id. A fact of one month may have its opposite in another. */
export function journalOf(facts: BooksFacts): readonly JournalDocument[] {
  const documents = [
    ...facts.settlements.flatMap(settlementDocuments),
    ...facts.payouts.flatMap(payoutDocuments),
    ...facts.exchanges.flatMap(exchangeDocuments),
    ...facts.exchangePayments.flatMap(exchangePaymentDocuments),
    ...facts.storeCredits.map(storeCreditDocument),
    ...facts.labels.flatMap(labelDocuments),
    ...facts.recoveries.map(recoveryDocument),
    ...facts.stock.flatMap(fact => stockDocument(fact) ?? []),
  ]
  return documents
    .filter(one => one.entries.length > 0)
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id))
}

/** The documents of a month, `YYYY-MM`. */
export function journalOfMonth(facts: BooksFacts, month: string): readonly JournalDocument[] {
  return journalOf(facts).filter(one => one.day.startsWith(`${month}-`))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import type { ExchangeFact, ExchangePaymentFact } from './facts.ts'
import { type JournalDocument, type Posting, taxPostings, turned } from './journal.ts'
import { clearing, document, payable } from './post-money.ts'

/**
 * An exchange's documents: its new sale in full, never netted against the credit, and the opposite of that sale on the
 * day it was reversed. What was paid with it is part of it; what was given back later is a payment of its own.
 */
export function exchangeDocuments(fact: ExchangeFact): readonly JournalDocument[] {
  const { sold, costMinor, returnNumber, settlementNumber } = fact
  const sale: readonly Posting[] = [
    { account: 'sales', minor: -sold.netMinor },
    ...taxPostings(sold, -1),
    { account: 'cogs', minor: costMinor ?? 0 },
    { account: 'inventory', minor: -(costMinor ?? 0) },
  ]
  const common = { returnNumber, settlementNumber }
  const paid = [payable(fact.creditUsedMinor), ...fact.payments.flatMap(tendered), ...sale]
  const made = document(fact.id, fact.day, 'exchange', paid, common)
  if (fact.reversedDay === null) return [made]
  const opposite = turned([payable(sold.grossMinor), ...sale])
  const more = { ...common, corrects: fact.id }
  return [made, document(`${fact.id}-R`, fact.reversedDay, 'exchange_reversed', opposite, more)]
}

/** The documents of a payment beside its exchange's own: taken later or given back, and what turned out to have failed. */
export function exchangePaymentDocuments(fact: ExchangePaymentFact): readonly JournalDocument[] {
  const { returnNumber, settlementNumber, exchangeNumber } = fact
  const postings = [...tendered(fact), payable(-fact.amountMinor)]
  const common = { returnNumber, settlementNumber, corrects: fact.reverses }
  const kind = fact.amountMinor < 0 ? 'exchange_payment_back' : 'exchange_payment'
  const taken = fact.atOnce ? [] : [document(fact.id, fact.day, kind, postings, common)]
  if (fact.failedDay === null) return taken
  const failed = { returnNumber, settlementNumber, corrects: fact.atOnce ? exchangeNumber : fact.id }
  return [...taken, document(`${fact.id}-F`, fact.failedDay, 'exchange_payment_failed', turned(postings), failed)]
}

function tendered(payment: Pick<ExchangePaymentFact, 'kind' | 'amountMinor' | 'roundingMinor'>): readonly Posting[] {
  return [
    { account: clearing[payment.kind], minor: payment.amountMinor + payment.roundingMinor },
    { account: 'cash_rounding', minor: 0 - payment.roundingMinor },
  ]
}

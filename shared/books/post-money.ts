import { lessAmounts } from '../settlements/amount.ts'
import type { TenderKind } from '../settlements/tenders.ts'
import type { AccountKey } from './accounts.ts'
import type { LabelFact, PayoutFact, SettlementFact, StoreCreditFact } from './facts.ts'
import { type DocumentKind, entriesOf, type JournalDocument, type Posting, taxPostings, turned } from './journal.ts'

/** Where money of a tender stands until the bank has it. */
export const clearing: Readonly<Record<TenderKind, AccountKey>> = {
  cash: 'cash',
  card: 'card_clearing',
  transfer: 'transfer_clearing',
  gift_card: 'gift_card_clearing',
  store_credit: 'store_credit_liability',
  other: 'other_clearing',
}

/** Owed to customers: below 0 is more of it. */
export const payable = (minor: number): Posting => ({ account: 'customer_refunds_payable', minor })

/** What a settlement posts: the credit note after fee and deduction, shipping, allowance, bonus, and what is owed. */
export function settlementPostings(fact: SettlementFact): readonly Posting[] {
  const { fee, shipping, returnShipping, allowance, bonusMinor, feeIsSeparateSupply } = fact
  const noted = feeIsSeparateSupply
    ? lessAmounts(fact.credit, fact.deduction)
    : lessAmounts(fact.credit, fact.deduction, fee)
  const supplied = feeIsSeparateSupply
    ? [payable(fee.grossMinor), { account: 'restocking_fee_income' as const, minor: -fee.netMinor }]
    : []
  return [
    { account: 'sales_returns', minor: noted.netMinor },
    ...taxPostings(noted, 1),
    payable(-noted.grossMinor),
    { account: 'delivery_income', minor: shipping.netMinor },
    ...taxPostings(shipping, 1),
    payable(-shipping.grossMinor),
    { account: 'sales_allowances', minor: allowance.netMinor },
    ...taxPostings(allowance, 1),
    payable(-allowance.grossMinor),
    ...supplied,
    ...(feeIsSeparateSupply ? taxPostings(fee, -1) : []),
    payable(returnShipping.grossMinor),
    { account: 'delivery_income', minor: -returnShipping.netMinor },
    ...taxPostings(returnShipping, -1),
    { account: 'promotion', minor: bonusMinor },
    payable(-bonusMinor),
  ]
}

/** A settlement's documents: the credit note, and its opposite on the day it was reversed. */
export function settlementDocuments(fact: SettlementFact): readonly JournalDocument[] {
  const postings = settlementPostings(fact)
  const { returnNumber, settlementNumber } = fact
  const common = { returnNumber, settlementNumber }
  const note = document(settlementNumber, fact.day, 'settlement', postings, common)
  if (fact.reversedDay === null) return [note]
  const opposite = { ...common, corrects: settlementNumber }
  return [note, document(`${settlementNumber}-R`, fact.reversedDay, 'settlement_reversed', turned(postings), opposite)]
}

/** A payout's documents: the money that moved, and its opposite on the day it turned out that it had not. */
export function payoutDocuments(fact: PayoutFact): readonly JournalDocument[] {
  const { amountMinor, roundingMinor, returnNumber, settlementNumber } = fact
  const postings: readonly Posting[] = [
    payable(amountMinor),
    { account: clearing[fact.kind], minor: -(amountMinor + roundingMinor) },
    { account: 'cash_rounding', minor: roundingMinor },
  ]
  const common = { returnNumber, settlementNumber, corrects: fact.reverses }
  const paid = document(fact.id, fact.day, amountMinor < 0 ? 'payout_back' : 'payout', postings, common)
  if (fact.failedDay === null) return [paid]
  const failed = { returnNumber, settlementNumber, corrects: fact.id }
  return [paid, document(`${fact.id}-F`, fact.failedDay, 'payout_failed', turned(postings), failed)]
}

const creditKinds = {
  issue: ['store_credit_issued', 'promotion'],
  redeem: ['store_credit_redeemed', 'store_credit_clearing'],
  adjust: ['store_credit_adjusted', 'promotion'],
  void: ['store_credit_void', 'breakage'],
  expire: ['store_credit_expired', 'breakage'],
} as const

/** What became of a store credit: its liability against where the value went. */
export function storeCreditDocument(fact: StoreCreditFact): JournalDocument {
  const [kind, account] = creditKinds[fact.kind]
  const postings: readonly Posting[] = [
    { account: 'store_credit_liability', minor: -fact.amountMinor },
    { account, minor: fact.amountMinor },
  ]
  return document(fact.id, fact.day, kind, postings, {})
}

/** The customer's own label, owed back, and its opposite on the day it was taken back. */
export function labelDocuments(fact: LabelFact): readonly JournalDocument[] {
  const { id, amountMinor, returnNumber, settlementNumber } = fact
  const postings = [{ account: 'return_shipping' as const, minor: amountMinor }, payable(-amountMinor)]
  const common = { returnNumber, settlementNumber }
  const owed = document(id, fact.day, 'label_reimbursed', postings, common)
  if (fact.reversedDay === null) return [owed]
  const opposite = { ...common, corrects: id }
  return [owed, document(`${id}-R`, fact.reversedDay, 'label_taken_back', turned(postings), opposite)]
}

/** A document of postings. */
export function document(
  id: string,
  day: string,
  kind: DocumentKind,
  postings: readonly Posting[],
  more: Partial<Pick<JournalDocument, 'returnNumber' | 'settlementNumber' | 'corrects'>>,
): JournalDocument {
  return {
    id,
    day,
    kind,
    returnNumber: null,
    settlementNumber: null,
    corrects: null,
    ...more,
    entries: entriesOf(postings),
  }
}

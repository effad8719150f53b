import type { TenderKind } from './records.ts'

const words: readonly (readonly [TenderKind, RegExp])[] = [
  ['gift_card', /gift|gutschein|voucher/],
  ['store_credit', /store.?credit|guthaben/],
  ['cash', /^cash$|^bar(geld|zahlung)?$/],
  ['transfer', /bank|transfer|bacs|wire|überweisung|ueberweisung|sepa|vorkasse|invoice|rechnung/],
  ['card', /card|visa|master|amex|maestro|stripe|shopify.?payments|girocard|karte|credit|debit|terminal/],
]

/** The kind of tender a file's word means; several means in one cell (`Cash + Visa`) can't be told apart: `other`. */
export function tenderKindOf(label: string | null): TenderKind {
  if (label === null) return 'other'
  const word = label.trim().toLowerCase()
  if (word.includes(' + ')) return 'other'
  return words.find(([, pattern]) => pattern.test(word))?.[0] ?? 'other'
}

import type { TypeWithoutSale } from '../returns/return-types.ts'
import type { PolicyDocument } from './policy-document.ts'
import type { RuleId } from './rules/index.ts'

/** Rules that count from a sale's days, which nobody knows here. */
const countsFromSale: readonly RuleId[] = ['return_window', 'store_credit_after']

/**
 * What of a policy speaks about goods without a sale.
 *
 * - no receipt: all but what counts from the day of sale; a policy that says nothing about it is as strict as a new one
 * - old goods taken back and unsold stock: only where the goods go, for nobody is paid
 */
export function policyWithoutSale(type: TypeWithoutSale, document: PolicyDocument): PolicyDocument {
  if (type !== 'no_receipt') {
    return { ...document, entries: document.entries.filter(entry => entry.rule === 'dropshipped') }
  }
  const entries = document.entries.filter(entry => !countsFromSale.includes(entry.rule))
  if (entries.some(entry => entry.rule === 'no_receipt')) return { ...document, entries }
  return { ...document, entries: [...entries, { rule: 'no_receipt', scope: { kind: 'shop' }, settings: {} }] }
}

/** As many days back as any entry asks for the lowest price. */
export function longestPriceDays(document: PolicyDocument): number {
  const days = document.entries.map(({ rule, settings }) =>
    rule === 'no_receipt' ? Number(settings.lowestPriceDays ?? 90) : 0,
  )
  return Math.max(0, ...days)
}

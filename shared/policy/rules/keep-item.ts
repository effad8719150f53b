import * as z from 'zod'
import { within } from '../customer-facts.ts'
import type { PolicyFacts } from '../facts.ts'
import { type Finding, type PolicyText, says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  /** Only for lines that give back at most this, minor units. */
  upToMinor: z.int().min(0).default(1_000),
  /** Per customer in 12 months; -1: no limit. */
  maxPerCustomer: z.int().min(-1).default(1),
})

const rollingDays = 365

/** Never for a serial, hazardous goods, evidence of a recall, or a supplier who wants the goods; then the limits, then the sum. */
function whyNot(facts: PolicyFacts, set: z.infer<typeof settings>): PolicyText | null {
  const { item, keepItem, customer, askedDay } = facts
  if (item.serialTracked === true) return { key: 'policy.keep_item.serial', values: {} }
  if (item.hazmat === true) return { key: 'policy.keep_item.hazmat', values: {} }
  if (facts.reason === 'recall') return { key: 'policy.keep_item.recall', values: {} }
  if (!keepItem) return null
  if (keepItem.supplierNeedsGoods) return { key: 'policy.keep_item.supplier', values: {} }
  const { valueMinor, worthMinor, costMinor } = keepItem
  if (valueMinor > set.upToMinor) return { key: 'policy.keep_item.over_limit', values: { limitMinor: set.upToMinor } }
  const before = customer ? within(customer.history.kept, rollingDays, askedDay).length : 0
  if (set.maxPerCustomer >= 0 && before >= set.maxPerCustomer) {
    return { key: 'policy.keep_item.too_many', values: { number: before } }
  }
  return worthMinor > costMinor ? { key: 'policy.keep_item.not_worth', values: { worthMinor, costMinor } } : null
}

function judge(facts: PolicyFacts, set: z.infer<typeof settings>): Finding | null {
  const { keepItem } = facts
  if (!keepItem) return null
  const refused = whyNot(facts, set)
  const { worthMinor, costMinor } = keepItem
  return {
    verdict: 'allow',
    text: refused ?? { key: 'policy.keep_item.offered', values: { worthMinor, costMinor } },
    effect: { kind: 'keep_item', offered: refused === null },
  }
}

/** Refund without return where taking it back costs more than it is worth; both sides of the sum are said. */
export const keepItem = defineRule({
  id: 'keep_item',
  settings,
  legal: null,
  sentence: set => says('policy.keep_item.rule', { limitMinor: set.upToMinor }),
  details: set => [
    says('policy.keep_item.rule_never'),
    ...(set.maxPerCustomer >= 0 ? [says('policy.keep_item.rule_count', { count: set.maxPerCustomer })] : []),
  ],
  judge,
})

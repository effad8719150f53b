import * as z from 'zod'
import { addDays } from '../../calendar.ts'
import { sumOf, within } from '../customer-facts.ts'
import type { PolicyFacts } from '../facts.ts'
import { type Effect, type Finding, type PolicyText, type RuleText, says, type Verdict } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  taken: z.boolean().default(true),
  /** The cap is the lowest price of so many days. */
  lowestPriceDays: z.int().min(1).max(3650).default(90),
  /** Per customer in 90 days; -1: no limit. */
  maxReturns: z.int().min(-1).default(3),
  /** Per customer in 90 days, minor units; -1: no limit. */
  maxValueMinor: z.int().min(-1).default(10_000),
  overCap: z.enum(['needs_approval', 'deny']).default('needs_approval'),
})
type Settings = z.infer<typeof settings>

const rollingDays = 90

/** The lowest price the product was sold at in some days up to the day asked; null: none is known. */
function lowestPrice({ item, askedDay }: PolicyFacts, days: number): number | null {
  const from = addDays(askedDay, -days)
  const prices = (item.pricesSold ?? []).filter(price => from <= price.day && price.day <= askedDay)
  return prices.length === 0 ? null : Math.min(...prices.map(price => price.minor))
}

/** Refusals first: what is missing, then whose serial it is, then caps of the last 90 days, then the price. */
function judge(facts: PolicyFacts, set: Settings): Finding | null {
  if (facts.receipt !== false) return null
  const capMinorPerUnit = lowestPrice(facts, set.lowestPriceDays)
  const effect: Effect = { kind: 'no_receipt', outcomes: ['store_credit'], capMinorPerUnit }
  const find = (verdict: Verdict, key: PolicyText['key'], values: PolicyText['values'] = {}): Finding => ({
    verdict,
    text: { key, values },
    effect,
  })
  const { customer, item, askedDay } = facts
  if (!set.taken) return find('deny', 'policy.no_receipt.not_taken')
  if (!customer?.known) return find('deny', 'policy.no_receipt.customer_needed')
  if (item.serialTracked === true && item.serialIsOurs !== true)
    return find('deny', 'policy.no_receipt.serial_not_ours')
  const before = within(customer.history.returns, rollingDays, askedDay).filter(event => !event.receipt)
  if (set.maxReturns >= 0 && before.length >= set.maxReturns) {
    return find(set.overCap, 'policy.no_receipt.too_many', { number: before.length })
  }
  const sumMinor = sumOf(before) + facts.returnMinor
  if (set.maxValueMinor >= 0 && sumMinor > set.maxValueMinor) {
    return find(set.overCap, 'policy.no_receipt.too_much', { sumMinor, limitMinor: set.maxValueMinor })
  }
  if (capMinorPerUnit === null) return find('needs_approval', 'policy.no_receipt.no_price')
  return find('allow', 'policy.no_receipt.credit', { capMinor: capMinorPerUnit, number: set.lowestPriceDays })
}

function details(set: Settings): readonly RuleText[] {
  if (!set.taken) return []
  return [
    ...(set.maxReturns >= 0 ? [says('policy.no_receipt.rule_count', { count: set.maxReturns })] : []),
    ...(set.maxValueMinor >= 0 ? [says('policy.no_receipt.rule_value', { limitMinor: set.maxValueMinor })] : []),
    says(`policy.no_receipt.over_${set.overCap}`),
    says('policy.no_receipt.rule_serial'),
  ]
}

/** Returns of what nothing shows the shop sold: a known customer, store credit, capped. */
export const noReceipt = defineRule({
  id: 'no_receipt',
  settings,
  legal: null,
  sentence: set =>
    set.taken
      ? says('policy.no_receipt.rule', { number: set.lowestPriceDays })
      : says('policy.no_receipt.rule_not_taken'),
  details,
  judge,
})

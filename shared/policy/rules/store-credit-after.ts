import * as z from 'zod'
import { addDays } from '../../calendar.ts'
import type { Outcome } from '../../returns/outcomes.ts'
import { faults } from '../../returns/reasons.ts'
import { anchorDay, anchors } from '../days.ts'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  /** The last day money is given back; its anchor's own day is not counted. */
  days: z.int().min(0).max(3650).default(30),
  anchor: z.enum(anchors).default('sale'),
  /** Whose fault it is for; goods that are wrong or faulty keep their money back. */
  faults: z.array(z.enum(faults)).default(['customer', 'none']),
  exchange: z.boolean().default(true),
})

const exchanges: readonly Outcome[] = ['exchange_even', 'exchange_uneven']

/** After so many days no money, but store credit (or an exchange). */
export const storeCreditAfter = defineRule({
  id: 'store_credit_after',
  settings,
  legal: null,
  sentence: set =>
    says(set.exchange ? 'policy.store_credit_after.rule_exchange' : 'policy.store_credit_after.rule', {
      count: set.days,
      anchors: [`policy_anchor.${set.anchor}`],
    }),
  judge: ({ sale, shop, askedDay, fault, receipt }, set) => {
    if (receipt === false || !set.faults.includes(fault)) return null
    const untilDay = addDays(anchorDay(set.anchor, sale, shop).day, set.days)
    if (askedDay <= untilDay) {
      return { verdict: 'allow', text: { key: 'policy.store_credit_after.money', values: { untilDay } } }
    }
    const outcomes: readonly Outcome[] = ['store_credit', ...(set.exchange ? exchanges : [])]
    return {
      verdict: 'allow',
      text: { key: 'policy.store_credit_after.credit', values: { untilDay } },
      effect: { kind: 'outcomes', outcomes },
    }
  },
})

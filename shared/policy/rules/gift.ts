import * as z from 'zod'
import { outcomes } from '../../returns/outcomes.ts'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  /** Never the buyer's tender. */
  outcomesInOrder: z
    .array(z.enum(outcomes).exclude(['refund_original']))
    .min(1)
    .default(['store_credit', 'exchange_even', 'exchange_uneven']),
})

/** A gift: the recipient gets store credit or an exchange, and the buyer's tender is untouched. */
export const gift = defineRule({
  id: 'gift',
  settings,
  legal: null,
  sentence: set => says('policy.gift.rule', { outcomes: set.outcomesInOrder.map(outcome => `outcome.${outcome}`) }),
  judge: ({ sale, receipt }, set) => {
    if (sale.gift !== true || receipt === false) return null
    return {
      verdict: 'allow',
      text: { key: 'policy.gift.recipient', values: {} },
      effect: { kind: 'outcomes', outcomes: set.outcomesInOrder },
    }
  },
})

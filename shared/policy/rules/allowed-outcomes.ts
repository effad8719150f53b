import * as z from 'zod'
import { outcomes } from '../../returns/outcomes.ts'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  /** The first one is offered first. */
  outcomesInOrder: z
    .array(z.enum(outcomes))
    .min(1)
    .default(['refund_original', 'store_credit', 'exchange_even', 'exchange_uneven']),
})

/** How a return may be settled, in the order it is offered. */
export const allowedOutcomes = defineRule({
  id: 'allowed_outcomes',
  settings,
  legal: null,
  sentence: set =>
    says('policy.allowed_outcomes.rule', { outcomes: set.outcomesInOrder.map(outcome => `outcome.${outcome}`) }),
  judge: (_facts, set) => ({
    verdict: 'allow',
    text: { key: `policy.allowed_outcomes.${set.outcomesInOrder[0] ?? 'refund_original'}_first`, values: {} },
    effect: { kind: 'outcomes', outcomes: set.outcomesInOrder },
  }),
})

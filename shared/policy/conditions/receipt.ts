import * as z from 'zod'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

/** Whether the sale was found; a sale in the books is as good as paper. */
export const receipt = defineCondition({
  id: 'receipt',
  settings: z.object({ receipt: z.enum(['with_receipt', 'without_receipt']) }),
  sentence: set => says(`policy_when.${set.receipt}`),
  holds: (facts, set) => (facts.receipt ?? true) === (set.receipt === 'with_receipt'),
})

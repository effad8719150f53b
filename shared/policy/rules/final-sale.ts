import * as z from 'zod'
import { faults } from '../../returns/reasons.ts'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  /** Tags that mean final sale, beside the product's own mark. */
  tags: z.array(z.string().min(1)).max(50).default([]),
  /** The exclusion holds only for these; goods that are wrong or faulty are never final. */
  faults: z.array(z.enum(faults)).default(['customer', 'none']),
})

/** Items that can't come back because they were sold so. */
export const finalSale = defineRule({
  id: 'final_sale',
  settings,
  legal: null,
  sentence: () => says('policy.final_sale.rule'),
  details: set => (set.tags.length > 0 ? [says('policy.final_sale.rule_tags', { tags: set.tags })] : []),
  judge: ({ item, fault }, set) => {
    const marked = item.finalSale || set.tags.some(tag => item.tags.includes(tag))
    if (!marked) return null
    if (set.faults.includes(fault)) return { verdict: 'deny', text: { key: 'policy.final_sale.denied', values: {} } }
    return { verdict: 'allow', text: { key: 'policy.final_sale.fault', values: {} } }
  },
})

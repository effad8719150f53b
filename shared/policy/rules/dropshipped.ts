import * as z from 'zod'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z
  .object({
    target: z.enum(['supplier', 'third_party']).default('supplier'),
    /** Where the third party is; the supplier's stands with the supplier. */
    address: z.string().max(400).default(''),
    /** The supplier's claim opens with the authorization. */
    opensClaim: z.boolean().default(true),
  })
  .refine(set => set.target === 'supplier' || set.address.trim() !== '', {
    message: 'address_missing',
    path: ['address'],
  })

/** Products that another ships: they go back there for assessment and credit. */
export const dropshipped = defineRule({
  id: 'dropshipped',
  settings,
  legal: null,
  sentence: set => says(`policy.dropshipped.rule_${set.target}`, { address: set.address }),
  details: set => (set.opensClaim ? [says('policy.dropshipped.rule_claim')] : []),
  judge: ({ item }, set) => {
    if (item.dropshipped !== true) return null
    return {
      verdict: 'allow',
      text: { key: `policy.dropshipped.${set.target}`, values: { address: set.address } },
      effect: { kind: 'goods_to', target: set.target, address: set.address, opensClaim: set.opensClaim },
    }
  },
})

import * as z from 'zod'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

/** A tag the product carries: one of them is enough. */
export const productTag = defineCondition({
  id: 'product_tag',
  settings: z.object({ tags: z.array(z.string().min(1)).min(1).max(50) }),
  sentence: set => says('policy_when.product_tag', { tags: set.tags }),
  holds: ({ item }, set) => set.tags.some(tag => item.tags.includes(tag)),
})

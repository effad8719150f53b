import * as z from 'zod'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

const settings = z
  .object({
    /** Off the price before all discounts, thousandths of a percent; both ends counted. */
    percentMilliFrom: z.int().min(0).max(100_000),
    percentMilliUntil: z.int().min(0).max(100_000).default(100_000),
  })
  .refine(set => set.percentMilliFrom <= set.percentMilliUntil, {
    message: 'ends_before_it_starts',
    path: ['percentMilliUntil'],
  })

/** How much was taken off the price when it was sold. */
export const discount = defineCondition({
  id: 'discount',
  settings,
  sentence: ({ percentMilliFrom: fromMilli, percentMilliUntil: untilMilli }) =>
    says(untilMilli === 100_000 ? 'policy_when.discount_from' : 'policy_when.discount_between', {
      fromMilli,
      untilMilli,
    }),
  holds: ({ item }, set) => {
    const off = item.discountMilli ?? null
    return off !== null && set.percentMilliFrom <= off && off <= set.percentMilliUntil
  },
})

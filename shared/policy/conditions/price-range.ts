import * as z from 'zod'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

const settings = z
  .object({
    /** Paid for one unit, minor units as the customer saw it; both ends counted. */
    fromMinor: z.int().min(0).default(0),
    /** 0: no upper end. */
    untilMinor: z.int().min(0).default(0),
  })
  .refine(set => set.fromMinor + set.untilMinor > 0, { message: 'nothing_chosen', path: ['fromMinor'] })
  .refine(set => set.untilMinor === 0 || set.fromMinor <= set.untilMinor, {
    message: 'ends_before_it_starts',
    path: ['untilMinor'],
  })

/** What was paid for one unit. */
export const priceRange = defineCondition({
  id: 'price_range',
  settings,
  sentence: ({ fromMinor, untilMinor }) => {
    if (untilMinor === 0) return says('policy_when.price_from', { fromMinor })
    if (fromMinor === 0) return says('policy_when.price_until', { untilMinor })
    return says('policy_when.price_between', { fromMinor, untilMinor })
  },
  holds: ({ item }, { fromMinor, untilMinor }) => {
    const paid = item.unitPaidMinor ?? null
    return paid !== null && fromMinor <= paid && (untilMinor === 0 || paid <= untilMinor)
  },
})

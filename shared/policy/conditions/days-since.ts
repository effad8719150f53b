import * as z from 'zod'
import { daysBetween } from '../../calendar.ts'
import { defineCondition } from '../condition.ts'
import { anchorDay, anchors } from '../days.ts'
import { says } from '../finding.ts'

const settings = z
  .object({
    anchor: z.enum(anchors),
    /** Days after the anchor's own day, both counted; before the anchor is day 0. */
    fromDays: z.int().min(0).max(3650).default(0),
    untilDays: z.int().min(0).max(3650).default(3650),
  })
  .refine(set => set.fromDays <= set.untilDays, { message: 'ends_before_it_starts', path: ['untilDays'] })

/** How many days ago it was sold, sent or delivered when the customer asked. */
export const daysSince = defineCondition({
  id: 'days_since',
  settings,
  sentence: ({ anchor, fromDays, untilDays }) =>
    says(untilDays >= 3650 ? 'policy_when.days_from' : 'policy_when.days_between', {
      anchors: [`policy_anchor.${anchor}`],
      fromDays,
      untilDays,
    }),
  holds: ({ sale, shop, askedDay, receipt }, set) => {
    if (receipt === false) return false
    const days = Math.max(0, daysBetween(anchorDay(set.anchor, sale, shop).day, askedDay))
    return set.fromDays <= days && days <= set.untilDays
  },
})

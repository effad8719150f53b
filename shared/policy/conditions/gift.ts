import * as z from 'zod'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

/** Whether it was sold as a gift. */
export const giftCondition = defineCondition({
  id: 'gift',
  settings: z.object({ gift: z.enum(['a_gift', 'no_gift']) }),
  sentence: set => says(`policy_when.${set.gift}`),
  holds: ({ sale }, set) => (sale.gift ?? false) === (set.gift === 'a_gift'),
})

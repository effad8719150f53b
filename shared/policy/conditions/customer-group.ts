import * as z from 'zod'
import { defineCondition } from '../condition.ts'
import { says } from '../finding.ts'

/** A group the customer belongs to: one of them is enough. */
export const customerGroup = defineCondition({
  id: 'customer_group',
  settings: z.object({ groups: z.array(z.string().min(1)).min(1).max(50) }),
  sentence: set => says('policy_when.customer_group', { groups: set.groups }),
  holds: ({ customer }, set) => set.groups.some(group => customer?.groups.includes(group)),
})

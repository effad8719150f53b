import * as z from 'zod'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({ verdict: z.enum(['needs_approval', 'deny']).default('needs_approval') })

/** Customers the shop has blocked. */
export const blockedCustomer = defineRule({
  id: 'blocked_customer',
  settings,
  legal: null,
  sentence: set => says(`policy.blocked_customer.rule_${set.verdict}`),
  judge: ({ customerBlockedDay, askedDay }, set) => {
    if (customerBlockedDay === null || customerBlockedDay > askedDay) return null
    const text = { key: 'policy.blocked_customer.blocked', values: { sinceDay: customerBlockedDay } } as const
    return { verdict: set.verdict, text }
  },
})

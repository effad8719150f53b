import * as z from 'zod'
import { defineCondition } from '../condition.ts'
import { historyMeasures, measured } from '../customer-facts.ts'
import { says } from '../finding.ts'

const settings = z.object({
  measure: z.enum(historyMeasures),
  /** A count; for the share, whole percent of what was bought. */
  atLeast: z.int().min(1).max(1000),
})

/** What the customer brought back before; a signal of domain.md 10, so its rule should ask, not deny. */
export const customerHistory = defineCondition({
  id: 'customer_history',
  settings,
  sentence: set => says(`policy_when.${set.measure}`, { count: set.atLeast }),
  holds: ({ customer, askedDay }, set) => {
    if (!customer?.known) return false
    const found = measured(set.measure, customer.history, askedDay)
    return found !== null && found >= set.atLeast
  },
})

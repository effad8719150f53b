import * as z from 'zod'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

/** Minor units; -1: no limit. */
const limit = z.int().min(-1)

const settings = z.object({
  counterMinor: limit,
  supervisorMinor: limit.default(-1),
  ownerMinor: limit.default(-1),
})

/** Above which amount of a return a second person signs, by role. */
export const approvalAbove = defineRule({
  id: 'approval_above',
  settings,
  legal: null,
  sentence: set =>
    set.counterMinor < 0
      ? says('policy.approval_above.rule_none')
      : says('policy.approval_above.rule', { limitMinor: set.counterMinor }),
  details: set =>
    (['supervisor', 'owner'] as const).flatMap(role => {
      const limitMinor = set[`${role}Minor`]
      return limitMinor < 0 ? [] : [says(`policy.approval_above.rule_${role}`, { limitMinor })]
    }),
  judge: ({ role, returnMinor }, set) => {
    const limits = { counter: set.counterMinor, supervisor: set.supervisorMinor, owner: set.ownerMinor, bookkeeper: 0 }
    const limitMinor = limits[role]
    if (limitMinor < 0 || returnMinor <= limitMinor) return null
    return {
      verdict: 'needs_approval',
      text: { key: 'policy.approval_above.above', values: { limitMinor, returnMinor } },
    }
  },
})

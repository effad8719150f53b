import * as z from 'zod'
import { storedReasons } from '../../returns/reasons.ts'
import { evidenceKinds } from '../facts.ts'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  kinds: z.array(z.enum(evidenceKinds)).min(1),
  /** Only for these reasons; empty: for all. */
  reasons: z.array(z.enum(storedReasons)).default([]),
  otherwise: z.enum(['needs_approval', 'deny']).default('needs_approval'),
})

/** What the customer has to show. The text asks for the first missing thing; the effect lists all. */
export const evidence = defineRule({
  id: 'evidence',
  settings,
  legal: null,
  sentence: set => says('policy.evidence.rule', { kinds: set.kinds.map(kind => `evidence.${kind}`) }),
  details: set => [
    ...(set.reasons.length > 0
      ? [says('policy.evidence.rule_reasons', { reasons: set.reasons.map(reason => `reason.${reason}`) })]
      : []),
    says(`policy.evidence.otherwise_${set.otherwise}`),
  ],
  judge: (facts, set) => {
    if (set.reasons.length > 0 && !set.reasons.includes(facts.reason)) return null
    const missing = set.kinds.filter(kind => !facts.evidence.includes(kind))
    const [first] = missing
    if (first === undefined) return { verdict: 'allow', text: { key: 'policy.evidence.complete', values: {} } }
    return {
      verdict: set.otherwise,
      text: { key: `policy.evidence.missing_${first}`, values: {} },
      effect: { kind: 'evidence', missing },
    }
  },
})

import * as z from 'zod'
import { type Finding, says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  verdict: z.enum(['allow', 'needs_approval', 'deny']).default('needs_approval'),
  /** What staff read aloud, in the shop's own words. */
  saying: z.string().trim().max(200).default(''),
})

/** What the shop decides for a scope and conditions no other rule knows; every one that holds speaks. */
export const specialCase = defineRule({
  id: 'special_case',
  settings,
  legal: null,
  speaks: 'each',
  sentence: set =>
    set.saying === ''
      ? says(`policy.special_case.rule_${set.verdict}`)
      : says(`policy.special_case.rule_${set.verdict}_saying`, { saying: set.saying }),
  judge: (_facts, { verdict, saying }): Finding => {
    if (saying !== '') return { verdict, text: { key: 'policy.special_case.saying', values: { saying } } }
    return { verdict, text: { key: `policy.special_case.${verdict}`, values: {} } }
  },
})

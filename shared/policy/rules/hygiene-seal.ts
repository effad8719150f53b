import * as z from 'zod'
import { isOpened } from '../../grading/grades.ts'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  /** Tags that mean a hygiene item, beside the product's own mark. */
  tags: z.array(z.string().min(1)).max(50).default([]),
})

/** Hygiene items come back only sealed, unless something is wrong with them. */
export const hygieneSeal = defineRule({
  id: 'hygiene_seal',
  settings,
  legal: null,
  sentence: () => says('policy.hygiene_seal.rule'),
  details: set => (set.tags.length > 0 ? [says('policy.hygiene_seal.rule_tags', { tags: set.tags })] : []),
  judge: ({ item, fault }, set) => {
    const marked = item.hygiene || set.tags.some(tag => item.tags.includes(tag))
    if (!marked || (fault !== 'customer' && fault !== 'none')) return null
    const opened = item.opened ?? isOpened(item.grade)
    if (opened === true) return { verdict: 'deny', text: { key: 'policy.hygiene_seal.opened', values: {} } }
    const known = opened === false ? 'sealed' : 'only_sealed'
    return { verdict: 'allow', text: { key: `policy.hygiene_seal.${known}`, values: {} } }
  },
})

import { useCallback } from 'react'
import type { RuleText } from '../../shared/policy/finding.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'

/** Says what a rule or condition says of itself: names of texts in a list as those texts, `MM-DD` as a day, outcomes numbered. */
export function useRuleText(): (text: RuleText) => string {
  const t = useText()
  const format = useFormat()
  return useCallback(
    ({ key, values }) => {
      const written = Object.entries(values).map(([name, value]) => {
        if (typeof value === 'number') return [name, value] as const
        if (typeof value === 'string') {
          return [name, /^\d\d-\d\d$/.test(value) ? format.day(`2024-${value}`, 'short') : value] as const
        }
        const words = value.map(one => (isTextKey(one) ? t(one) : one))
        if (name !== 'outcomes') return [name, words] as const
        return [name, words.map((word, index) => `${index + 1} ${word}`).join(' · ')] as const
      })
      return t(key, Object.fromEntries(written))
    },
    [t, format],
  )
}

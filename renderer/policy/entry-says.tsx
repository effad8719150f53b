import { styled } from '@mui/material/styles'
import { conditionOf } from '../../shared/policy/conditions/index.ts'
import type { PolicyEntry } from '../../shared/policy/policy-document.ts'
import { ruleOf } from '../../shared/policy/rules/index.ts'
import { useText } from '../parts/text/use-text.ts'
import { useRuleText } from './use-rule-text.ts'

const Words = styled('div')(({ theme }) => ({
  minWidth: 0,
  textWrap: 'pretty',
  overflowWrap: 'anywhere',
  '& > p': { margin: 0 },
  '& > ul': { listStyle: 'none', margin: '2px 0 0', padding: 0, color: theme.vars.palette.text.secondary },
}))

/** What an entry says, in plain sentences: when it speaks, what it says, and what more there is to it. */
export function EntrySays({ entry }: { readonly entry: PolicyEntry }) {
  const t = useText()
  const say = useRuleText()
  const rule = ruleOf(entry.rule)
  if (!rule?.settings.safeParse(entry.settings).success) return <Words>{t('policy_screen.not_yet')}</Words>
  const cases = (entry.when ?? []).flatMap(one => {
    const condition = conditionOf(one.condition)
    return condition?.settings.safeParse(one.settings).success ? [say(condition.sentence(one.settings))] : []
  })
  const more = rule.details(entry.settings).map(say)
  return (
    <Words>
      <p>{say(rule.sentence(entry.settings))}</p>
      {more.length + cases.length > 0 ? (
        <ul>
          {cases.map(one => (
            <li key={`when ${one}`}>{t('policy_screen.only_if', { case: one })}</li>
          ))}
          {more.map(one => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : null}
    </Words>
  )
}

import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { entryName, type PolicyEntry } from '../../shared/policy/policy-document.ts'
import { type RuleId, ruleOf } from '../../shared/policy/rules/index.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'
import { ConditionList, type DraftCondition, readConditions } from './condition-list.tsx'
import { EntrySays } from './entry-says.tsx'
import { SettingField } from './setting-field.tsx'
import { settingsOf } from './setting-kind.ts'

const Fields = styled('form')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
  gap: 16,
  alignItems: 'start',
  padding: '4px 0 16px',
  '& > fieldset, & > label, & > section': { gridColumn: '1 / -1' },
})
const Says = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  paddingTop: 12,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > h3': { margin: 0, fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))

/** The settings of one entry and when it speaks; what it says changes with every key. */
export function EntryDialog(props: {
  readonly entry: PolicyEntry
  readonly others: readonly PolicyEntry[]
  readonly scope: string
  readonly onApply: (entry: PolicyEntry) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const { entry } = props
  const rule = ruleOf(entry.rule)
  const [settings, setSettings] = useState<Readonly<Record<string, unknown>>>(() => {
    const whole = rule?.settings.safeParse(entry.settings)
    return whole?.success ? (whole.data as Readonly<Record<string, unknown>>) : entry.settings
  })
  const [cases, setCases] = useState<readonly DraftCondition[]>(() =>
    (entry.when ?? []).map((one, id) => ({ id, ...one })),
  )
  if (!rule) return null
  const read = rule.settings.safeParse(settings)
  const when = readConditions(cases)
  const next: PolicyEntry | null =
    read.success && when
      ? {
          rule: entry.rule,
          scope: entry.scope,
          ...(when.length > 0 && { when }),
          settings: read.data as PolicyEntry['settings'],
        }
      : null
  const exists = next !== null && props.others.some(one => entryName(one) === entryName(next))
  const apply = () => {
    if (next && !exists) props.onApply(next)
  }
  return (
    <DeskDialog
      open
      width="md"
      title={`${t(`policy_rule.${entry.rule as RuleId}`)} · ${props.scope}`}
      onClose={props.onClose}
      actions={
        <>
          <KeyButton onClick={props.onClose}>{t('action.cancel')}</KeyButton>
          <KeyButton primary disabled={next === null || exists} onClick={apply}>
            {t('policy_screen.apply')}
          </KeyButton>
        </>
      }
    >
      <Fields
        onSubmit={event => {
          event.preventDefault()
          apply()
        }}
      >
        {settingsOf(rule).map(setting => (
          <SettingField
            key={setting.name}
            rule={entry.rule}
            setting={setting}
            value={settings[setting.name]}
            onChange={value => setSettings({ ...settings, [setting.name]: value })}
          />
        ))}
        {rule.legal ? null : <ConditionList value={cases} onChange={setCases} />}
      </Fields>
      {exists ? <FindingLine tone="attention">{t('policy_screen.exists_case')}</FindingLine> : null}
      {next ? (
        <Says>
          <h3>{t('policy_screen.says')}</h3>
          <EntrySays entry={next} />
        </Says>
      ) : (
        <FindingLine tone="attention">{t('policy_screen.not_yet')}</FindingLine>
      )}
    </DeskDialog>
  )
}

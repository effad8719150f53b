import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { PolicyEntry } from '../../shared/policy/policy-document.ts'
import { type RuleId, ruleOf } from '../../shared/policy/rules/index.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import { SettingField } from './setting-field.tsx'
import { settingsOf } from './setting-kind.ts'

const Fields = styled('form')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
  gap: 16,
  alignItems: 'start',
  padding: '4px 0 16px',
  '& > fieldset, & > label': { gridColumn: '1 / -1' },
})

/** The settings of one entry; what it says changes with every key. */
export function EntryDialog(props: {
  readonly entry: PolicyEntry
  readonly scope: string
  readonly onApply: (settings: PolicyEntry['settings']) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const say = useSentence()
  const { entry } = props
  const rule = ruleOf(entry.rule)
  const [settings, setSettings] = useState<Readonly<Record<string, unknown>>>(() => {
    const whole = rule?.settings.safeParse(entry.settings)
    return whole?.success ? (whole.data as Readonly<Record<string, unknown>>) : entry.settings
  })
  if (!rule) return null
  const read = rule.settings.safeParse(settings)
  const apply = () => {
    if (read.success) props.onApply(read.data as PolicyEntry['settings'])
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
          <KeyButton primary disabled={!read.success} onClick={apply}>
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
      </Fields>
      {read.success ? (
        <FindingLine tone="information">
          {t('policy_screen.says')}: {say(rule.sentence(read.data))}
        </FindingLine>
      ) : (
        <FindingLine tone="attention">{t('policy_screen.not_yet')}</FindingLine>
      )}
    </DeskDialog>
  )
}

import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { calendarNames } from '../../shared/policy/holidays.ts'
import type { PolicyEntry } from '../../shared/policy/policy-document.ts'
import type { PresetFile } from '../../shared/policy/preset-file.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { LabelledSelect } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { EntrySays } from './entry-says.tsx'

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  padding: '4px 0 8px',
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary, overflowWrap: 'anywhere' },
}))
const calendars = ['shop_country', ...calendarNames] as const

/** A preset of the law to be read and confirmed: what it says, where it stands, whose public holidays count. */
export function PresetDialog(props: {
  readonly preset: PresetFile
  readonly onConfirm: (settings: PolicyEntry['settings']) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const format = useFormat()
  const { preset } = props
  const [isRead, setRead] = useState(false)
  const own = preset.entries.length === 0
  const only = preset.countries.length === 1 ? calendars.find(one => one === preset.countries[0]) : undefined
  const [calendar, setCalendar] = useState<(typeof calendars)[number]>(only ?? 'shop_country')
  const offered = calendars.filter(one => one === 'shop_country' || preset.countries.includes(one.slice(0, 2)))
  return (
    <DeskDialog
      open
      width="sm"
      title={t('policy_screen.law_title', { name: t(`policy_preset.${preset.id}`) })}
      onClose={props.onClose}
      actions={
        <>
          <KeyButton onClick={props.onClose}>{t('action.cancel')}</KeyButton>
          <KeyButton primary disabled={!isRead} onClick={() => props.onConfirm(own ? {} : { calendar })}>
            {t('policy_screen.law_take')}
          </KeyButton>
        </>
      }
    >
      <Body>
        {own ? <span>{t('policy_screen.law_own_only')}</span> : null}
        {preset.entries.map(entry => (
          <EntrySays key={entry.rule} entry={entry} />
        ))}
        {own ? null : (
          <p>
            {t('policy_screen.law_country', { country: preset.country })}
            {' · '}
            {t('policy_screen.law_source', { source: preset.source, reviewedDay: format.day(preset.reviewedDay) })}{' '}
            {preset.address}
          </p>
        )}
        {own ? null : (
          <LabelledSelect
            label={t('policy_screen.law_holidays')}
            value={calendar}
            options={offered.map(one => ({ value: one, label: t(`policy_calendar.${one}`) }))}
            onChange={setCalendar}
          />
        )}
        <FormControlLabel
          label={t('policy_screen.law_read')}
          control={<Checkbox checked={isRead} onChange={(_event, on) => setRead(on)} />}
        />
      </Body>
    </DeskDialog>
  )
}

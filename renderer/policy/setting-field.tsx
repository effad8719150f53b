import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { useState } from 'react'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { LabelledSelect, LabelledText } from '../parts/form/labelled.tsx'
import { ManyField } from '../parts/form/many-field.tsx'
import { readRate } from '../parts/form/rate-field.tsx'
import { readAmount } from '../parts/form/read-amount.ts'
import { WordsField } from '../parts/form/words-field.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { readSeason, writeSeason } from './season-text.ts'
import { optionKey, type Setting } from './setting-kind.ts'

/** Lists that limit nothing while they are empty. */
const emptyMeansAll = new Set(['grades', 'reasons'])

interface FieldProps {
  readonly rule: string
  readonly setting: Setting
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** One setting of a rule, drawn from what it is. */
export function SettingField({ rule, setting, value, onChange }: FieldProps) {
  const t = useText()
  const { name, is } = setting
  const named = `policy_setting.${rule}.${name}`
  const label = isTextKey(named) ? t(named) : name
  const say = (option: string) => {
    const key = optionKey(name, option)
    return isTextKey(key) ? t(key) : option
  }
  const list = Array.isArray(value) ? value : []
  switch (is.kind) {
    case 'switch':
      return (
        <FormControlLabel
          label={label}
          control={<Switch checked={value === true} onChange={(_event, on) => onChange(on)} />}
        />
      )
    case 'choice':
      return (
        <LabelledSelect
          label={label}
          value={String(value)}
          options={is.values.map(one => ({ value: one, label: say(one) }))}
          onChange={onChange}
        />
      )
    case 'many':
      return (
        <ManyField
          label={emptyMeansAll.has(name) ? `${label} · ${t('policy_screen.all')}` : label}
          options={is.values.map(one => ({ value: one, label: say(one) }))}
          value={list.map(String)}
          onChange={chosen => onChange([...chosen])}
        />
      )
    case 'words':
    case 'days':
      return (
        <WordsField
          label={label}
          hint={t(`policy_screen.${is.kind}`)}
          value={list.map(String)}
          onChange={words => onChange([...words])}
        />
      )
    case 'seasons':
      return (
        <WordsField
          label={label}
          hint={t('policy_screen.seasons')}
          value={list.map(writeSeason)}
          onChange={words => onChange(words.map(readSeason))}
        />
      )
    default:
      return <FigureField label={label} kind={is.kind} value={value} onChange={onChange} />
  }
}

function FigureField(props: {
  readonly label: string
  readonly kind: 'number' | 'money' | 'limit' | 'rate'
  readonly value: unknown
  readonly onChange: (value: number) => void
}) {
  const t = useText()
  const format = useFormat()
  const { kind, value, onChange } = props
  const [typed, setTyped] = useState(() => write(kind, value, format))
  const read = (text: string): number => {
    if (kind === 'rate') return readRate(text) ?? 0
    if (kind === 'number') return text.trim() === '' ? Number.NaN : Number(text)
    if (text.trim() === '') return kind === 'limit' ? -1 : 0
    return readAmount(text, format.currency) ?? Number.NaN
  }
  return (
    <LabelledText
      label={props.label}
      hint={kind === 'limit' ? t('policy_screen.no_limit') : undefined}
      problem={Number.isNaN(read(typed)) ? t('field.not_valid') : null}
      unit={kind === 'rate' ? '%' : kind === 'number' ? '' : format.currency}
      value={typed}
      onChange={text => {
        setTyped(text)
        onChange(read(text))
      }}
    />
  )
}

function write(kind: 'number' | 'money' | 'limit' | 'rate', value: unknown, format: ReturnType<typeof useFormat>) {
  if (typeof value !== 'number') return ''
  if (kind === 'number') return String(value)
  if (kind === 'rate') return String(value / 1000)
  return value < 0 || (kind === 'money' && value === 0) ? '' : format.amount(value)
}

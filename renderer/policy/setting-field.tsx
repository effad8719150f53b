import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { LabelledSelect, LabelledText } from '../parts/form/labelled.tsx'
import { ManyField } from '../parts/form/many-field.tsx'
import { WordsField } from '../parts/form/words-field.tsx'
import { useText } from '../parts/text/use-text.ts'
import { FigureField } from './figure-field.tsx'
import { OrderedField } from './ordered-field.tsx'
import { readSeason, writeSeason } from './season-text.ts'
import { SecondReasonsField } from './second-reasons-field.tsx'
import { optionKey, type Setting } from './setting-kind.ts'

/** Lists that limit nothing while they are empty. */
const emptyMeansAll = new Set(['grades', 'reasons'])

interface FieldProps {
  readonly rule: string
  readonly setting: Setting
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** One setting of a rule or condition, drawn from what it is. */
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
    case 'ordered':
      return (
        <OrderedField
          label={label}
          options={is.values.map(one => ({ value: one, label: say(one) }))}
          value={list.map(String)}
          onChange={chosen => onChange([...chosen])}
        />
      )
    case 'second_reasons':
      return <SecondReasonsField label={label} value={list.map(String)} onChange={chosen => onChange([...chosen])} />
    case 'text':
    case 'month_day':
      return (
        <LabelledText
          label={label}
          hint={is.kind === 'month_day' ? t('policy_screen.month_day') : undefined}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
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

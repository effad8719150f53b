import MenuItem from '@mui/material/MenuItem'
import OutlinedInput from '@mui/material/OutlinedInput'
import Select from '@mui/material/Select'
import { styled } from '@mui/material/styles'
import type { ReportParameter } from '../../../shared/reports/contract.ts'
import { isTextKey, type TextKey } from '../../../shared/texts/catalogue.ts'
import { KeyButton } from '../../parts/key-button.tsx'
import { sizes } from '../../parts/measures.ts'
import { useText } from '../../parts/text/use-text.ts'
import { isSubject, SubjectPick } from './subject-pick.tsx'

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  '& input[type=month]': { fontSize: sizes.body, paddingInlineStart: 8 },
  '& .MuiOutlinedInput-root > span': { color: theme.vars.palette.text.secondary },
  '& .MuiSelect-select.MuiInputBase-input': { maxWidth: 250, paddingInlineEnd: 34 },
}))

type Values = Readonly<Record<string, string>>

/** What a report can be asked for, each in force at once and kept in the address. */
export function Parameters(props: {
  readonly parameters: readonly ReportParameter[]
  /** As the desk ran it: with the report's own values where nobody chose. */
  readonly values: Values
  readonly chosen: Values
  readonly onChange: (name: string, value: string) => void
  readonly onClear: () => void
}) {
  const t = useText()
  const { values, chosen } = props
  const span = Object.fromEntries(['from', 'until'].flatMap(name => (values[name] ? [[name, values[name]]] : [])))
  const label = (name: string) => {
    const key = `report.parameter.${name}`
    return isTextKey(key) ? t(key) : name
  }
  return (
    <Bar role="group" aria-label={t('list.filters')} data-print="hide">
      {props.parameters.map(({ name, type, choices }) => {
        const value = values[name] ?? ''
        const change = (next: string) => props.onChange(name, next)
        if (type === 'month') {
          return (
            <OutlinedInput
              key={name}
              type="month"
              size="small"
              value={value}
              startAdornment={<span>{label(name)}</span>}
              inputProps={{ 'aria-label': label(name) }}
              onChange={event => event.target.value !== '' && change(event.target.value)}
            />
          )
        }
        if (type === 'choice') {
          return (
            <Choice
              key={name}
              name={name}
              label={label(name)}
              value={value}
              choices={choices ?? []}
              onChange={change}
            />
          )
        }
        if (!isSubject(type)) return null
        return <SubjectPick key={name} subject={type} label={label(name)} value={value} span={span} onChange={change} />
      })}
      {Object.keys(chosen).length > 0 ? (
        <KeyButton size="small" quiet onClick={props.onClear}>
          {t('reports.clear')}
        </KeyButton>
      ) : null}
    </Bar>
  )
}

/** Parameters that are filters may be left open; the others have always one of their choices. */
const open = ['reason', 'channel']

function Choice(props: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices: readonly string[]
  readonly onChange: (value: string) => void
}) {
  const t = useText()
  const { name, label, choices } = props
  const say = (choice: string) => {
    const keys = [`report.${name}.${choice}`, `report.column.${choice}`, `return_channel.${choice}`, `reason.${choice}`]
    const key = keys.find(isTextKey) as TextKey | undefined
    return key === undefined ? choice : t(key)
  }
  return (
    <Select
      size="small"
      displayEmpty
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
      SelectDisplayProps={{ 'aria-label': label }}
      renderValue={value =>
        open.includes(name) || name === 'by' || name === 'per'
          ? `${label}: ${value === '' ? t('reports.any') : say(value)}`
          : say(value)
      }
    >
      {open.includes(name) ? <MenuItem value="">{t('reports.any')}</MenuItem> : null}
      {choices.map(choice => (
        <MenuItem key={choice} value={choice}>
          {say(choice)}
        </MenuItem>
      ))}
    </Select>
  )
}

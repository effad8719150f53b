import MenuItem from '@mui/material/MenuItem'
import OutlinedInput from '@mui/material/OutlinedInput'
import Select from '@mui/material/Select'
import type { ReactNode } from 'react'
import { FieldShell } from './field-shell.tsx'

/** One of a list, in force at once: for what is not sent as a form. */
export function LabelledSelect<Value extends string>(props: {
  readonly label: string
  readonly hint?: ReactNode
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean
}) {
  return (
    <FieldShell label={props.label} hint={props.hint}>
      {({ id, describedBy }) => (
        <Select
          displayEmpty
          value={props.value}
          disabled={props.disabled ?? false}
          onChange={event => props.onChange(event.target.value as Value)}
          SelectDisplayProps={{ id, 'aria-describedby': describedBy, 'aria-label': props.label }}
        >
          {props.options.map(option => (
            <MenuItem key={option.value} value={option.value}>
              {option.label}
            </MenuItem>
          ))}
        </Select>
      )}
    </FieldShell>
  )
}

/** A line of text, in force with every letter. */
export function LabelledText(props: {
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | null
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly type?: 'text' | 'date' | 'time' | 'search'
  readonly unit?: string
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  readonly multiline?: boolean
}) {
  return (
    <FieldShell label={props.label} hint={props.hint} problem={props.problem ?? null}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          type={props.type ?? 'text'}
          value={props.value}
          disabled={props.disabled ?? false}
          autoFocus={props.autoFocus ?? false}
          multiline={props.multiline ?? false}
          onChange={event => props.onChange(event.target.value)}
          onBlur={props.onBlur}
          error={Boolean(props.problem)}
          endAdornment={props.unit}
          inputProps={{ 'aria-describedby': describedBy }}
        />
      )}
    </FieldShell>
  )
}

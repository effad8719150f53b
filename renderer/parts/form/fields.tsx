import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput'
import Select from '@mui/material/Select'
import Switch from '@mui/material/Switch'
import { useState } from 'react'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { useFormat } from '../text/use-text.ts'
import { type FieldLook, FieldShell, useFieldProblem } from './field-shell.tsx'
import { readAmount } from './read-amount.ts'

/** A field and the form it belongs to. */
export interface FormField<Values extends FieldValues, Sent extends FieldValues = Values> extends FieldLook {
  readonly control: Control<Values, unknown, Sent>
  readonly name: FieldPath<Values>
  readonly disabled?: boolean
}

type TextLook = Pick<
  OutlinedInputProps,
  'autoFocus' | 'autoComplete' | 'multiline' | 'minRows' | 'placeholder' | 'size'
>

/** A line of text, a longer one with `multiline`, or a day with `type="date"`. */
export function TextField<V extends FieldValues, S extends FieldValues = V>(
  props: FormField<V, S> & TextLook & { readonly type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'password' },
) {
  const { control, name, label, hint, optional, type = 'text', ...look } = props
  const { field, fieldState } = useController({ control, name })
  const problem = useFieldProblem(fieldState.error, field.value)
  return (
    <FieldShell label={label} hint={hint} optional={optional ?? false} problem={problem}>
      {({ id, describedBy }) => (
        <OutlinedInput
          {...look}
          id={id}
          type={type}
          name={field.name}
          value={field.value ?? ''}
          onChange={event => field.onChange(event.target.value)}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={problem !== null}
          inputProps={{ 'aria-describedby': describedBy }}
        />
      )}
    </FieldShell>
  )
}

/** A whole or decimal number; empty is null. */
export function NumberField<V extends FieldValues, S extends FieldValues = V>(
  props: FormField<V, S> & { readonly unit?: string },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const problem = useFieldProblem(fieldState.error, field.value)
  const [typed, setTyped] = useState<string>(() => (typeof field.value === 'number' ? String(field.value) : ''))
  return (
    <FieldShell label={props.label} hint={props.hint} optional={props.optional ?? false} problem={problem}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          value={typed}
          disabled={props.disabled ?? false}
          onChange={event => {
            setTyped(event.target.value)
            const text = event.target.value.trim().replace(',', '.')
            field.onChange(text === '' ? null : Number(text))
          }}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={problem !== null}
          endAdornment={props.unit}
          inputProps={{ inputMode: 'decimal', 'aria-describedby': describedBy }}
        />
      )}
    </FieldShell>
  )
}

/** An amount in minor units, typed as people write it; empty is null, what can't be read is NaN and refused. */
export function MoneyField<V extends FieldValues, S extends FieldValues = V>(
  props: FormField<V, S> & { readonly currency?: string; readonly autoFocus?: boolean },
) {
  const format = useFormat()
  const currency = props.currency ?? format.currency
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const problem = useFieldProblem(fieldState.error, field.value)
  const written =
    typeof field.value === 'number' && !Number.isNaN(field.value) ? format.amount(field.value, currency) : ''
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <FieldShell label={props.label} hint={props.hint} optional={props.optional ?? false} problem={problem}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          autoFocus={props.autoFocus ?? false}
          value={typed ?? written}
          disabled={props.disabled ?? false}
          onChange={event => {
            setTyped(event.target.value)
            const text = event.target.value.trim()
            field.onChange(text === '' ? null : (readAmount(text, currency) ?? Number.NaN))
          }}
          onBlur={() => {
            if (!Number.isNaN(field.value)) setTyped(null)
            field.onBlur()
          }}
          inputRef={field.ref}
          error={problem !== null}
          endAdornment={currency}
          inputProps={{ inputMode: 'decimal', 'aria-describedby': describedBy }}
        />
      )}
    </FieldShell>
  )
}

/** One of a list. */
export function SelectField<V extends FieldValues, S extends FieldValues = V>(
  props: FormField<V, S> & { readonly options: readonly { readonly value: string; readonly label: string }[] },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const problem = useFieldProblem(fieldState.error, field.value)
  return (
    <FieldShell label={props.label} hint={props.hint} optional={props.optional ?? false} problem={problem}>
      {({ id, describedBy }) => (
        <Select
          native={false}
          displayEmpty
          value={String(field.value ?? '')}
          disabled={props.disabled ?? false}
          onChange={event => field.onChange(event.target.value)}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={problem !== null}
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

/** Yes or no, in force at once or with the form. */
export function SwitchField<V extends FieldValues, S extends FieldValues = V>(props: FormField<V, S>) {
  const { field } = useController({ control: props.control, name: props.name })
  return (
    <FormControlLabel
      label={props.label}
      disabled={props.disabled ?? false}
      control={
        <Switch
          checked={field.value === true}
          onChange={(_event, checked) => field.onChange(checked)}
          onBlur={field.onBlur}
          slotProps={{ input: { ref: field.ref } }}
        />
      }
    />
  )
}

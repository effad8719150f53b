import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { FieldShell, useFieldProblem } from './field-shell.tsx'
import type { FormField } from './fields.tsx'

/** Percent as typed, in thousandths of a percent; null for none, NaN for what is no percentage from 0 to 100. */
export function readRate(typed: string): number | null {
  const text = typed.replace('%', '').trim().replace(',', '.')
  if (text === '') return null
  const rateMilli = Math.round(Number(text) * 1000)
  return rateMilli >= 0 && rateMilli <= 100_000 ? rateMilli : Number.NaN
}

/** A percentage, kept in thousandths of a percent. */
export function RateField<V extends FieldValues, S extends FieldValues = V>(props: FormField<V, S>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const problem = useFieldProblem(fieldState.error, field.value)
  const [typed, setTyped] = useState(() => (typeof field.value === 'number' ? String(field.value / 1000) : ''))
  return (
    <FieldShell label={props.label} hint={props.hint} optional={props.optional ?? false} problem={problem}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          value={typed}
          disabled={props.disabled ?? false}
          onChange={event => {
            setTyped(event.target.value)
            field.onChange(readRate(event.target.value))
          }}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={problem !== null}
          endAdornment="%"
          inputProps={{ inputMode: 'decimal', 'aria-describedby': describedBy }}
        />
      )}
    </FieldShell>
  )
}

import OutlinedInput from '@mui/material/OutlinedInput'
import { type FieldValues, useController } from 'react-hook-form'
import { FieldShell, useFieldProblem } from '../parts/form/field-shell.tsx'
import type { FormField } from '../parts/form/fields.tsx'

/** A new PIN: digits only, never shown; tablets bring their number keys. */
export function PinField<V extends FieldValues, S extends FieldValues = V>(props: FormField<V, S>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const problem = useFieldProblem(fieldState.error, field.value)
  return (
    <FieldShell label={props.label} hint={props.hint} optional={props.optional ?? false} problem={problem}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          type="password"
          name={field.name}
          value={field.value ?? ''}
          disabled={props.disabled ?? false}
          autoComplete="new-password"
          onChange={event => field.onChange(event.target.value.replace(/\s/g, '').slice(0, 12))}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={problem !== null}
          inputProps={{ inputMode: 'numeric', 'aria-describedby': describedBy }}
        />
      )}
    </FieldShell>
  )
}

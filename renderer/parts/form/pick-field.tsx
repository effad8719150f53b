import Autocomplete from '@mui/material/Autocomplete'
import OutlinedInput from '@mui/material/OutlinedInput'
import type { FieldValues } from 'react-hook-form'
import { useController } from 'react-hook-form'
import { useText } from '../text/use-text.ts'
import { FieldShell, useFieldProblem } from './field-shell.tsx'
import type { FormField } from './fields.tsx'

/** One of a long list, found by typing a part of its name. */
export function PickField<V extends FieldValues, S extends FieldValues = V>(
  props: FormField<V, S> & {
    readonly options: readonly { readonly value: string; readonly label: string }[]
    /** Told what was picked, for fields that follow. */
    readonly onPicked?: (value: string) => void
  },
) {
  const t = useText()
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const problem = useFieldProblem(fieldState.error, field.value)
  const chosen = props.options.find(option => option.value === field.value) ?? null
  return (
    <FieldShell label={props.label} hint={props.hint} optional={props.optional ?? false} problem={problem}>
      {({ id, describedBy }) => (
        <Autocomplete
          id={id}
          options={props.options}
          value={chosen}
          disabled={props.disabled ?? false}
          disableClearable={chosen !== null}
          autoHighlight
          openText={t('pick.open')}
          closeText={t('action.close')}
          noOptionsText={t('pick.nothing')}
          handleHomeEndKeys
          getOptionKey={option => option.value}
          isOptionEqualToValue={(one, other) => one.value === other.value}
          onChange={(_event, option) => {
            field.onChange(option?.value ?? '')
            props.onPicked?.(option?.value ?? '')
          }}
          onBlur={field.onBlur}
          slotProps={{ popupIndicator: { tabIndex: -1, size: 'small' } }}
          renderInput={({ id: inputId, disabled, slotProps }) => (
            <OutlinedInput
              ref={slotProps.input.ref}
              className={slotProps.input.className}
              onMouseDown={slotProps.input.onMouseDown}
              endAdornment={slotProps.input.endAdornment}
              id={inputId}
              fullWidth
              sx={{
                '&&': { paddingBlock: 0, paddingInlineStart: 0 },
                '&& .MuiOutlinedInput-input': { paddingInline: '12px' },
              }}
              disabled={disabled}
              error={problem !== null}
              inputProps={{ ...slotProps.htmlInput, 'aria-describedby': describedBy }}
            />
          )}
        />
      )}
    </FieldShell>
  )
}

import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import { styled } from '@mui/material/styles'
import { type ReactNode, useId } from 'react'
import type { FieldError } from 'react-hook-form'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { useText } from '../text/use-text.ts'

const Shell = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  '& > label': { marginBottom: 6 },
  '& > label > span': { color: theme.vars.palette.text.secondary, fontWeight: 400, marginInlineStart: 6 },
}))

/** What every field is given. */
export interface FieldLook {
  readonly label: string
  readonly hint?: ReactNode
  readonly optional?: boolean
}

/** The words for what is wrong with a field: a text key as message, else by the kind of issue. */
export function useFieldProblem(error: FieldError | undefined, value: unknown): string | null {
  const t = useText()
  if (!error) return null
  if (error.message && isTextKey(error.message)) return t(error.message)
  const empty = value === '' || value === null || value === undefined
  if (empty) return t('field.required')
  const type = String(error.type)
  if (type === 'too_small' && typeof value === 'string') return t('field.too_short')
  if (type === 'too_big' && typeof value === 'string') return t('field.too_long')
  return t(type === 'invalid_type' && typeof value === 'number' ? 'field.not_a_number' : 'field.not_valid')
}

/** Label above, input, then what is wrong or a hint. `children` gets the ids that tie them together. */
export function FieldShell(
  props: FieldLook & {
    readonly problem?: string | null
    readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode
  },
) {
  const t = useText()
  const id = useId()
  const said = props.problem ?? props.hint
  const describedBy = said ? `${id}-said` : undefined
  return (
    <Shell data-part="field">
      <FormLabel htmlFor={id}>
        {props.label}
        {props.optional ? <span>{t('field.optional')}</span> : null}
      </FormLabel>
      {props.children({ id, describedBy })}
      {said ? (
        <FormHelperText id={describedBy} error={Boolean(props.problem)} role={props.problem ? 'alert' : undefined}>
          {said}
        </FormHelperText>
      ) : null}
    </Shell>
  )
}

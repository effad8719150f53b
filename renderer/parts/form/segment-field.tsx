import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { corners, heights, weights } from '../measures.ts'
import type { FormField } from './fields.tsx'

const Group = styled('fieldset')({
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { padding: 0, marginBottom: 6, fontWeight: weights.label },
  '& > div': { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)', gap: 8 },
  '@media (max-width: 560px)': { '& > div': { gridAutoFlow: 'row' } },
})
const Option = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  minHeight: heights.touch,
  padding: '8px 12px',
  border: `1px solid ${theme.vars.palette.soft.edge}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.background.paper,
  cursor: 'pointer',
  transition: 'background-color 120ms, border-color 120ms',
  '&:hover': { borderColor: theme.vars.palette.text.secondary },
  '&:has(:checked)': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.vars.palette.primary.main}`,
    backgroundColor: theme.vars.palette.soft.accent,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  '&:has(:focus-visible)': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
  '& > input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& > b': { fontWeight: weights.label },
  '&:has(:checked) > b': { color: theme.vars.palette.primary.main, fontWeight: weights.strong },
  '& > small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))

/** One of two or three, all in sight. */
export function SegmentField<V extends FieldValues, S extends FieldValues = V>(
  props: FormField<V, S> & {
    readonly options: readonly { readonly value: string; readonly label: string; readonly detail?: string }[]
  },
) {
  const group = useId()
  const { field } = useController({ control: props.control, name: props.name })
  return (
    <Group disabled={props.disabled}>
      <legend>{props.label}</legend>
      <div>
        {props.options.map((option, index) => (
          <Option key={option.value}>
            <input
              ref={index === 0 ? field.ref : undefined}
              type="radio"
              name={group}
              value={option.value}
              checked={field.value === option.value}
              onChange={() => field.onChange(option.value)}
              onBlur={field.onBlur}
            />
            <b>{option.label}</b>
            {option.detail ? <small>{option.detail}</small> : null}
          </Option>
        ))}
      </div>
    </Group>
  )
}

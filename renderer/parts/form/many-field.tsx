import { styled } from '@mui/material/styles'
import { corners, heights, weights } from '../measures.ts'

const Group = styled('fieldset')({
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { padding: 0, marginBottom: 6, fontWeight: weights.label },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 8 },
})
const Option = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  minWidth: heights.touch,
  minHeight: heights.touch,
  paddingInline: 12,
  border: `1px solid ${theme.vars.palette.soft.edge}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.background.paper,
  cursor: 'pointer',
  '&:has(:checked)': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.vars.palette.primary.main}`,
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
    fontWeight: weights.strong,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  '&:has(:focus-visible)': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
  '& > input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
}))

/** Any of a few, all in sight; kept in the order of the options. */
export function ManyField<Value extends string | number>(props: {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: readonly Value[]
  readonly onChange: (value: readonly Value[]) => void
  readonly disabled?: boolean
}) {
  const { options, value, onChange } = props
  return (
    <Group disabled={props.disabled}>
      <legend>{props.label}</legend>
      <div>
        {options.map(option => (
          <Option key={option.value}>
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              onChange={event =>
                onChange(
                  options
                    .map(one => one.value)
                    .filter(one => (one === option.value ? event.target.checked : value.includes(one))),
                )
              }
            />
            {option.label}
          </Option>
        ))}
      </div>
    </Group>
  )
}

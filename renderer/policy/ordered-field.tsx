import { styled } from '@mui/material/styles'
import { KeyButton } from '../parts/key-button.tsx'
import { weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'

const Group = styled('fieldset')({
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { padding: 0, marginBottom: 6, fontWeight: weights.label },
  '& > ol': { listStyle: 'none', margin: '0 0 8px', padding: 0 },
  '& li': { display: 'flex', alignItems: 'center', gap: 4, minHeight: 40 },
  '& li > b': { width: 24, fontWeight: weights.strong },
  '& li > span': { flex: 1, minWidth: 0 },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 4 },
})

/** Some of a few in an order of one's own: the first one first. */
export function OrderedField(props: {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}) {
  const t = useText()
  const { options, value, onChange } = props
  const nameOf = (one: string) => options.find(option => option.value === one)?.label ?? one
  const left = options.filter(option => !value.includes(option.value))
  const earlier = (index: number) =>
    onChange(
      value.map((one, at) =>
        at === index - 1 ? (value[index] ?? one) : at === index ? (value[index - 1] ?? one) : one,
      ),
    )
  return (
    <Group>
      <legend>{props.label}</legend>
      <ol>
        {value.map((one, index) => (
          <li key={one}>
            <b>{index + 1}</b>
            <span>{nameOf(one)}</span>
            <KeyButton
              quiet
              size="small"
              disabled={index === 0}
              aria-label={`${t('policy_screen.earlier')}: ${nameOf(one)}`}
              onClick={() => earlier(index)}
            >
              {t('policy_screen.earlier')}
            </KeyButton>
            <KeyButton
              quiet
              size="small"
              aria-label={`${t('policy_screen.remove')}: ${nameOf(one)}`}
              onClick={() => onChange(value.filter(other => other !== one))}
            >
              {t('policy_screen.remove')}
            </KeyButton>
          </li>
        ))}
      </ol>
      <div>
        {left.map(option => (
          <KeyButton key={option.value} size="small" onClick={() => onChange([...value, option.value])}>
            + {option.label}
          </KeyButton>
        ))}
      </div>
    </Group>
  )
}

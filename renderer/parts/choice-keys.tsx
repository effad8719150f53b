import { styled } from '@mui/material/styles'
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import type { TextKey } from '../../shared/texts/catalogue.ts'
import { KeyHint } from './keys/key-hint.tsx'
import { useKeys } from './keys/use-keys.ts'
import { corners, heights, sizes, weights } from './measures.ts'
import { useFocusHome } from './scan/scan-hub.ts'

/** One thing to choose, and the key that chooses it. */
export interface Choice<Id extends string> {
  readonly id: Id
  readonly key?: string
  readonly label: string
  /** Small words under or beside the label. */
  readonly detail?: string
  readonly disabled?: boolean
}

const Group = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

const Option = styled('button')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  minHeight: heights.touch,
  padding: '6px 14px 6px 10px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.background.paper,
  color: 'inherit',
  font: 'inherit',
  fontWeight: weights.label,
  textAlign: 'start',
  cursor: 'pointer',
  transition: 'background-color 120ms, border-color 120ms, color 120ms',
  '&:hover': { backgroundColor: theme.vars.palette.soft.neutral, borderColor: theme.vars.palette.soft.edge },
  '&[aria-checked=true]': {
    backgroundColor: theme.vars.palette.soft.accent,
    borderColor: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.main,
    fontWeight: weights.strong,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  '&[data-shape=card]': { flex: '1 1 88px', minWidth: 88, maxWidth: 176, minHeight: 54, padding: '8px 10px', gap: 8 },
  '&[data-shape=card] > b': { fontSize: '1.125rem', fontWeight: weights.strong },
  '& small': { fontSize: sizes.hint, lineHeight: 1.25, color: theme.vars.palette.text.secondary, fontWeight: 400 },
  '&[aria-checked=true] small': { color: 'inherit' },
  '&:disabled': { cursor: 'not-allowed', color: theme.vars.palette.text.disabled },
}))

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * A few choices, each with a key (reason, grade, tender). Nothing is chosen beforehand and arrows only move:
 * a number, a click, Space or Enter chooses. Afterwards the focus is back on the scan box.
 * - `shape="card"` for grades: a large letter with small words
 * - `active={false}` while another line has the keys
 */
export function ChoiceKeys<Id extends string>(props: {
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChoose: (id: Id) => void
  readonly scope?: TextKey
  readonly active?: boolean
  readonly shape?: 'chip' | 'card'
}) {
  const { label, choices, value, onChoose, active = true, shape = 'chip' } = props
  const focusHome = useFocusHome()
  const group = useRef<HTMLDivElement>(null)
  useKeys(
    props.scope ?? 'keys.choices',
    active
      ? choices.flatMap(choice =>
          choice.key === undefined
            ? []
            : [
                {
                  keys: choice.key,
                  label: 'keys.choose' as const,
                  values: { group: label, choice: choice.label },
                  enabled: !choice.disabled,
                  run: () => onChoose(choice.id),
                },
              ],
        )
      : [],
  )
  const press = (id: Id) => (event: MouseEvent) => {
    onChoose(id)
    if (event.detail > 0) focusHome()
  }
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    const options = [...(group.current?.querySelectorAll('button:enabled') ?? [])]
    const at = options.indexOf(document.activeElement ?? document.body)
    const next = options[(at + step + options.length) % options.length]
    if (next instanceof HTMLElement) next.focus()
    event.preventDefault()
  }
  const stop = value ?? choices.find(choice => !choice.disabled)?.id
  return (
    <Group ref={group} role="radiogroup" aria-label={label} onKeyDown={move}>
      {choices.map(choice => (
        <Option
          key={choice.id}
          type="button"
          role="radio"
          aria-checked={choice.id === value}
          tabIndex={choice.id === stop ? 0 : -1}
          disabled={choice.disabled}
          data-shape={shape}
          aria-keyshortcuts={choice.key}
          onClick={press(choice.id)}
        >
          {shape === 'card' ? <b>{choice.label}</b> : choice.key ? <KeyHint keys={choice.key} /> : null}
          {shape === 'card' ? null : <span>{choice.label}</span>}
          {choice.detail ? <small>{choice.detail}</small> : null}
        </Option>
      ))}
    </Group>
  )
}

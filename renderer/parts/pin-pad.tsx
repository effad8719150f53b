import { styled } from '@mui/material/styles'
import { type FormEvent, type RefObject, useEffect, useRef } from 'react'
import { Icon } from './icon.tsx'
import { KeyButton } from './key-button.tsx'
import { corners, weights } from './measures.ts'
import { places } from './places.ts'
import { useText } from './text/use-text.ts'
import { Unseen } from './unseen.tsx'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, width: 264 })

const Shown = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 12,
  height: 56,
  border: `1px solid ${theme.vars.palette.soft.edge}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.background.paper,
  '&:focus-within': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.vars.palette.primary.main}`,
  },
  '&[data-wrong=true]': { borderColor: theme.vars.palette.error.main },
  '& input': {
    position: 'absolute',
    inset: 0,
    width: '100%',
    border: 0,
    borderRadius: 'inherit',
    background: 'none',
    color: 'transparent',
    caretColor: 'transparent',
    textAlign: 'center',
    font: 'inherit',
    outline: 'none',
  },
  '& i': {
    width: 11,
    height: 11,
    borderRadius: 6,
    border: `1.5px solid ${theme.vars.palette.soft.edge}`,
    '&[data-filled=true]': {
      borderColor: theme.vars.palette.text.primary,
      backgroundColor: theme.vars.palette.text.primary,
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
  },
}))

const Pad = styled('div')({ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 8 })
const Key = styled('button')(({ theme }) => ({
  height: 56,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.background.paper,
  color: 'inherit',
  font: 'inherit',
  fontSize: '1.25rem',
  fontWeight: weights.label,
  cursor: 'pointer',
  display: 'grid',
  placeItems: 'center',
  transition: 'background-color 120ms',
  '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  '&:active': { backgroundColor: theme.vars.palette.soft.accent },
  '&:disabled': { color: theme.vars.palette.text.disabled, cursor: 'not-allowed' },
}))
const Said = styled('p')(({ theme }) => ({
  margin: 0,
  minHeight: '1.45em',
  textAlign: 'center',
  color: theme.vars.palette.error.main,
}))

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** A PIN by keyboard or touch. It is never shown; the keypad keeps the focus in the field. */
export function PinPad(props: {
  readonly label: string
  readonly action: string
  readonly value: string
  readonly onChange: (pin: string) => void
  readonly onEnter: (pin: string) => void
  readonly busy?: boolean
  /** A wait, for example: nothing can be typed. */
  readonly locked?: boolean
  /** What was wrong, in words. */
  readonly problem?: string | null
  readonly inputRef?: RefObject<HTMLInputElement | null>
}) {
  const t = useText()
  const own = useRef<HTMLInputElement>(null)
  const input = props.inputRef ?? own
  const { value, onChange, locked = false } = props
  useEffect(() => {
    if (!locked) input.current?.focus()
  }, [input, locked])
  const put = (next: string) => {
    onChange(next.replace(/\D/g, '').slice(0, 12))
    input.current?.focus()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (value !== '' && !locked && !props.busy) props.onEnter(value)
  }
  return (
    <Form onSubmit={send} autoComplete="off">
      <Shown data-wrong={Boolean(props.problem)}>
        {places(Math.max(4, value.length)).map(place => (
          <i key={place} data-filled={place < value.length} aria-hidden />
        ))}
        <input
          ref={input}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          aria-label={props.label}
          aria-invalid={Boolean(props.problem)}
          value={value}
          disabled={locked}
          onChange={event => put(event.target.value)}
        />
      </Shown>
      <Said role="alert">{props.problem}</Said>
      <Pad role="group" aria-label={t('sign_in.keypad')}>
        {digits.map(digit => (
          <Key key={digit} type="button" tabIndex={-1} disabled={locked} onClick={() => put(value + digit)}>
            {digit}
          </Key>
        ))}
        <span />
        <Key type="button" tabIndex={-1} disabled={locked} onClick={() => put(`${value}0`)}>
          0
        </Key>
        <Key
          type="button"
          tabIndex={-1}
          disabled={locked || value === ''}
          aria-label={t('sign_in.delete_digit')}
          onClick={() => put(value.slice(0, -1))}
        >
          <Icon name="backspace" size={22} />
        </Key>
      </Pad>
      <KeyButton
        primary
        type="submit"
        size="large"
        keys="Enter"
        busy={props.busy ?? false}
        disabled={value === '' || locked}
      >
        {props.action}
      </KeyButton>
      <Unseen role="status">{t('sign_in.digits_entered', { count: value.length })}</Unseen>
    </Form>
  )
}

import { useState } from 'react'
import { LabelledText } from '../parts/form/labelled.tsx'
import { readRate } from '../parts/form/rate-field.tsx'
import { readAmount } from '../parts/form/read-amount.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'

type FigureKind = 'number' | 'count_limit' | 'money' | 'limit' | 'rate'

/** A number, an amount or a rate. An empty limit is none. */
export function FigureField(props: {
  readonly label: string
  readonly kind: FigureKind
  readonly value: unknown
  readonly onChange: (value: number) => void
}) {
  const t = useText()
  const format = useFormat()
  const { kind, value, onChange } = props
  const [typed, setTyped] = useState(() => write(kind, value, format))
  const read = (text: string): number => {
    if (kind === 'rate') return readRate(text) ?? 0
    const empty = text.trim() === ''
    if (kind === 'number') return empty ? Number.NaN : Number(text)
    if (kind === 'count_limit') return empty ? -1 : Number(text)
    if (empty) return kind === 'limit' ? -1 : 0
    return readAmount(text, format.currency) ?? Number.NaN
  }
  return (
    <LabelledText
      label={props.label}
      hint={kind === 'limit' || kind === 'count_limit' ? t('policy_screen.no_limit') : undefined}
      problem={Number.isNaN(read(typed)) ? t('field.not_valid') : null}
      unit={kind === 'rate' ? '%' : kind === 'number' || kind === 'count_limit' ? '' : format.currency}
      value={typed}
      onChange={text => {
        setTyped(text)
        onChange(read(text))
      }}
    />
  )
}

function write(kind: FigureKind, value: unknown, format: ReturnType<typeof useFormat>) {
  if (typeof value !== 'number') return ''
  if (kind === 'number') return String(value)
  if (kind === 'count_limit') return value < 0 ? '' : String(value)
  if (kind === 'rate') return String(value / 1000)
  return value < 0 || (kind === 'money' && value === 0) ? '' : format.amount(value)
}

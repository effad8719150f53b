import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { LabelledText } from '../../parts/form/labelled.tsx'
import { ListRow, Rows } from '../../parts/rows.tsx'
import { useText } from '../../parts/text/use-text.ts'

/** One thing that was found. */
export interface Found {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly end?: string
}

const Form = styled('form')({ display: 'grid', gap: 12, '& > p': { margin: 0 } })

/** A search whose first hit Enter takes; a press takes any. */
export function PickByText(props: {
  readonly label: string
  readonly hint: string
  readonly found: readonly Found[]
  readonly isWaiting: boolean
  readonly onText: (text: string) => void
  readonly onPick: (id: string) => void
  readonly autoFocus?: boolean
}) {
  const t = useText()
  const [text, setText] = useState('')
  const type = (next: string) => {
    setText(next)
    props.onText(next.trim())
  }
  const pick = (id: string | undefined) => {
    if (id === undefined) return
    props.onPick(id)
    type('')
  }
  const asked = text.trim() !== ''
  return (
    <Form
      onSubmit={event => {
        event.preventDefault()
        pick(props.found[0]?.id)
      }}
    >
      <LabelledText
        type="search"
        label={props.label}
        hint={props.hint}
        value={text}
        autoFocus={props.autoFocus ?? false}
        onChange={type}
      />
      {asked && props.found.length > 0 ? (
        <Rows label={t('scan.hits')}>
          {props.found.map(one => (
            <ListRow key={one.id} name={one.name} end={one.end} onPress={() => pick(one.id)}>
              {one.detail}
            </ListRow>
          ))}
        </Rows>
      ) : null}
      {asked && props.found.length === 0 && !props.isWaiting ? (
        <p role="status">{t('without_sale.nothing_found')}</p>
      ) : null}
    </Form>
  )
}

import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { explain } from '../call/explain.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { readAmount } from '../parts/form/read-amount.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'

const Stack = styled('form')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  paddingTop: 8,
  '& > p': { margin: 0 },
})

/** What the dialog of a store credit was filled with; the amount in minor units, 0 where none is asked for. */
export interface CreditWish {
  readonly amountMinor: number
  readonly words: string
}

/** Asks for an amount, a reason, or both, and sends them with Enter. */
export function CreditDialog(props: {
  readonly title: string
  readonly text?: ReactNode
  /** The currency of the amount; null asks for none. */
  readonly currency: string | null
  readonly wordsLabel: string
  readonly wordsNeeded: boolean
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly onClose: () => void
  readonly onSend: (wish: CreditWish) => void
}) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const amountMinor = props.currency === null ? 0 : (readAmount(typed, props.currency) ?? 0)
  const amountFits = props.currency === null || amountMinor > 0
  const ready = amountFits && (!props.wordsNeeded || words.trim() !== '')
  return (
    <DeskDialog open title={props.title} onClose={props.onClose}>
      <Stack
        onSubmit={event => {
          event.preventDefault()
          if (ready && !props.busy) props.onSend({ amountMinor, words: words.trim() })
        }}
      >
        {props.text ? <p>{props.text}</p> : null}
        {props.currency === null ? null : (
          <TextField
            autoFocus
            label={t('credit.amount')}
            value={typed}
            error={typed !== '' && !amountFits}
            helperText={typed !== '' && !amountFits ? t('credit.amount_wrong') : undefined}
            onChange={event => setTyped(event.target.value)}
            slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
          />
        )}
        <TextField
          autoFocus={props.currency === null}
          label={props.wordsLabel}
          value={words}
          onChange={event => setWords(event.target.value)}
        />
        {props.failure ? <FindingLine tone="problem">{explain(props.failure, t)}</FindingLine> : null}
        <KeyButton primary type="submit" keys="Enter" busy={props.busy} disabled={!ready}>
          {props.title}
        </KeyButton>
      </Stack>
    </DeskDialog>
  )
}

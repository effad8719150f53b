import { type ReactNode, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { readAmount } from '../parts/form/read-amount.ts'
import { useText } from '../parts/text/use-text.ts'

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
  return (
    <AskDialog
      title={props.title}
      text={props.text}
      ready={amountFits && (!props.wordsNeeded || words.trim() !== '')}
      busy={props.busy}
      failure={props.failure}
      onClose={props.onClose}
      onSend={() => props.onSend({ amountMinor, words: words.trim() })}
    >
      {props.currency === null ? null : (
        <LabelledText
          autoFocus
          label={t('credit.amount')}
          value={typed}
          unit={props.currency}
          problem={typed !== '' && !amountFits ? t('credit.amount_wrong') : null}
          onChange={setTyped}
        />
      )}
      <LabelledText autoFocus={props.currency === null} label={props.wordsLabel} value={words} onChange={setWords} />
    </AskDialog>
  )
}

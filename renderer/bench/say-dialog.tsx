import { useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'

/** Asks for one sentence before something is done. */
export function SayDialog(props: {
  readonly title: string
  readonly label: string
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly onClose: () => void
  readonly onSay: (words: string) => void
}) {
  const [words, setWords] = useState('')
  return (
    <AskDialog
      title={props.title}
      ready={words.trim() !== ''}
      busy={props.busy}
      failure={props.failure}
      onClose={props.onClose}
      onSend={() => props.onSay(words.trim())}
    >
      <LabelledText autoFocus label={props.label} value={words} onChange={setWords} />
    </AskDialog>
  )
}

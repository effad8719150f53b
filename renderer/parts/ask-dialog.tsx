import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Failure } from '../../shared/result.ts'
import { explain } from '../call/explain.ts'
import { DeskDialog } from './desk-dialog.tsx'
import { FindingLine } from './finding-line.tsx'
import { KeyButton } from './key-button.tsx'
import { useText } from './text/use-text.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, '& > p': { margin: 0 } })
const Text = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

/** A short question before something is done: what it means, its fields, then Enter; Esc leaves it. */
export function AskDialog(props: {
  /** What is done, as a verb: the dialog's name and its button. */
  readonly title: string
  readonly text?: ReactNode
  readonly ready: boolean
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly onClose: () => void
  readonly onSend: () => void
  /** What Esc does, where the verb alone could be taken for the other button's. */
  readonly leave?: string
  readonly children?: ReactNode
}) {
  const t = useText()
  return (
    <DeskDialog open title={props.title} onClose={props.onClose}>
      <Form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (props.ready && !props.busy) props.onSend()
        }}
      >
        {props.text ? <Text>{props.text}</Text> : null}
        {props.children}
        {props.failure ? <FindingLine tone="problem">{explain(props.failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={props.onClose}>
            {props.leave ?? t('action.cancel')}
          </KeyButton>
          <KeyButton primary type="submit" keys="Enter" busy={props.busy} disabled={!props.ready}>
            {props.title}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}

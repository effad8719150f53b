import { useQueryClient } from '@tanstack/react-query'
import { useContext, useRef, useState } from 'react'
import { ulid } from 'ulid'
import type { Failure } from '../../shared/result.ts'
import { type DeclineReason, declineReasons } from '../../shared/returns/decline-reasons.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { NoticesContext } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'
import { authorize } from './flow/accept-return.ts'
import { useApproval } from './flow/use-approval.tsx'

/** The decision on a return that waits for one: authorize it, as it was asked for, or decline it. */
export function DecideReturn({ one }: { readonly one: ReturnView }) {
  const t = useText()
  const client = useQueryClient()
  const keys = useRef(new Map<string, string>())
  const [declining, setDeclining] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { ask, signing } = useApproval()
  const keyOf = (step: string) => {
    const key = keys.current.get(step) ?? ulid()
    keys.current.set(step, key)
    return key
  }
  const may = (name: string) => one.possible.includes(name)
  const decide = async () => {
    setBusy(true)
    setFailure(null)
    keys.current.clear()
    const done = await authorize(one.id, keyOf, ask)
    setBusy(false)
    if (!done.ok && done.failure.code !== 'given_up') setFailure(done.failure)
    void client.invalidateQueries({ refetchType: 'all' })
  }
  const mayAuthorize = may('returns.authorize') && one.status !== 'draft'
  const authorizing = one.status === 'needs_approval' ? 'flow.ask_supervisor' : 'mail_in.authorize'
  useKeys('keys.walk_in', [
    { keys: 'Enter', label: authorizing, run: () => void decide(), enabled: mayAuthorize && !busy },
    { keys: 'n', label: 'flow.decline', run: () => setDeclining(true), enabled: may('returns.decline') },
  ])
  return (
    <>
      {mayAuthorize ? (
        <KeyButton primary keys="Enter" busy={busy} onClick={() => void decide()}>
          {t(authorizing)}
        </KeyButton>
      ) : null}
      {may('returns.decline') ? (
        <KeyButton keys="n" onClick={() => setDeclining(true)}>
          {t('flow.decline')}
        </KeyButton>
      ) : null}
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
      {signing}
      {declining ? <DeclineReturnDialog one={one} onClose={() => setDeclining(false)} /> : null}
    </>
  )
}

function DeclineReturnDialog({ one, onClose }: { readonly one: ReturnView; readonly onClose: () => void }) {
  const t = useText()
  const notices = useContext(NoticesContext)
  const [reason, setReason] = useState<DeclineReason | null>(null)
  const [note, setNote] = useState('')
  const decline = useCommand('returns.decline', {
    onDone: ({ number }) => {
      notices.show({ text: 'return.declined', values: { number } })
      onClose()
    },
  })
  return (
    <AskDialog
      title={t('flow.decline')}
      ready={reason !== null && (reason !== 'other' || note.trim() !== '')}
      busy={decline.isRunning}
      failure={decline.failure}
      onClose={onClose}
      onSend={() => {
        if (reason !== null)
          void decline.run({ return: one.id, reason, ...(note.trim() === '' ? {} : { note: note.trim() }) })
      }}
    >
      <ChoiceKeys
        label={t('flow.decline_reason')}
        choices={declineReasons.map((id, index) => ({
          id,
          label: t(`decline_reason.${id}`),
          ...(index < 9 ? { key: String(index + 1) } : {}),
        }))}
        value={reason}
        onChoose={setReason}
      />
      <LabelledText label={t('flow.decline_note')} value={note} onChange={setNote} />
    </AskDialog>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useContext, useRef, useState } from 'react'
import { ulid } from 'ulid'
import type { Failure } from '../../shared/result.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { NoticesContext } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'
import { authorize } from './flow/accept-return.ts'
import { type Decline, DeclineFields, declineSaid } from './flow/decline-reason.tsx'
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
  const [why, setWhy] = useState<Decline>({ reason: null, note: '' })
  const said = declineSaid(why)
  const decline = useCommand('returns.decline', {
    onDone: ({ number }) => {
      notices.show({ text: 'return.declined', values: { number } })
      onClose()
    },
  })
  return (
    <AskDialog
      title={t('flow.decline')}
      ready={said !== null}
      busy={decline.isRunning}
      failure={decline.failure}
      onClose={onClose}
      onSend={() => {
        if (said) void decline.run({ return: one.id, ...said })
      }}
    >
      <DeclineFields value={why} onChange={setWhy} />
    </AskDialog>
  )
}

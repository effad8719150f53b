import { useContext, useState } from 'react'
import type { ReturnView } from '../../shared/returns/views.ts'
import { useCommand } from '../call/use-command.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { NoticesContext } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

/** Opens an expired or closed return again: why, and for an expired one until when. */
export function ReopenDialog({ one, onClose }: { readonly one: ReturnView; readonly onClose: () => void }) {
  const t = useText()
  const notices = useContext(NoticesContext)
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const expired = one.status === 'expired'
  const reopen = useCommand('returns.reopen', {
    onDone: ({ number }) => {
      notices.show({ text: 'return.reopened', values: { number } })
      onClose()
    },
  })
  return (
    <AskDialog
      title={t('return.reopen')}
      text={t(expired ? 'return.reopen_expired' : 'return.reopen_closed')}
      ready={reason.trim() !== '' && (!expired || until !== '')}
      busy={reopen.isRunning}
      failure={reopen.failure}
      onClose={onClose}
      onSend={() =>
        void reopen.run({ return: one.id, reason: reason.trim(), ...(expired ? { expiresOn: until } : {}) })
      }
    >
      {expired ? (
        <LabelledText autoFocus type="date" label={t('return.reopen_until')} value={until} onChange={setUntil} />
      ) : null}
      <LabelledText autoFocus={!expired} label={t('return.reopen_reason')} value={reason} onChange={setReason} />
    </AskDialog>
  )
}

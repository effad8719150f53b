import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useContext, useState } from 'react'
import type { ReturnView } from '../../shared/returns/views.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { NoticesContext } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

const Stack = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, paddingTop: 8 })

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
  const ready = reason.trim() !== '' && (!expired || until !== '')
  return (
    <DeskDialog open title={t('return.reopen')} onClose={onClose}>
      <Stack
        onSubmit={event => {
          event.preventDefault()
          if (ready) void reopen.run({ return: one.id, reason, ...(expired ? { expiresOn: until } : {}) })
        }}
      >
        {expired ? (
          <TextField
            type="date"
            label={t('return.reopen_until')}
            value={until}
            onChange={event => setUntil(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ) : null}
        <TextField label={t('return.reopen_reason')} value={reason} onChange={event => setReason(event.target.value)} />
        {reopen.failure ? <FindingLine tone="problem">{explain(reopen.failure, t)}</FindingLine> : null}
        <KeyButton primary type="submit" keys="Enter" busy={reopen.isRunning} disabled={!ready}>
          {t('return.reopen')}
        </KeyButton>
      </Stack>
    </DeskDialog>
  )
}

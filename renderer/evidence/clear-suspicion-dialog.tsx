import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { SuspicionCategory } from '../../shared/evidence/suspicions.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

const Stack = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, '& > p': { margin: 0 } })

/** Clears a suspicion, for a reason that stays with it. */
export function ClearSuspicionDialog(props: {
  readonly returnId: string
  readonly category: SuspicionCategory
  readonly onClose: () => void
}) {
  const { category } = props
  const t = useText()
  const notice = useNotice()
  const [reason, setReason] = useState('')
  const clear = useCommand('suspicions.clear', {
    onDone: () => {
      notice({ text: 'suspicions.was_cleared' })
      props.onClose()
    },
  })
  const title = t('suspicions.clear_title', { category: t(`suspicion.${category}`) })
  return (
    <DeskDialog open title={title} onClose={props.onClose}>
      <Stack
        onSubmit={event => {
          event.preventDefault()
          if (reason.trim() !== '') void clear.run({ return: props.returnId, category, reason })
        }}
      >
        <p>{t('suspicions.clear_text')}</p>
        <LabelledText autoFocus label={t('suspicions.reason')} value={reason} onChange={setReason} />
        {clear.failure ? <FindingLine tone="problem">{explain(clear.failure, t)}</FindingLine> : null}
        <KeyButton primary type="submit" keys="Enter" busy={clear.isRunning} disabled={reason.trim() === ''}>
          {t('suspicions.clear')}
        </KeyButton>
      </Stack>
    </DeskDialog>
  )
}

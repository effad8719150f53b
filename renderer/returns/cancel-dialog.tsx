import { useContext } from 'react'
import type { ReturnView } from '../../shared/returns/views.ts'
import { useCommand } from '../call/use-command.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { NoticesContext } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

/** Cancels a return that nothing came of, after one question: it can't be opened again. */
export function CancelDialog({ one, onClose }: { readonly one: ReturnView; readonly onClose: () => void }) {
  const t = useText()
  const notices = useContext(NoticesContext)
  const cancel = useCommand('returns.cancel', {
    onDone: () => {
      notices.show({ text: 'return.cancelled', values: { number: one.number } })
      onClose()
    },
  })
  return (
    <AskDialog
      title={t('return.cancel')}
      text={t('return.cancel_text', { number: one.number })}
      leave={t('return.keep_open')}
      ready
      busy={cancel.isRunning}
      failure={cancel.failure}
      onClose={onClose}
      onSend={() => void cancel.run({ return: one.id })}
    />
  )
}

import { useState } from 'react'
import type { ApprovalNeed } from '../../../shared/returns/views.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { DeskDialog } from '../../parts/desk-dialog.tsx'
import { LabelledText } from '../../parts/form/labelled.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { ConfirmPin } from '../../staff/confirm-pin.tsx'

/** What needs two people: for an override first its reason, then the second person's PIN. */
export function ApprovalDialog(props: {
  readonly need: ApprovalNeed
  readonly onApproved: (approval: string, reason: string) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const { need } = props
  const asksReason = need.operation === 'returns.authorize'
  const [reason, setReason] = useState('')
  const [reasonGiven, setReasonGiven] = useState(!asksReason)
  const why = isTextKey(need.why)
    ? t(need.why, { amountMinor: need.amountMinor })
    : t('approval.above_limit', { amountMinor: need.amountMinor })
  if (reasonGiven)
    return (
      <ConfirmPin
        open
        request={need}
        why={why}
        onApproved={approval => props.onApproved(approval, reason.trim())}
        onClose={props.onClose}
      />
    )
  return (
    <DeskDialog open title={t('approval.reason_title')} onClose={props.onClose}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (reason.trim() === '') return
          if (need.alone) props.onApproved('', reason.trim())
          else setReasonGiven(true)
        }}
      >
        <p>{why}</p>
        <LabelledText autoFocus label={t('approval.reason')} value={reason} onChange={setReason} />
        <KeyButton primary keys="Enter" type="submit" disabled={reason.trim() === ''} sx={{ marginTop: 2 }}>
          {t(need.alone ? 'approval.alone' : 'approval.next')}
        </KeyButton>
      </form>
    </DeskDialog>
  )
}

import { useRef, useState } from 'react'
import { ulid } from 'ulid'
import { type Failure, ok } from '../../../shared/result.ts'
import { type DeclineReason, declineReasons } from '../../../shared/returns/decline-reasons.ts'
import type { ClaimedReason } from '../../../shared/returns/reasons.ts'
import type { ReturnChannel } from '../../../shared/returns/return-types.ts'
import type { SaleView } from '../../../shared/sales/contract.ts'
import { callDesk } from '../../call/call-desk.ts'
import { AskDialog } from '../../parts/ask-dialog.tsx'
import { ChoiceKeys } from '../../parts/choice-keys.tsx'
import { LabelledText } from '../../parts/form/labelled.tsx'
import { useText } from '../../parts/text/use-text.ts'

/** A line as far as it was asked for. */
interface AskedToDecline {
  readonly saleLine: string
  readonly quantity: number
  readonly reason: ClaimedReason | null
  readonly reasonNote: string
}

/** Declines what the customer asked for, with a reason from the list; the request stays on record. */
export function DeclineDialog(props: {
  readonly sale: SaleView
  readonly lines: readonly AskedToDecline[]
  readonly channel?: ReturnChannel
  readonly draft: string | null
  /** The request, where it was written down already. */
  readonly made?: string | null
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const t = useText()
  const [reason, setReason] = useState<DeclineReason | null>(null)
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const keys = useRef({ request: ulid(), decline: ulid() })
  const send = async () => {
    if (reason === null || busy) return
    setBusy(true)
    const lines = props.lines.flatMap(line =>
      line.reason === null
        ? []
        : [
            {
              saleLine: line.saleLine,
              quantity: line.quantity,
              reason: line.reason,
              reasonNote: line.reasonNote.trim() || t('flow.declined_note'),
            },
          ],
    )
    const channel = props.channel ?? 'counter'
    const requested = props.made
      ? ok({ return: props.made })
      : await callDesk(
          'returns.request',
          { sale: props.sale.id, channel, lines, ...(props.draft === null ? {} : { return: props.draft }) },
          keys.current.request,
        )
    const declined = requested.ok
      ? await callDesk(
          'returns.decline',
          { return: requested.value.return, reason, ...(note.trim() === '' ? {} : { note }) },
          keys.current.decline,
        )
      : requested
    setBusy(false)
    if (declined.ok) props.onDone()
    else setFailure(declined.failure)
  }
  return (
    <AskDialog
      title={t('flow.decline')}
      ready={reason !== null && props.lines.some(line => line.reason !== null)}
      busy={busy}
      failure={failure ?? undefined}
      onClose={props.onClose}
      onSend={() => void send()}
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

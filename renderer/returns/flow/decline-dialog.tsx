import { useRef, useState } from 'react'
import { ulid } from 'ulid'
import { type Failure, ok } from '../../../shared/result.ts'
import type { ClaimedReason } from '../../../shared/returns/reasons.ts'
import type { ReturnChannel } from '../../../shared/returns/return-types.ts'
import type { SaleView } from '../../../shared/sales/contract.ts'
import { callDesk } from '../../call/call-desk.ts'
import { AskDialog } from '../../parts/ask-dialog.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { type Decline, DeclineFields, declineSaid } from './decline-reason.tsx'

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
  const [decline, setDecline] = useState<Decline>({ reason: null, note: '' })
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const keys = useRef({ request: ulid(), decline: ulid() })
  const said = declineSaid(decline)
  const send = async () => {
    if (said === null || busy) return
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
      ? await callDesk('returns.decline', { return: requested.value.return, ...said }, keys.current.decline)
      : requested
    setBusy(false)
    if (declined.ok) props.onDone()
    else setFailure(declined.failure)
  }
  return (
    <AskDialog
      title={t('flow.decline')}
      ready={said !== null && props.lines.some(line => line.reason !== null)}
      busy={busy}
      failure={failure ?? undefined}
      onClose={props.onClose}
      onSend={() => void send()}
    >
      <DeclineFields value={decline} onChange={setDecline} />
    </AskDialog>
  )
}

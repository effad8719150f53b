import { useState } from 'react'
import { ulid } from 'ulid'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { useText } from '../parts/text/use-text.ts'
import { useApproval } from '../returns/flow/use-approval.tsx'
import { ExchangePanel } from './exchange-panel.tsx'
import type { ExchangeOf } from './use-exchange.ts'

interface Exchanging {
  readonly of: ExchangeOf
  readonly number: string
  readonly currency: string
  /** Something beside the exchange is still to be said. */
  readonly held?: boolean
  readonly onClose: () => void
}

/** Exchanges what a return holds, as the walk-in flow does, but from the return itself. */
export function ExchangeDialog(props: Exchanging) {
  const t = useText()
  return (
    <DeskDialog open title={`${t('exchange.title')} · ${props.number}`} onClose={props.onClose}>
      <ExchangeWithApproval {...props} />
    </DeskDialog>
  )
}

/** The exchange inside a dialog, with a second person's approval where one is needed. */
export function ExchangeWithApproval(props: Exchanging) {
  const [payKey] = useState(ulid)
  const { ask, signing } = useApproval()
  return (
    <>
      <ExchangePanel
        of={props.of}
        held={props.held ?? false}
        number={props.number}
        currency={props.currency}
        payKey={payKey}
        ask={ask}
        onDone={props.onClose}
        onRefund={null}
      />
      {signing}
    </>
  )
}

import { useState } from 'react'
import { ulid } from 'ulid'
import type { ReturnView } from '../../shared/returns/views.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { useText } from '../parts/text/use-text.ts'
import { Settle } from './flow/settle.tsx'
import { useApproval } from './flow/use-approval.tsx'

/** Pays what a return still owes, as the walk-in flow does, but from the return itself. */
export function SettleDialog({
  one,
  basis = 'accepted',
  onClose,
}: {
  readonly one: ReturnView
  /** Lost goods are paid like those that came, without having them. */
  readonly basis?: 'accepted' | 'lost_in_transit'
  readonly onClose: () => void
}) {
  const t = useText()
  const [payKey] = useState(ulid)
  const { ask, signing } = useApproval()
  return (
    <DeskDialog open title={t(basis === 'accepted' ? 'return.settle' : 'lost.title')} onClose={onClose}>
      <Settle
        sale={one}
        basis={basis}
        accepted={{ returnId: one.id, number: one.number, held: false }}
        wish="original"
        payKey={payKey}
        ask={ask}
        onPaid={() => undefined}
      />
      {signing}
    </DeskDialog>
  )
}

import { useCallback, useState } from 'react'
import { ulid } from 'ulid'
import type { ApprovalNeed, ReturnView } from '../../shared/returns/views.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { useText } from '../parts/text/use-text.ts'
import { ApprovalDialog } from './flow/approval-dialog.tsx'
import { Settle } from './flow/settle.tsx'

interface Asking {
  readonly need: ApprovalNeed
  readonly answer: (signed: { approval: string; reason: string } | null) => void
}

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
  const [asking, setAsking] = useState<Asking | null>(null)
  const ask = useCallback(
    (need: ApprovalNeed) =>
      new Promise<{ approval: string; reason: string } | null>(answer => setAsking({ need, answer })),
    [],
  )
  const done = (signed: { approval: string; reason: string } | null) => {
    asking?.answer(signed)
    setAsking(null)
  }
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
      {asking ? (
        <ApprovalDialog
          need={asking.need}
          onApproved={(approval, reason) => done({ approval, reason })}
          onClose={() => done(null)}
        />
      ) : null}
    </DeskDialog>
  )
}

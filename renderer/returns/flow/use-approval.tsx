import { type ReactNode, useCallback, useState } from 'react'
import type { ApprovalNeed } from '../../../shared/returns/views.ts'
import { ApprovalDialog } from './approval-dialog.tsx'

/** What a second person signed: the approval, '' where an owner is alone, and why, '' where nobody asks. */
export interface Signed {
  readonly approval: string
  readonly reason: string
}

/** What the desk asks in between: a second person's approval; null when staff gave up. */
export type AskApproval = (need: ApprovalNeed) => Promise<Signed | null>

interface Asking {
  readonly need: ApprovalNeed
  readonly answer: (signed: Signed | null) => void
}

/** Asks a second person on this screen: `signing` is where that happens, to be drawn while it does. */
export function useApproval(): {
  readonly ask: AskApproval
  readonly isAsking: boolean
  readonly signing: ReactNode
} {
  const [asking, setAsking] = useState<Asking | null>(null)
  const ask = useCallback<AskApproval>(
    need =>
      new Promise(resolve => {
        const answer = (signed: Signed | null) => {
          setAsking(null)
          resolve(signed)
        }
        setAsking({ need, answer })
      }),
    [],
  )
  const signing = asking ? (
    <ApprovalDialog
      need={asking.need}
      onApproved={(approval, reason) => asking.answer({ approval, reason })}
      onClose={() => asking.answer(null)}
    />
  ) : null
  return { ask, isAsking: asking !== null, signing }
}

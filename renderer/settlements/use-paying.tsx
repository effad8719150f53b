import { type ReactNode, useCallback, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import { useApproval } from '../returns/flow/use-approval.tsx'

type Reply = { readonly ok: true } | { readonly ok: false; readonly failure: Failure }

/** A payment that may need a second person. */
export interface Paying {
  /** Sends it; where the desk asks for a signature, asks for one and sends it again with the approval. */
  readonly pay: (send: (approval: string | undefined) => Promise<Reply>) => Promise<void>
  readonly isPaying: boolean
  readonly failure: Failure | null
  /** Where the second person signs, while one has to. */
  readonly signing: ReactNode
}

/** Pays, with a second person's signature where the desk wants one; `onPaid` runs once it is paid. */
export function usePaying(onPaid: () => void): Paying {
  const [isPaying, setPaying] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { ask, signing } = useApproval()
  const pay = useCallback(
    async (send: (approval: string | undefined) => Promise<Reply>) => {
      setPaying(true)
      setFailure(null)
      let reply = await send(undefined)
      if (!reply.ok && reply.failure.code === 'approval_needed') {
        const signed = await ask(reply.failure as unknown as ApprovalNeed)
        if (signed) reply = await send(signed.approval)
      }
      setPaying(false)
      if (reply.ok) onPaid()
      else if (reply.failure.code !== 'approval_needed') setFailure(reply.failure)
    },
    [ask, onPaid],
  )
  return { pay, isPaying, failure, signing }
}

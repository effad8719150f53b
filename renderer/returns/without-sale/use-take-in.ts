import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { ulid } from 'ulid'
import type { Sent } from '../../../shared/contract.ts'
import type { Failure } from '../../../shared/result.ts'
import { callDesk } from '../../call/call-desk.ts'
import { authorize } from '../flow/accept-return.ts'
import type { AskApproval } from '../flow/use-approval.tsx'

/** A return that was asked for, and may still wait for a second person. */
export interface Made {
  readonly id: string
  readonly number: string
  readonly lines: readonly string[]
}

/** Takes goods without a sale in: asked for, authorized, received. Safe to run again: what was done stays done. */
export function useTakeIn(ask: AskApproval) {
  const client = useQueryClient()
  const keys = useRef(new Map<string, string>())
  const [made, setMade] = useState<Made | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const keyOf = useCallback((step: string) => {
    const key = keys.current.get(step) ?? ulid()
    keys.current.set(step, key)
    return key
  }, [])
  const steps = async (asked: Sent<'returns.requestWithoutSale'>): Promise<Made | null> => {
    let mine = made
    if (!mine) {
      const requested = await callDesk('returns.requestWithoutSale', asked, keyOf(JSON.stringify(asked)))
      if (!requested.ok) {
        setFailure(requested.failure)
        return null
      }
      mine = { id: requested.value.return, number: requested.value.number, lines: requested.value.lines }
      setMade(mine)
    }
    const authorized = await authorize(mine.id, keyOf, ask)
    if (!authorized.ok) {
      if (authorized.failure.code !== 'given_up') setFailure(authorized.failure)
      return null
    }
    const lines = mine.lines.map((line, index) => ({ line, quantity: asked.lines[index]?.quantity ?? 1 }))
    const received = await callDesk('returns.receive', { return: mine.id, lines }, keyOf('receive'))
    if (received.ok) return mine
    setFailure(received.failure)
    return null
  }
  const takeIn = async (asked: Sent<'returns.requestWithoutSale'>): Promise<Made | null> => {
    if (busy) return null
    setBusy(true)
    setFailure(null)
    const done = await steps(asked)
    setBusy(false)
    void client.invalidateQueries({ refetchType: 'all' })
    return done
  }
  return { takeIn, made, busy, failure }
}

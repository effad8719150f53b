import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ulid } from 'ulid'
import type { CommandName, Output, Sent } from '../../shared/contract.ts'
import { type Attempt, nextAttempt, openAttempt } from './attempt.ts'
import { type AnyFailure, callDesk, type DeskReply } from './call-desk.ts'

/** A command as a button or form holds it. */
export interface DeskCommand<N extends CommandName> {
  /** Sends it. While one is under way, the same promise is answered: a double click sends once. */
  readonly run: (input: Sent<N>) => Promise<DeskReply<N>>
  readonly isRunning: boolean
  readonly failure: AnyFailure<N> | undefined
  /** Forgets the failure, as when a field changed. */
  readonly clear: () => void
}

/** How a command behaves after it was accepted. */
export interface DeskCommandOptions<N extends CommandName> {
  /** The key of the draft this command belongs to; without one, a key is made now. */
  readonly key?: string
  /** Wire names, or their first part, of queries to renew; all of them when left out. */
  readonly renews?: readonly string[]
  readonly onDone?: (value: Output<N>) => void
}

/** A command with its idempotency key: kept for retries, renewed after success or for another input. */
export function useCommand<N extends CommandName>(name: N, options: DeskCommandOptions<N> = {}): DeskCommand<N> {
  const client = useQueryClient()
  const attempt = useRef<Attempt | null>(null)
  attempt.current ??= options.key === undefined ? openAttempt(ulid) : { key: options.key, sent: null }
  const underWay = useRef<Promise<DeskReply<N>> | null>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<AnyFailure<N> | undefined>(undefined)

  const run = useCallback(
    (input: Sent<N>): Promise<DeskReply<N>> => {
      if (underWay.current) return underWay.current
      const sending = nextAttempt(attempt.current ?? openAttempt(ulid), input, ulid)
      attempt.current = sending
      setRunning(true)
      setFailure(undefined)
      const answered = callDesk(name, input, sending.key).then(async reply => {
        underWay.current = null
        setRunning(false)
        if (!reply.ok) {
          setFailure(reply.failure)
          return reply
        }
        attempt.current = openAttempt(ulid)
        const { renews, onDone } = latest.current
        void client.invalidateQueries({
          predicate: query => {
            const asked = String(query.queryKey[0])
            return !renews || renews.some(part => asked === part || asked.startsWith(`${part}.`))
          },
        })
        onDone?.(reply.value)
        return reply
      })
      underWay.current = answered
      return answered
    },
    [client, name],
  )
  const clear = useCallback(() => setFailure(undefined), [])
  return { run, isRunning, failure, clear }
}

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { ulid } from 'ulid'
import type { Failure } from '../../../shared/result.ts'
import { needsNote } from '../../../shared/returns/reasons.ts'
import type { QuoteView } from '../../../shared/returns/views.ts'
import type { SaleView } from '../../../shared/sales/contract.ts'
import { callDesk } from '../../call/call-desk.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { type Accepted, acceptReturn, requestWithoutGoods } from './accept-return.ts'
import { emptyFlow, type Flow, type FlowEvent, fromDraft, missingOf, nextFlow } from './flow-state.ts'
import type { AskApproval } from './use-approval.tsx'
import { useDraft } from './use-draft.ts'

/** A walk-in return as its screen holds it. */
export interface WalkIn {
  readonly flow: Flow
  readonly change: (event: FlowEvent) => void
  readonly quote: QuoteView | undefined
  readonly quoteFailure: Failure | undefined
  readonly accepted: Accepted | null
  readonly busy: boolean
  readonly failure: Failure | null
  readonly ready: boolean
  /** Enter, once: takes the goods in. */
  readonly accept: (ask: AskApproval) => Promise<void>
  /** Every line says why: enough where the goods stay with the customer. */
  readonly claimed: boolean
  /** Authorizes it without taking goods in; answers the return, or null when it was refused. */
  readonly stay: (ask: AskApproval) => Promise<string | null>
  readonly keyOf: (step: string) => string
  readonly draftId: string | null
  /** Writes the draft now, as before leaving. */
  readonly keep: () => Promise<void>
}

/** Holds an unfinished return: its lines, its quote at every key, its draft, and the step that takes it in. */
export function useFlow(sale: SaleView, resumed: { readonly id: string; readonly flow: Flow } | null): WalkIn {
  const [flow, change] = useReducer(nextFlow, resumed?.flow ?? emptyFlow)
  const keys = useRef(new Map<string, string>(Object.entries(resumed?.flow.keys ?? {})))
  const keyOf = useCallback((step: string) => {
    const known = keys.current.get(step)
    if (known !== undefined) return known
    const made = ulid()
    keys.current.set(step, made)
    return made
  }, [])
  const client = useQueryClient()
  const [accepted, setAccepted] = useState<Accepted | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const draft = useDraft(sale.id, resumed?.id ?? null, flow, keys, accepted !== null || busy)
  const lines = useMemo(() => quotableLines(flow), [flow])
  const quoted = useDeskQuery(
    'returns.quote',
    { sale: sale.id, lines, wish: flow.wish, ...(draft.id === null ? {} : { draft: draft.id }) },
    { enabled: lines.length > 0 && accepted === null, keepPrevious: true },
  )
  const ready =
    flow.lines.length > 0 &&
    flow.lines.every(line => missingOf(line, line.reason !== null && needsNote(line.reason)) === null)

  const claimed =
    flow.lines.length > 0 &&
    flow.lines.every(line => line.reason !== null && (!needsNote(line.reason) || line.reasonNote.trim() !== ''))

  useEffect(() => {
    void flow
    setFailure(null)
  }, [flow])

  const accept = useCallback(
    async (ask: AskApproval) => {
      if (busy || !ready) return
      setBusy(true)
      setFailure(null)
      const draftId = await draft.settle()
      const suggested = (saleLine: string) =>
        quoted.value?.lines.find(line => line.saleLine === saleLine)?.suggestion?.code ?? null
      const done = await acceptReturn(sale.id, draftId, flow, keyOf, ask, suggested)
      void client.invalidateQueries({ refetchType: 'all' })
      setBusy(false)
      if (done.ok) setAccepted(done.value)
      else if (done.failure.code !== 'given_up') setFailure(done.failure)
    },
    [busy, ready, draft, quoted.value, sale.id, flow, keyOf, client],
  )
  const stay = useCallback(
    async (ask: AskApproval) => {
      if (busy || !claimed) return null
      setBusy(true)
      setFailure(null)
      const draftId = await draft.settle()
      const done = await requestWithoutGoods(sale.id, draftId, flow, keyOf, ask)
      void client.invalidateQueries({ refetchType: 'all' })
      setBusy(false)
      if (done.ok) return done.value
      if (done.failure.code !== 'given_up') setFailure(done.failure)
      return null
    },
    [busy, claimed, draft, sale.id, flow, keyOf, client],
  )
  return {
    flow,
    change,
    claimed,
    stay,
    quote: lines.length > 0 ? quoted.value : undefined,
    quoteFailure: lines.length > 0 ? quoted.failure : undefined,
    accepted,
    busy,
    failure,
    ready,
    accept,
    keyOf,
    draftId: draft.id,
    keep: async () => void (await draft.settle()),
  }
}

function quotableLines(flow: Flow) {
  return flow.lines.flatMap(line =>
    line.reason === null
      ? []
      : [
          {
            saleLine: line.saleLine,
            quantity: line.quantity,
            reason: line.reason,
            ...(line.grade === null ? {} : { grade: line.grade }),
            checklist: line.checklist,
            ...(line.reasonNote.trim() === '' ? { reasonNote: '…' } : { reasonNote: line.reasonNote }),
            ...(line.serial === null ? {} : { serial: line.serial }),
            ...(line.secondReason === null ? {} : { secondReason: line.secondReason }),
          },
        ],
  )
}

/** Reads a draft to go on with; null while there is none to resume. */
export async function readDraft(id: string): Promise<{ id: string; flow: Flow } | null> {
  const reply = await callDesk('returns.read', { return: id })
  if (!reply.ok || !reply.value.draft || reply.value.status !== 'draft') return null
  return { id: reply.value.id, flow: fromDraft(reply.value.draft, Date.now()) }
}

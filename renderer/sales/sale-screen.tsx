import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useScanHold } from '../parts/scan/scan-hub.ts'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import type { Flow } from '../returns/flow/flow-state.ts'
import { readDraft } from '../returns/flow/use-flow.ts'
import { WalkInReturn } from '../returns/flow/walk-in-return.tsx'

type Resumed = { readonly id: string; readonly flow: Flow } | null

/** A sale, on which a walk-in return is made; `?draft=` goes on with an unfinished one. */
export function SaleScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const [search] = useSearchParams()
  const draft = search.get('draft')
  const sale = useDeskQuery('sales.read', { sale: params.sale ?? '' })
  const [resumed, setResumed] = useState<Resumed | undefined>(draft === null ? null : undefined)
  useEffect(() => {
    if (draft !== null) void readDraft(draft).then(setResumed)
  }, [draft])
  useScanHold(!sale.failure && (!sale.value || resumed === undefined))
  if (sale.failure) return <ErrorState failure={sale.failure} onRetry={sale.refresh} />
  if (!sale.value || resumed === undefined) return <SkeletonRows rows={4} />
  return <WalkInReturn key={`${sale.value.id} ${draft}`} sale={sale.value} resumed={resumed} />
}

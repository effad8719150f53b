import {
  type FreePayoutKind,
  type PlannedPayout,
  type Tender,
  type TenderKind,
  tenderLeftMinor,
} from '../settlements/tenders.ts'

/** Money of an old tender that stands behind the new sale; `tenderId` null: of none. */
export interface Carried {
  readonly tenderId: string | null
  readonly kind: TenderKind
  readonly amountMinor: number
}

/**
 * Says which tenders the used credit moves on from, so that money of the first sale can go back once, however often its
 * goods are exchanged: in order, each up to what it has left beside what is paid back now; the rest counts as the first
 * kind that could pay without a tender. A gift's or no receipt's tenders stay where they are.
 */
export function carryTenders(
  tenders: readonly Tender[],
  paidNow: readonly Pick<PlannedPayout, 'tenderId' | 'amountMinor'>[],
  usedMinor: number,
  from: { readonly toOriginal: boolean; readonly free: readonly FreePayoutKind[] },
): readonly Carried[] {
  const carried: Carried[] = []
  let openMinor = usedMinor
  for (const tender of from.toOriginal ? tenders : []) {
    const now = paidNow.reduce((sum, one) => (one.tenderId === tender.id ? sum + one.amountMinor : sum), 0)
    const amountMinor = Math.min(openMinor, Math.max(0, tenderLeftMinor(tender) - now))
    if (amountMinor <= 0) continue
    carried.push({ tenderId: tender.id, kind: tender.kind, amountMinor })
    openMinor -= amountMinor
  }
  const kind = from.free[0] ?? 'store_credit'
  if (openMinor > 0) carried.push({ tenderId: null, kind, amountMinor: openMinor })
  return carried
}

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
 * kind that could pay without a tender. A gift's or no receipt's tenders stay where they are. What was not paid with
 * money, or went back as money already, moves on as store credit.
 */
export function carryTenders(
  tenders: readonly Tender[],
  paidNow: readonly Pick<PlannedPayout, 'tenderId' | 'kind' | 'amountMinor'>[],
  usedMinor: number,
  from: { readonly toOriginal: boolean; readonly free: readonly FreePayoutKind[] },
  moneyLeftMinor?: number,
): readonly Carried[] {
  const carried: Carried[] = []
  let openMinor = usedMinor
  const paidMinor = paidNow.reduce((sum, one) => (one.kind === 'store_credit' ? sum : sum + one.amountMinor), 0)
  let moneyMinor = moneyLeftMinor === undefined ? usedMinor : Math.max(0, moneyLeftMinor - paidMinor)
  const carry = (tenderId: string | null, kind: TenderKind, upToMinor: number) => {
    const isMoney = kind !== 'store_credit'
    const amountMinor = Math.min(openMinor, upToMinor, isMoney ? moneyMinor : openMinor)
    if (amountMinor <= 0) return
    carried.push({ tenderId, kind, amountMinor })
    openMinor -= amountMinor
    if (isMoney) moneyMinor -= amountMinor
  }
  for (const tender of from.toOriginal ? tenders : []) {
    const now = paidNow.reduce((sum, one) => (one.tenderId === tender.id ? sum + one.amountMinor : sum), 0)
    carry(tender.id, tender.kind, tenderLeftMinor(tender) - now)
  }
  carry(null, from.free[0] ?? 'store_credit', openMinor)
  carry(null, 'store_credit', openMinor)
  return carried
}

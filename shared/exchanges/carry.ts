import { type Share, ShareOut } from '../settlements/share-out.ts'
import { type FreePayoutKind, type Tender, tenderLeftMinor } from '../settlements/tenders.ts'

/**
 * Says which tenders the used credit moves on from, so that money of the first sale can go back once, however often its
 * goods are exchanged: in order, each up to what it has left beside what is paid back now; the rest counts as the first
 * kind that could pay without a tender. A gift's or no receipt's tenders stay where they are. What was not paid with
 * money, or went back as money already, moves on as store credit.
 */
export function carryTenders(
  tenders: readonly Tender[],
  paidNow: readonly Share[],
  usedMinor: number,
  from: { readonly toOriginal: boolean; readonly free: readonly FreePayoutKind[] },
  moneyLeftMinor?: number,
): readonly Share[] {
  const paidMinor = paidNow.reduce((sum, one) => (one.kind === 'store_credit' ? sum : sum + one.amountMinor), 0)
  const moneyMinor = moneyLeftMinor === undefined ? usedMinor : Math.max(0, moneyLeftMinor - paidMinor)
  const out = new ShareOut(usedMinor, moneyMinor)
  for (const tender of from.toOriginal ? tenders : []) {
    const now = paidNow.reduce((sum, one) => (one.tenderId === tender.id ? sum + one.amountMinor : sum), 0)
    out.lay(tender.id, tender.kind, tenderLeftMinor(tender) - now)
  }
  out.lay(null, from.free[0] ?? 'store_credit', usedMinor)
  out.lay(null, 'store_credit', usedMinor)
  return out.shares
}

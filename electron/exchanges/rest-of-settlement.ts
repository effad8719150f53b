import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import { planPayouts } from '../../shared/settlements/tenders.ts'
import type { Reading, Writing } from '../context.ts'
import type { PreparedSettlement } from '../settlements/prepare-settlement.ts'
import { decidesAlone, limitAbove } from '../settlements/second-person.ts'

/** The settlement with payouts for only what doesn't go into the new sale; its bonus goes there too. */
export function withRest(
  desk: Reading | Writing,
  old: PreparedSettlement,
  wish: PayoutWish,
  backMinor: number,
  bonusMinor = 0,
): PreparedSettlement {
  const { preview, tenders, ways, left } = old.composed
  const plan = planPayouts({
    dueMinor: backMinor,
    bonusMinor: 0,
    tenders,
    allowed: ways.free,
    wish,
    cashStepMinor: desk.shop.cashRoundingMinor,
    toOriginal: ways.toOriginal,
    ...(left && { moneyLeftMinor: left.moneyMinor }),
  })
  return { ...old, composed: { ...old.composed, preview: { ...preview, bonusMinor, plan } } }
}

/** A second person that has to sign for what goes back. */
export async function approvalFor(
  desk: Reading | Writing,
  old: PreparedSettlement,
  backMinor: number,
  operation = 'exchanges.complete',
): Promise<ApprovalNeed | null> {
  const subject = old.loaded.rma.id
  const why = limitAbove(desk, backMinor, old.composed.preview.plan)
  return why === null || (await decidesAlone(desk)) ? null : { operation, subject, amountMinor: backMinor, why }
}

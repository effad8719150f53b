import { mulDiv } from '../../shared/money.ts'
import type { SettlementPreview } from '../../shared/settlements/preview.ts'
import type { Writing } from '../context.ts'
import type { UnitsToSettle } from '../settlements/settle-units.ts'
import { unitCostOf } from './of-grading.ts'
import { recordCost } from './store.ts'

/**
 * What a settlement costs beside the goods, net of tax: outbound shipping given back, the customer's own label and the
 * bonus; fees and deductions kept count against it. A payment given back to a card loses what its acceptance had cost,
 * at the shop's rate.
 */
export async function recordSettled(
  desk: Writing,
  of: { readonly returnId: string; readonly settlementId: string },
  preview: SettlementPreview,
): Promise<void> {
  const keptMinor = preview.fees.netMinor + preview.deductions.netMinor + preview.returnShippingFee.netMinor
  await recordCost(desk, { ...of, kind: 'outbound', amountMinor: preview.shipping.netMinor })
  await recordCost(desk, { ...of, kind: 'label', amountMinor: preview.ownLabelMinor })
  await recordCost(desk, { ...of, kind: 'bonus', amountMinor: preview.bonusMinor })
  await recordCost(desk, { ...of, kind: 'fee_kept', amountMinor: -keptMinor })
  const { cardFeeMilli, cardFeeMinor } = desk.shop
  const lostMinor = preview.plan.payouts
    .filter(payout => payout.kind === 'card')
    .reduce((sum, payout) => sum + mulDiv(payout.amountMinor, cardFeeMilli, 100_000) + cardFeeMinor, 0)
  await recordCost(desk, { ...of, kind: 'refund_fee', amountMinor: lostMinor })
}

/** Units that are paid for and never come back, kept by the customer or lost: all they cost is lost with them. */
export async function recordGone(
  desk: Writing,
  of: { readonly returnId: string; readonly settlementId: string },
  settled: readonly Pick<UnitsToSettle, 'basis' | 'line' | 'sold' | 'units'>[],
): Promise<void> {
  for (const { basis, line, sold, units } of settled) {
    if (basis !== 'keep_item' && basis !== 'lost_in_transit') continue
    const unitMinor = unitCostOf(sold)
    const amountMinor = unitMinor === null ? null : unitMinor * units
    await recordCost(desk, { ...of, returnLineId: line.id, kind: 'stock_loss', amountMinor })
  }
}

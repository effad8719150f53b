import type { Outcome } from '../../shared/returns/outcomes.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import { firstPayoutStatus } from '../../shared/settlements/states.ts'
import type { PlannedPayout } from '../../shared/settlements/tenders.ts'
import type { Writing } from '../context.ts'
import { recordGone, recordSettled } from '../costs/of-settlement.ts'
import { openStoreCredit } from '../credits/open-credit.ts'
import { nextNumber } from '../returns/next-number.ts'
import { taxesText } from './amounts.ts'
import { markSettled } from './mark-settled.ts'
import { recordCharges } from './parcel-charges.ts'
import type { PreparedSettlement } from './prepare-settlement.ts'
import { linesToWrite, writeLines } from './write-lines.ts'

/** What staff said on top of what was worked out. */
export interface PaymentDetails {
  readonly wish: PayoutWish
  /** Of a card or transfer already carried out: its payouts are confirmed at once. */
  readonly reference: string | null
  readonly approvalId: string | null
  /** Why an amount without units is given. */
  readonly reason: string | null
  /** Of an exchange; otherwise told from the payouts. */
  readonly outcome?: Outcome
}

/** A settlement as it was written. */
export interface RecordedSettlement {
  readonly settlement: string
  readonly number: string
  readonly payouts: { id: string; kind: string; amountMinor: number; handedMinor: number }[]
  readonly storeCredit: { code: string; balanceMinor: number } | null
}

/** Writes a settlement with its lines and payouts, issues the store credit in it, and marks the units settled. */
export async function recordSettlement(
  desk: Writing,
  prepared: PreparedSettlement,
  details: PaymentDetails,
): Promise<RecordedSettlement> {
  const settlement = desk.newId()
  const number = await nextNumber(desk, 'CN')
  const { payouts } = prepared.composed.preview.plan
  const confirmed = details.reference !== null
  const paid = confirmed || payouts.every(payout => firstPayoutStatus(payout.kind) === 'confirmed')
  await writeHead(desk, { settlement, number, paid, details }, prepared)
  const lines = linesToWrite(prepared, details.reason)
  await writeLines(desk, settlement, lines)
  await markSettled(desk, prepared.loaded.rma, prepared.loaded.lines, lines)
  await recordCharges(desk, settlement, prepared.charges, prepared.composed.preview.returnShippingFee.grossMinor)
  const of = { returnId: prepared.loaded.rma.id, settlementId: settlement }
  await recordSettled(desk, of, prepared.composed.preview)
  await recordGone(desk, of, prepared.what.units)
  const creditMinor = payouts.reduce((sum, one) => (one.kind === 'store_credit' ? sum + one.amountMinor : sum), 0)
  const credit =
    creditMinor === 0
      ? null
      : await openStoreCredit(desk, {
          amountMinor: creditMinor,
          currency: prepared.loaded.sale.currency,
          customerId: prepared.loaded.rma.customerId,
          settlementId: settlement,
        })
  const written: RecordedSettlement['payouts'] = []
  for (const payout of payouts) {
    written.push(await writePayout(desk, settlement, payout, details.reference, credit?.id ?? null))
  }
  return {
    settlement,
    number,
    payouts: written,
    storeCredit: credit && { code: credit.code, balanceMinor: creditMinor },
  }
}

interface Head {
  readonly settlement: string
  readonly number: string
  readonly paid: boolean
  readonly details: PaymentDetails
}

async function writeHead(desk: Writing, head: Head, prepared: PreparedSettlement) {
  const { loaded, composed, totalMinor, overrideReason, unavailable } = prepared
  const { preview } = composed
  const { sale, rma } = loaded
  await desk.db
    .insertInto('settlement')
    .values({
      id: head.settlement,
      number: head.number,
      returnId: rma.id,
      state: head.paid ? 'paid' : 'approved',
      outcome: head.details.outcome ?? outcomeOf(prepared, prepared.sharedOut ? 'original' : head.details.wish),
      currency: sale.currency,
      taxMode: sale.taxMode,
      creditGrossMinor: preview.credit.grossMinor,
      creditNetMinor: preview.credit.netMinor,
      feeMinor: preview.fees.grossMinor,
      deductionMinor: preview.deductions.grossMinor,
      allowanceMinor: preview.allowed.grossMinor,
      shippingGrossMinor: preview.shipping.grossMinor,
      shippingNetMinor: preview.shipping.netMinor,
      shippingTaxes: taxesText(preview.shipping),
      returnShippingGrossMinor: preview.returnShippingFee.grossMinor,
      returnShippingNetMinor: preview.returnShippingFee.netMinor,
      returnShippingTaxes: taxesText(preview.returnShippingFee),
      bonusMinor: preview.bonusMinor,
      roundingMinor: preview.plan.cashRoundingMinor,
      totalMinor,
      approvalId: head.details.approvalId,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
      paidAt: head.paid ? desk.now : null,
      paidDay: head.paid ? desk.today : null,
      feeIsSupply: desk.shop.feeIsSeparateSupply ? 1 : 0,
      ownLabelMinor: preview.ownLabelMinor,
      overrideReason,
      unavailable: JSON.stringify(unavailable),
    })
    .execute()
}

function outcomeOf({ what, composed }: PreparedSettlement, wish: PayoutWish): Outcome {
  const { plan } = composed.preview
  if (what.units.some(one => one.basis === 'keep_item')) return 'keep_item'
  if (what.amounts.some(one => one.kind === 'allowance' || one.kind === 'price_match')) return 'allowance'
  const kinds = new Set(plan.payouts.map(payout => payout.kind))
  const onlyCredit = kinds.size === 1 && kinds.has('store_credit')
  if (wish === 'store_credit' || onlyCredit) return 'store_credit'
  if (wish === 'cash') return 'refund_cash'
  if (wish === 'transfer') return 'refund_other'
  const free = plan.payouts.length > 0 && plan.payouts.every(payout => payout.tenderId === null)
  return free ? (kinds.has('cash') ? 'refund_cash' : 'refund_other') : 'refund_original'
}

async function writePayout(
  desk: Writing,
  settlementId: string,
  payout: PlannedPayout,
  reference: string | null,
  creditId: string | null,
) {
  const id = desk.newId()
  const atOnce = firstPayoutStatus(payout.kind) === 'confirmed'
  const state = atOnce || reference !== null ? 'confirmed' : 'recorded'
  await desk.db
    .insertInto('payout')
    .values({
      id,
      settlementId,
      tenderId: payout.tenderId,
      kind: payout.kind,
      amountMinor: payout.amountMinor,
      roundingMinor: payout.handedMinor - payout.amountMinor,
      reference: atOnce ? null : reference,
      state,
      storeCreditId: payout.kind === 'store_credit' ? creditId : null,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
      confirmedAt: state === 'confirmed' ? desk.now : null,
      confirmedBy: state === 'confirmed' ? desk.caller.staffId : null,
    })
    .execute()
  return { id, kind: payout.kind, amountMinor: payout.amountMinor, handedMinor: payout.handedMinor }
}

import * as z from 'zod'
import { amount, id, minor, note } from '../fields.ts'
import { tenderKinds } from './tenders.ts'

/** How the customer wants the money; `original` follows the sale's tenders. */
export const payoutWish = z.enum(['original', 'cash', 'transfer', 'store_credit'])
export type PayoutWish = z.infer<typeof payoutWish>

export const taxView = z.object({ code: z.string(), rateMilli: z.int().nullable(), taxMinor: minor })

/** One line's money: what goes back before and after what is kept, as on the credit note. */
export const settlementAmounts = z.object({
  creditGrossMinor: minor,
  creditNetMinor: minor,
  taxes: z.array(taxView),
  feeMinor: minor,
  feePercentMilli: z.int().nullable(),
  deductionMinor: minor,
  /** What the credit would have been more, were there enough left on the line. */
  takenOffMinor: minor,
  backMinor: minor,
})

export const plannedPayout = z.object({
  tender: id.nullable(),
  kind: z.enum(tenderKinds),
  amountMinor: minor,
  handedMinor: minor,
  lastFour: z.string().nullable(),
  tenderAmountMinor: minor.nullable(),
  tenderLeftMinor: minor.nullable(),
})
export type PlannedPayoutView = z.infer<typeof plannedPayout>

/** A way money may take: a tender with what it has left, or one without a limit. */
export const wayView = z.object({
  tender: id.nullable(),
  kind: z.enum(tenderKinds),
  lastFour: z.string().nullable(),
  mostMinor: minor.nullable(),
})
export type WayView = z.infer<typeof wayView>

export const payoutPlanView = z.object({
  payouts: z.array(plannedPayout),
  cashRoundingMinor: minor,
  unassignedMinor: amount,
  /** What the customer may choose instead. */
  wishes: z.array(payoutWish),
  /** What it may be shared out over. */
  ways: z.array(wayView),
})

/** How the money goes back, asked alike by every payment. */
export const howPaid = {
  wish: payoutWish.default('original'),
  /** The money shared out by staff, the bonus left out; without it as proposed. */
  payouts: z
    .array(z.object({ tender: id.nullable(), kind: z.enum(tenderKinds), amountMinor: amount }))
    .min(1)
    .max(20)
    .optional(),
  /** Original tenders that can't take money back, such as a closed card, each with its reason. */
  unavailable: z
    .array(z.object({ tender: id, reason: note.min(1) }))
    .max(20)
    .optional(),
  /** Why it is paid in a way that the policy does not allow. */
  override: note.min(1).optional(),
}

/** Why a way to pay is refused. */
export const payoutProblems = {
  payouts_do_not_add_up: { dueMinor: minor, chosenMinor: minor },
  tender_exceeded: { tender: id, leftMinor: minor },
  tender_not_of_sale: { tender: id },
  payout_not_allowed: { kind: z.string() },
  outcome_not_allowed: { outcome: z.string() },
  paid_apart: {},
  bonus_only_as_store_credit: { bonusMinor: minor },
  credit_goes_back_as_credit: { creditMinor: minor },
}

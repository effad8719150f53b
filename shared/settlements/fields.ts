import * as z from 'zod'
import { amount, id, minor } from '../fields.ts'
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

export const payoutPlanView = z.object({
  payouts: z.array(plannedPayout),
  cashRoundingMinor: minor,
  unassignedMinor: amount,
  /** What the customer may choose instead. */
  wishes: z.array(payoutWish),
})

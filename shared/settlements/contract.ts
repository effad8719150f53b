import * as z from 'zod'
import { command, counterStaff, query, supervisors } from '../define.ts'
import { amount, id, minor, note } from '../fields.ts'
import { approvalNeed } from '../returns/views.ts'
import { amountKinds } from './bases.ts'
import { howPaid, payoutPlanView, payoutProblems, settlementAmounts, taxView } from './fields.ts'

/** Units of lines; a partial amount, for all of them together, says why. */
const chosenLines = z
  .array(
    z.object({ line: id, quantity: z.int().min(1), partialMinor: amount.optional(), reason: note.min(1).optional() }),
  )
  .max(200)

/** What is settled: by default every accepted unit that is not settled yet, with payouts as planned. */
const asked = {
  return: id,
  ...howPaid,
  /** `lost_in_transit`: units of a parcel that was lost, all that are not settled yet. */
  basis: z.enum(['accepted', 'lost_in_transit']).default('accepted'),
  lines: chosenLines.optional(),
}

/** An amount without units. `line` is left out for shipping. */
const askedAmount = {
  return: id,
  ...howPaid,
  kind: z.enum(amountKinds),
  line: id.optional(),
  amountMinor: amount,
}

const askedLabel = { return: id, ...howPaid, amountMinor: amount }

/** What staff saw when they said yes; another amount by now is refused. */
const agreed = {
  expectedTotalMinor: minor,
  reference: z.string().max(120).optional(),
  approval: id.optional(),
  print: z.boolean().default(true),
}

/** What every settlement may be refused for, before anyone says yes. */
export const notNow = {
  not_found: {},
  nothing_to_settle: {},
  not_possible_from: { state: z.string(), event: z.string() },
  too_many_units: { state: z.string(), event: z.string(), availableUnits: z.int(), askedUnits: z.int() },
  amount_not_possible: { line: id, mostMinor: amount },
  reason_needed: {},
  customer_owes: { owesMinor: minor, currency: z.string() },
  units_at_repairer: { repairer: z.string(), count: z.int() },
  money_not_back: { missingMinor: minor, currency: z.string() },
  ...payoutProblems,
}

/** What a payment may be refused for. */
export const notPaid = {
  ...notNow,
  total_changed: { totalMinor: minor },
  not_all_assigned: { unassignedMinor: amount },
  tender_exhausted: {},
}

export const previewView = z.object({
  lines: z.array(
    z.object({
      line: id,
      description: z.string(),
      quantity: z.int(),
      grade: z.string().nullable(),
      amounts: settlementAmounts,
    }),
  ),
  /** Amounts without units: allowance, price match, or added of what was held back. */
  amounts: z.array(z.object({ line: id, description: z.string(), kind: z.enum(amountKinds), amountMinor: minor })),
  shippingRefundMinor: minor,
  returnShippingFeeMinor: minor,
  ownLabelMinor: minor,
  taxes: z.array(taxView),
  totalMinor: minor,
  bonusMinor: minor,
  plan: payoutPlanView,
  approval: approvalNeed.nullable(),
  currency: z.string(),
})
export type PreviewView = z.infer<typeof previewView>

/** A payment as it was written. */
export const paidView = z.object({
  settlement: id,
  number: z.string(),
  totalMinor: minor,
  payouts: z.array(z.object({ id, kind: z.string(), amountMinor: minor, handedMinor: minor })),
  storeCredit: z.object({ code: z.string(), balanceMinor: minor }).nullable(),
  printJobs: z.array(id),
})

const labelProblems = { label_reimbursed: { number: z.string() } }
const fileProblems = {
  upload_gone: {},
  receipt_empty: {},
  receipt_not_known: {},
  receipt_too_large: { bytes: z.int(), mostBytes: z.int() },
  receipt_used: { number: z.string() },
}

export const settlementOperations = {
  'settlements.preview': query({ allow: counterStaff, input: z.object(asked), output: previewView, failures: notNow }),
  'settlements.pay': command({
    allow: counterStaff,
    input: z.object({ ...asked, ...agreed }),
    output: paidView,
    failures: notPaid,
  }),
  /** What an amount without units would be, and the most that is left for it. */
  'settlements.previewAmount': query({
    allow: counterStaff,
    input: z.object(askedAmount),
    output: previewView,
    failures: notNow,
  }),
  /**
   * Gives an amount without units. `keepsGoods`: the customer keeps what is still awaited of the line, so that it is
   * awaited no longer.
   */
  'settlements.giveAmount': command({
    allow: counterStaff,
    input: z.object({ ...askedAmount, ...agreed, reason: note.min(1), keepsGoods: z.boolean().default(true) }),
    output: paidView,
    failures: notPaid,
  }),
  'settlements.previewLabel': query({
    allow: counterStaff,
    input: z.object(askedLabel),
    output: previewView,
    failures: { ...notNow, ...labelProblems },
  }),
  /** Gives back what the customer paid their own carrier, against its receipt as a photo or PDF. */
  'settlements.reimburseLabel': command({
    allow: counterStaff,
    input: z.object({ ...askedLabel, ...agreed, file: z.string().max(80) }),
    output: paidView,
    failures: { ...notPaid, ...labelProblems, ...fileProblems },
  }),
  /** The receipt of a label that was given back, to be looked at. */
  'settlements.showReceipt': query({
    allow: counterStaff,
    input: z.object({ settlement: id }),
    output: z.object({ ticket: z.string(), format: z.enum(['pdf', 'png', 'jpeg']), name: z.string() }),
    failures: { not_found: {}, receipt_lost: {} },
  }),
  'settlements.confirmPayout': command({
    allow: counterStaff,
    input: z.object({ payout: id, state: z.enum(['confirmed', 'failed']), reference: z.string().max(120).optional() }),
    output: z.object({ state: z.string() }),
    failures: { not_found: {}, already_decided: { state: z.string() }, paid_again: {} },
  }),
  /** Tries again to take money back for a reversal, after it failed. */
  'settlements.retryPayout': command({
    allow: counterStaff,
    input: z.object({ payout: id }),
    output: z.object({ payout: id }),
    failures: { not_found: {}, not_possible_from: notNow.not_possible_from },
  }),
  'settlements.reverse': command({
    allow: supervisors,
    input: z.object({ settlement: id, reason: note.min(1) }),
    output: z.object({ number: z.string() }),
    failures: {
      not_found: {},
      already_reversed: {},
      store_credit_spent: { credit: z.string(), balanceMinor: minor },
      sold_goods_returned: { sale: z.string() },
    },
  }),
}

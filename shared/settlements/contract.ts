import * as z from 'zod'
import { command, counterStaff, query, supervisors } from '../define.ts'
import { amount, id, minor, note } from '../fields.ts'
import { approvalNeed } from '../returns/views.ts'
import { payoutPlanView, payoutWish, settlementAmounts, taxView } from './fields.ts'

const chosenLines = z.array(z.object({ line: id, quantity: z.int().min(1), partialMinor: amount.optional() })).max(200)

/** What is settled: by default every accepted unit that is not settled yet, with payouts as planned. */
const asked = {
  return: id,
  wish: payoutWish.default('original'),
  lines: chosenLines.optional(),
}

const notNow = {
  not_found: {},
  nothing_to_settle: {},
  not_possible_from: { state: z.string(), event: z.string() },
  too_many_units: { state: z.string(), event: z.string(), availableUnits: z.int(), askedUnits: z.int() },
  amount_not_possible: { line: id, mostMinor: amount },
}

export const previewView = z.object({
  lines: z.array(
    z.object({ line: id, description: z.string(), quantity: z.int(), grade: z.string(), amounts: settlementAmounts }),
  ),
  shippingRefundMinor: minor,
  returnShippingFeeMinor: minor,
  taxes: z.array(taxView),
  totalMinor: minor,
  bonusMinor: minor,
  plan: payoutPlanView,
  approval: approvalNeed.nullable(),
  currency: z.string(),
})
export type PreviewView = z.infer<typeof previewView>

export const settlementOperations = {
  'settlements.preview': query({ allow: counterStaff, input: z.object(asked), output: previewView, failures: notNow }),
  'settlements.pay': command({
    allow: counterStaff,
    input: z.object({
      ...asked,
      /** What staff saw when they said yes; another amount by now is refused. */
      expectedTotalMinor: minor,
      reference: z.string().max(120).optional(),
      approval: id.optional(),
      print: z.boolean().default(true),
    }),
    output: z.object({
      settlement: id,
      number: z.string(),
      totalMinor: minor,
      payouts: z.array(z.object({ id, kind: z.string(), amountMinor: minor, handedMinor: minor })),
      storeCredit: z.object({ code: z.string(), balanceMinor: minor }).nullable(),
      printJobs: z.array(id),
    }),
    failures: {
      ...notNow,
      total_changed: { totalMinor: minor },
      not_all_assigned: { unassignedMinor: amount },
      tender_exhausted: {},
    },
  }),
  'settlements.confirmPayout': command({
    allow: counterStaff,
    input: z.object({ payout: id, state: z.enum(['confirmed', 'failed']), reference: z.string().max(120).optional() }),
    output: z.object({ state: z.string() }),
    failures: { not_found: {}, already_decided: { state: z.string() } },
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

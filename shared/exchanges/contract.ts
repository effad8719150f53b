import * as z from 'zod'
import { command, counterStaff, everyone, query, supervisors } from '../define.ts'
import { amount, day, id, minor, note, sentence } from '../fields.ts'
import { approvalNeed } from '../returns/views.ts'
import { notNow as notSettled } from '../settlements/contract.ts'
import { payoutPlanView, payoutWish, settlementAmounts, taxView } from '../settlements/fields.ts'
import { exchangeOutcomes } from './outcomes.ts'
import { paymentKinds } from './payments.ts'
import { exchangeEvents, exchangeStatuses } from './states.ts'

/** Goods that go out: a product by id, SKU or barcode; serials one each, where the product has them. */
const goods = z
  .array(
    z.object({
      product: z.string().trim().min(1).max(120),
      quantity: z.int().min(1).max(1000).default(1),
      serials: z.array(z.string().trim().min(1).max(120)).max(1000).default([]),
      lot: z.string().trim().min(1).max(120).optional(),
    }),
  )
  .max(50)

const asked = {
  return: id,
  /** By default every accepted unit that is not settled yet. */
  lines: z
    .array(z.object({ line: id, quantity: z.int().min(1) }))
    .max(200)
    .optional(),
  goods,
  /** How money goes back, where the new goods cost less. */
  wish: payoutWish.default('original'),
  /** Goods given before the old ones come back: the day those are due. */
  dueDay: day.optional(),
  /** A warranty claim decided as a replacement: at no charge, for its units. */
  claim: id.optional(),
}

const notNow = {
  ...notSettled,
  other_currency: { currency: z.string() },
  exchange_not_offered: { outcome: sentence },
  product_unknown: { product: z.string() },
  price_unknown: { product: z.string() },
  serial_needed: { product: z.string(), count: z.int() },
  serial_not_here: { serial: z.string() },
  lot_needed: { product: z.string() },
  lot_stopped: { lot: z.string() },
  claim_not_to_replace: { number: z.string() },
  replacement_units: { count: z.int() },
  due_day_past: {},
  charged_back: {},
  no_money_ahead: { backMinor: minor, currency: z.string() },
}

const payments = z
  .array(
    z.object({
      kind: z.enum(paymentKinds),
      amountMinor: z.int().min(1),
      reference: z.string().trim().max(120).optional(),
      /** Of the store credit that is spent. */
      code: z.string().max(40).optional(),
    }),
  )
  .max(4)

const paymentFailures = {
  payments_do_not_add_up: { owesMinor: minor, paidMinor: minor },
  credit_not_found: {},
  credit_too_small: { balanceMinor: minor, currency: z.string() },
}

const moveFailures = {
  not_found: {},
  not_possible_from: { state: z.string(), event: z.string() },
  condition_not_met: { state: z.string(), event: z.string(), condition: z.string() },
}

export const exchangeQuote = z.object({
  /** What comes back: the old leg. */
  lines: z.array(
    z.object({
      line: id,
      description: z.string(),
      quantity: z.int(),
      grade: z.string().nullable(),
      amounts: settlementAmounts,
    }),
  ),
  shippingRefundMinor: minor,
  returnShippingFeeMinor: minor,
  /** What goes out: the new leg. */
  goods: z.array(
    z.object({
      /** Its place among what was asked. */
      asked: z.int(),
      product: id,
      sku: z.string(),
      name: z.string(),
      quantity: z.int(),
      grossMinor: minor,
      netMinor: minor,
      taxes: z.array(taxView),
      priceFrom: z.enum(['paid', 'today']),
      /** What the completion still asks for: serials to scan, a lot to say. */
      missingSerials: z.int(),
      needsLot: z.boolean(),
    }),
  ),
  /** What the policy offers for all that comes back. */
  offers: z.array(z.enum(exchangeOutcomes)),
  kind: z.enum(['even', 'uneven', 'replacement']),
  dueMinor: minor,
  soldMinor: minor,
  usedMinor: minor,
  bonusMinor: minor,
  owesMinor: minor,
  backMinor: minor,
  plan: payoutPlanView,
  approval: approvalNeed.nullable(),
  currency: z.string(),
})
export type ExchangeQuote = z.infer<typeof exchangeQuote>

export const exchangeView = z.object({
  id,
  number: z.string(),
  sale: id,
  settlement: id,
  return: z.object({ id, number: z.string() }),
  customer: z.string().nullable(),
  kind: z.enum(['even', 'uneven', 'replacement']),
  state: z.enum(exchangeStatuses),
  goods: z.array(z.object({ description: z.string(), quantity: z.int(), grossMinor: minor })),
  soldMinor: minor,
  usedMinor: minor,
  bonusMinor: minor,
  owesMinor: minor,
  currency: z.string(),
  dueDay: day.nullable(),
  isLate: z.boolean(),
  goodsMissing: z.boolean(),
  reminded: z.string().nullable(),
  payments: z.array(
    z.object({
      id,
      kind: z.enum(paymentKinds),
      amountMinor: minor,
      state: z.string(),
      reference: z.string().nullable(),
    }),
  ),
  at: z.string(),
  by: z.string(),
  events: z.array(
    z.object({ event: z.enum(exchangeEvents), at: z.string(), by: z.string(), reason: z.string().nullable() }),
  ),
})
export type ExchangeView = z.infer<typeof exchangeView>

export const exchangeOperations = {
  /** Both legs and how they meet, before anyone says yes. Without goods: the old leg alone. */
  'exchanges.quote': query({ allow: counterStaff, input: z.object(asked), output: exchangeQuote, failures: notNow }),
  'exchanges.complete': command({
    allow: counterStaff,
    input: z.object({
      ...asked,
      payments: payments.default([]),
      /** What staff saw when they said yes; other amounts by now are refused. */
      expectedOwesMinor: minor,
      expectedBackMinor: minor,
      reference: z.string().trim().max(120).optional(),
      approval: id.optional(),
      print: z.boolean().default(true),
    }),
    output: z.object({
      exchange: id,
      number: z.string(),
      sale: id,
      settlement: id,
      usedMinor: minor,
      bonusMinor: minor,
      soldMinor: minor,
      owesMinor: minor,
      backMinor: minor,
      payments: z.array(
        z.object({ id, kind: z.enum(paymentKinds), amountMinor: minor, handedMinor: minor, state: z.string() }),
      ),
      payouts: z.array(z.object({ id, kind: z.string(), amountMinor: minor, handedMinor: minor })),
      storeCredit: z.object({ code: z.string(), balanceMinor: minor }).nullable(),
      printJobs: z.array(id),
    }),
    failures: {
      ...notNow,
      ...paymentFailures,
      no_goods: {},
      exchange_changed: { owesMinor: minor, backMinor: minor, currency: z.string() },
      not_all_assigned: { unassignedMinor: amount },
      tender_exhausted: {},
    },
  }),
  'exchanges.confirmPayment': command({
    allow: counterStaff,
    input: z.object({
      payment: id,
      state: z.enum(['confirmed', 'failed']),
      reference: z.string().trim().max(120).optional(),
    }),
    output: z.object({ state: z.string(), owesMinor: minor }),
    failures: { not_found: {}, already_decided: { state: z.string() }, sold_goods_returned: { sale: z.string() } },
  }),
  /** What the customer still owes: a payment that failed, or credit that was charged back. */
  'exchanges.collect': command({
    allow: counterStaff,
    input: z.object({ exchange: id, payments: payments.min(1) }),
    output: z.object({ owesMinor: minor }),
    failures: { not_found: {}, nothing_owed: {}, ...paymentFailures },
  }),
  /** Keeps that a customer was told: goods given ahead were for goods that are overdue. */
  'exchanges.remind': command({
    allow: counterStaff,
    input: z.object({ exchange: id, note: note.min(1) }),
    output: z.object({ number: z.string() }),
    failures: moveFailures,
  }),
  'exchanges.chargeBack': command({
    allow: supervisors,
    input: z.object({ exchange: id, reason: note.min(1) }),
    output: z.object({ number: z.string(), owesMinor: minor }),
    failures: moveFailures,
  }),
  /** Old goods that came after they were charged back: what they give is for what is owed first. */
  'exchanges.takeBack': command({
    allow: counterStaff,
    input: z.object({
      exchange: id,
      wish: payoutWish.default('original'),
      expectedBackMinor: minor,
      reference: z.string().trim().max(120).optional(),
      approval: id.optional(),
      print: z.boolean().default(true),
    }),
    output: z.object({
      number: z.string(),
      settlement: id,
      usedMinor: minor,
      owesMinor: minor,
      backMinor: minor,
      printJobs: z.array(id),
    }),
    failures: {
      ...notNow,
      exchange_changed: { owesMinor: minor, backMinor: minor, currency: z.string() },
      not_all_assigned: { unassignedMinor: amount },
    },
  }),
  /** Exchanges of a return, or those whose old goods or money are still waited for, the longest first. */
  'exchanges.find': query({
    allow: everyone,
    input: z.object({ return: id.optional() }),
    output: z.object({ exchanges: z.array(exchangeView), more: z.boolean() }),
  }),
}

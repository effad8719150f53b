import * as z from 'zod'
import { amount, day, id, minor, note, sentence } from '../fields.ts'
import { checklistAnswers } from '../grading/checklists.ts'
import { dispositions } from '../grading/dispositions.ts'
import { grades } from '../grading/grades.ts'
import { findingView } from '../policy/contract.ts'
import { verdicts } from '../policy/finding.ts'
import { settledBases } from '../settlements/bases.ts'
import { payoutPlanView, payoutWish, settlementAmounts } from '../settlements/fields.ts'
import { claimedReasons } from './reasons.ts'
import { arrivals } from './receipts.ts'
import { clockStates } from './refund-clock.ts'
import { returnTypes } from './return-types.ts'
import { shownStatuses } from './shown-status.ts'
import { unitStates } from './unit-states.ts'

const reason = z.enum(claimedReasons)
/** So many units of a line. */
export const units = z.int().min(1).max(1_000_000)

/** One line a customer brings back. `serial` and `lot` where the product is tracked. */
export const askedLine = z.object({
  saleLine: id,
  quantity: units,
  reason,
  reasonNote: note.optional(),
  secondReason: z.string().max(80).optional(),
  serial: z.string().max(80).optional(),
  lot: z.string().max(80).optional(),
})
export type AskedLine = z.infer<typeof askedLine>

/** A line of an unfinished return: everything may still be missing, nothing is preselected. */
export const draftLine = z.object({
  saleLine: id,
  quantity: units,
  reason: reason.nullable(),
  reasonNote: z.string().max(2000).default(''),
  secondReason: z.string().max(80).nullable().default(null),
  serial: z.string().max(80).nullable().default(null),
  grade: z.enum(grades).nullable(),
  checklist: z.record(z.string(), z.enum(checklistAnswers)).default({}),
  disposition: z.enum(dispositions).nullable(),
  minutes: z.int().min(0).max(10_000).default(0),
})
export type DraftLine = z.infer<typeof draftLine>

/** `keys`: the idempotency keys of the commands that finish it, so that a resumed draft never pays twice. */
export const draftContent = z.object({
  lines: z.array(draftLine).max(200),
  wish: payoutWish.default('original'),
  keys: z.record(z.string(), z.string()).default({}),
})
export type DraftContent = z.infer<typeof draftContent>

/** What the desk suggests for a unit, and what may not be done with it. */
export const suggestionView = z.object({
  code: z.enum(dispositions),
  why: sentence,
  expectedMinor: minor.nullable(),
  lossMinor: minor.nullable(),
  refused: z.array(z.object({ code: z.enum(dispositions), why: sentence })),
})
export type SuggestionView = z.infer<typeof suggestionView>

/**
 * A second person that an operation needs, and for what exactly they sign. `why` names a text.
 * `alone`: nobody else here may sign, so the owner decides alone, with a reason.
 */
export const approvalNeed = z.object({
  operation: z.string(),
  subject: z.string(),
  amountMinor: amount,
  why: z.string(),
  alone: z.boolean().optional(),
})
export type ApprovalNeed = z.infer<typeof approvalNeed>

export const quotedLine = z.object({
  saleLine: id,
  quantity: z.int(),
  verdict: z.enum(verdicts),
  findings: z.array(findingView),
  amounts: settlementAmounts,
  suggestion: suggestionView.nullable(),
})
export type QuotedLine = z.infer<typeof quotedLine>

export const quoteView = z.object({
  verdict: z.enum(verdicts),
  policyNumber: z.int(),
  lines: z.array(quotedLine),
  shippingRefundMinor: minor,
  returnShippingFeeMinor: minor,
  totalMinor: minor,
  bonusMinor: minor,
  plan: payoutPlanView,
  approval: approvalNeed.nullable(),
})
export type QuoteView = z.infer<typeof quoteView>

const unitCountsView = z.partialRecord(z.enum(unitStates), z.int())

export const inspectionView = z.object({
  id,
  quantity: z.int(),
  grade: z.enum(grades),
  checklist: z.record(z.string(), z.string()),
  missingParts: z.string().nullable(),
  minutes: z.int(),
  foundReason: z.string().nullable(),
  serial: z.string().nullable(),
  lot: z.string().nullable(),
  assessedBy: z.string().nullable(),
  assessmentRef: z.string().nullable(),
  diminishedPercentMilli: z.int().nullable(),
  acceptedUnits: z.int(),
  undecidedUnits: z.int(),
  replaces: id.nullable(),
  by: z.string().nullable(),
  at: z.string(),
  current: z.boolean(),
})

export const dispositionView = z.object({
  id,
  quantity: z.int(),
  code: z.enum(dispositions),
  suggestedCode: z.string().nullable(),
  why: sentence.nullable(),
  state: z.enum(['decided', 'done']),
  by: z.string(),
  at: z.string(),
  current: z.boolean(),
})

export const settlementView = z.object({
  id,
  number: z.string(),
  state: z.enum(['approved', 'paid', 'failed', 'reversed']),
  outcome: z.string(),
  totalMinor: minor,
  creditGrossMinor: minor,
  feeMinor: minor,
  deductionMinor: minor,
  shippingGrossMinor: minor,
  allowanceMinor: minor,
  bonusMinor: minor,
  ownLabelMinor: minor,
  /** What its lines rest on, each once. */
  bases: z.array(z.enum(settledBases)),
  /** Why an amount was given, less was given, or another way was taken than the policy's. */
  reasons: z.array(z.string()),
  at: z.string(),
  by: z.string(),
  payouts: z.array(
    z.object({
      id,
      kind: z.string(),
      amountMinor: minor,
      lastFour: z.string().nullable(),
      reference: z.string().nullable(),
      state: z.enum(['recorded', 'confirmed', 'failed']),
      storeCreditCode: z.string().nullable(),
      reverses: id.nullable(),
      /** It should have taken money back, failed, and was not tried again. */
      toRetry: z.boolean(),
    }),
  ),
  reversal: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})
export type SettlementView = z.infer<typeof settlementView>

/** Until when received goods are to be paid, when half of that time is over, and how it stands. */
export const clockView = z.object({ due: z.string(), half: z.string(), state: z.enum(clockStates) })

export const returnLineView = z.object({
  id,
  saleLine: id.nullable(),
  product: id.nullable(),
  sku: z.string().nullable(),
  description: z.string(),
  reason: z.string(),
  reasonNote: z.string().nullable(),
  secondReason: z.string().nullable(),
  foundReason: z.string().nullable(),
  quantityRequested: z.int(),
  quantityAuthorized: z.int(),
  /** Units that were left out when it was authorized, and why. */
  declined: z.object({ quantity: z.int(), reason: z.string(), note: z.string().nullable() }).nullable(),
  /** Nobody asked for it: it came as extra or wrong, and has no sale line. */
  cameAs: z.enum(arrivals).nullable(),
  serial: z.string().nullable(),
  lot: z.string().nullable(),
  units: unitCountsView,
  settledUnits: z.int(),
  /** Refunded though the customer keeps them. */
  keptUnits: z.int(),
  /** Lost on their way and refunded all the same. */
  lostSettledUnits: z.int(),
  creditedMinor: minor,
  /** Given without units: allowances and price matches. */
  allowedMinor: minor,
  /** Held back by partial amounts, which a supervisor may still add. */
  heldBackMinor: minor,
  inspections: z.array(inspectionView),
  dispositions: z.array(dispositionView),
})

const who = z.object({ at: z.string(), by: z.string() }).nullable()

export const returnView = z.object({
  id,
  number: z.string(),
  type: z.enum(returnTypes),
  channel: z.string(),
  status: z.string(),
  shown: z.enum(shownStatuses),
  imported: z.boolean(),
  currency: z.string(),
  sale: z.object({ id, number: z.string(), soldAt: z.string() }).nullable(),
  customer: z.object({ id, name: z.string() }).nullable(),
  created: who,
  requested: who,
  authorized: who,
  received: who,
  inspected: who,
  settled: who,
  expiresOn: day.nullable(),
  clock: clockView.nullable(),
  /** The last day to pay by law, as far as it is known. */
  legalDue: day.nullable(),
  split: z.object({
    from: z.object({ id, number: z.string() }).nullable(),
    into: z.array(z.object({ id, number: z.string() })),
  }),
  decline: z.object({ reason: z.string(), note: z.string().nullable() }).nullable(),
  policyNumber: z.int().nullable(),
  findings: z.array(findingView),
  lines: z.array(returnLineView),
  settlements: z.array(settlementView),
  draft: draftContent.nullable(),
  /** What its state and the person's role allow now, by wire name. */
  possible: z.array(z.string()),
  /** New goods can be given before the old ones come. */
  mayGiveAhead: z.boolean(),
})
export type ReturnView = z.infer<typeof returnView>

export const returnRow = z.object({
  id,
  number: z.string(),
  shown: z.enum(shownStatuses),
  channel: z.string(),
  createdAt: z.string(),
  saleNumber: z.string().nullable(),
  customer: z.string().nullable(),
  items: z.string(),
  units: z.int(),
  reason: z.string(),
  creditMinor: minor,
  currency: z.string(),
  expiresOn: day.nullable(),
  clock: clockView.nullable(),
})
export type ReturnRow = z.infer<typeof returnRow>

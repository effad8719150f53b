import * as z from 'zod'
import { command, counterStaff, everyone, query } from '../define.ts'
import { amount, cursor, day, id, minor, note, sentence } from '../fields.ts'
import { checklistAnswers } from '../grading/checklists.ts'
import { dispositions } from '../grading/dispositions.ts'
import { grades } from '../grading/grades.ts'
import { findingView } from '../policy/contract.ts'
import { verdicts } from '../policy/finding.ts'
import { payoutPlanView, payoutWish, settlementAmounts } from '../settlements/fields.ts'
import { declineReasons } from './decline-reasons.ts'
import { claimedReasons } from './reasons.ts'
import { returnChannels, returnTypes } from './return-types.ts'
import { shownStatuses } from './shown-status.ts'
import { unitStates } from './unit-states.ts'

const reason = z.enum(claimedReasons)
const units = z.int().min(1).max(1_000_000)

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

const lineProblems = {
  sale_not_found: {},
  sale_line_not_found: { saleLine: id },
  not_refundable_sale: { status: z.string() },
  quantity_not_available: { saleLine: id, sold: z.int(), left: z.int(), alreadyReturned: z.int() },
  reason_note_needed: { saleLine: id },
  serial_not_on_line: { saleLine: id, serial: z.string() },
  serial_already_returned: { saleLine: id, serial: z.string() },
  no_lines: {},
}

const moveProblems = {
  not_found: {},
  not_possible_from: { state: z.string(), event: z.string() },
  condition_not_met: { state: z.string(), event: z.string(), condition: z.string() },
}

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
    }),
  ),
  reversal: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})
export type SettlementView = z.infer<typeof settlementView>

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
  units: unitCountsView,
  settledUnits: z.int(),
  creditedMinor: minor,
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
  decline: z.object({ reason: z.string(), note: z.string().nullable() }).nullable(),
  policyNumber: z.int().nullable(),
  findings: z.array(findingView),
  lines: z.array(returnLineView),
  settlements: z.array(settlementView),
  draft: draftContent.nullable(),
  /** What its state and the person's role allow now, by wire name. */
  possible: z.array(z.string()),
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
})
export type ReturnRow = z.infer<typeof returnRow>

export const returnOperations = {
  'returns.quote': query({
    allow: counterStaff,
    input: z.object({
      sale: id,
      channel: z.enum(returnChannels).default('counter'),
      lines: z
        .array(askedLine.extend({ grade: z.enum(grades).optional(), checklist: draftLine.shape.checklist.optional() }))
        .max(200),
      wish: payoutWish.default('original'),
      /** A draft whose own units don't count against what is left. */
      draft: id.optional(),
    }),
    output: quoteView,
    failures: lineProblems,
  }),
  'returns.saveDraft': command({
    allow: counterStaff,
    input: z.object({ return: id.optional(), sale: id, draft: draftContent }),
    output: z.object({ return: id, number: z.string() }),
    failures: { ...moveProblems, sale_not_found: {} },
  }),
  'returns.request': command({
    allow: counterStaff,
    input: z.object({
      return: id.optional(),
      sale: id,
      channel: z.enum(returnChannels).default('counter'),
      customer: id.optional(),
      lines: z.array(askedLine).max(200),
      keys: draftContent.shape.keys.optional(),
    }),
    output: z.object({ return: id, number: z.string(), lines: z.array(z.object({ id, saleLine: id })) }),
    failures: { ...moveProblems, ...lineProblems },
  }),
  'returns.authorize': command({
    allow: counterStaff,
    input: z.object({ return: id, approval: id.optional(), overrideReason: note.optional() }),
    output: z.object({
      outcome: z.enum(['authorized', 'needs_approval', 'policy_denies']),
      findings: z.array(findingView),
      approval: approvalNeed.nullable(),
    }),
    failures: { ...moveProblems, approval_not_valid: {}, override_reason_needed: {} },
  }),
  'returns.decline': command({
    allow: counterStaff,
    input: z.object({ return: id, reason: z.enum(declineReasons), note: note.optional() }),
    output: z.object({ number: z.string() }),
    failures: { ...moveProblems, decline_note_needed: {} },
  }),
  'returns.receive': command({
    allow: counterStaff,
    input: z.object({
      return: id,
      lines: z
        .array(z.object({ line: id, quantity: units }))
        .min(1)
        .max(200),
      parcelCondition: z.enum(['intact', 'damaged', 'opened', 'none']).default('none'),
      note: note.optional(),
    }),
    output: z.object({ receipt: id }),
    failures: {
      ...moveProblems,
      too_many_units: { state: z.string(), event: z.string(), availableUnits: z.int(), askedUnits: z.int() },
      return_line_not_found: { line: id },
    },
  }),
  'returns.cancel': command({
    allow: counterStaff,
    input: z.object({ return: id, reason: note.optional() }),
    output: z.object({ number: z.string() }),
    failures: moveProblems,
  }),
  'returns.find': query({
    allow: everyone,
    input: z.object({
      text: z.string().max(200).optional(),
      shown: z.enum([...shownStatuses, 'open', 'waiting'] as const).optional(),
      reason: z.string().max(60).optional(),
      grade: z.enum(grades).optional(),
      disposition: z.enum(dispositions).optional(),
      product: id.optional(),
      customer: id.optional(),
      sale: id.optional(),
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .optional(),
      settledMonth: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({ returns: z.array(returnRow), next: z.string().nullable() }),
    failures: { cursor_stale: {} },
  }),
  'returns.read': query({
    allow: everyone,
    input: z.object({ return: z.string().max(40) }),
    output: returnView,
    failures: { not_found: {} },
  }),
}

import * as z from 'zod'
import { command, counterStaff, everyone, query, supervisors } from '../define.ts'
import { suspicionCategories } from '../evidence/suspicions.ts'
import { cursor, day, id, month, note } from '../fields.ts'
import { dispositions } from '../grading/dispositions.ts'
import { grades } from '../grading/grades.ts'
import { findingView } from '../policy/contract.ts'
import { reasonGroups } from '../reports/reason-groups.ts'
import { payoutWish } from '../settlements/fields.ts'
import { declineReasons } from './decline-reasons.ts'
import { outcomes } from './outcomes.ts'
import { faults } from './reasons.ts'
import { extraItem, parcelConditions } from './receipts.ts'
import { returnChannels } from './return-types.ts'
import { shownStatuses } from './shown-status.ts'
import { approvalNeed, askedLine, draftContent, draftLine, quoteView, returnRow, returnView, units } from './views.ts'

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

const partProblems = {
  too_many_units: { state: z.string(), event: z.string(), availableUnits: z.int(), askedUnits: z.int() },
  return_line_not_found: { line: id },
}

/** What the clock says of returns: an authorization that is about to run out, or how a refund stands. */
export const clockFilters = ['expiring', 'due', 'half', 'late', 'breached'] as const

/** The events of a return that a span of months can mean. */
export const findBases = ['authorized', 'settled', 'graded', 'disposed', 'due', 'suspected'] as const

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
    failures: { ...moveProblems, ...lineProblems, second_reason_not_known: { saleLine: id } },
  }),
  'returns.authorize': command({
    allow: counterStaff,
    input: z.object({
      return: id,
      approval: id.optional(),
      overrideReason: note.optional(),
      /** Units that are left out, a line once; not given: what was to be left out when it was last decided on. */
      declined: z
        .array(z.object({ line: id, quantity: units, reason: z.enum(declineReasons), note: note.optional() }))
        .max(200)
        .optional(),
    }),
    output: z.object({
      outcome: z.enum(['authorized', 'needs_approval', 'policy_denies']),
      findings: z.array(findingView),
      approval: approvalNeed.nullable(),
    }),
    failures: {
      ...moveProblems,
      ...partProblems,
      approval_not_valid: {},
      override_reason_needed: {},
      decline_note_needed: {},
      nothing_authorized: {},
    },
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
      /** The parcels the goods came in, where they are known: they are delivered now. */
      shipments: z.array(id).max(20).default([]),
      lines: z.array(z.object({ line: id, quantity: units })).max(200),
      /** Items nobody asked for: each gets a line of its own, without a sale line. */
      extra: z.array(extraItem).max(50).default([]),
      /** Nothing more will come: units that are still awaited are short. */
      last: z.boolean().default(false),
      parcelCondition: z.enum(parcelConditions).default('none'),
      note: note.optional(),
    }),
    output: z.object({ receipt: id, extra: z.array(id), shortUnits: z.int() }),
    failures: {
      ...moveProblems,
      nothing_counted: {},
      shipment_not_of_return: { shipment: id },
      parcels_still_coming: {},
      goods_come_here: { line: id },
      unasked_not_elsewhere: {},
      ...partProblems,
    },
  }),
  /** Puts units nobody asked for on a line of the sale after all; they are graded like any other then. */
  'returns.attach': command({
    allow: supervisors,
    input: z.object({ return: id, line: id, saleLine: id, reason: askedLine.shape.reason, reasonNote: note.min(1) }),
    output: z.object({ units: z.int() }),
    failures: { ...moveProblems, ...lineProblems, return_line_not_found: { line: id }, line_was_asked_for: {} },
  }),
  'returns.cancel': command({
    allow: counterStaff,
    input: z.object({ return: id, reason: note.optional() }),
    output: z.object({ number: z.string() }),
    failures: moveProblems,
  }),
  /** Gives an expired authorization a new last day, or opens a closed return again. */
  'returns.reopen': command({
    allow: supervisors,
    input: z.object({ return: id, reason: note.min(1), expiresOn: day.optional() }),
    output: z.object({ number: z.string() }),
    failures: { ...moveProblems, ...lineProblems, new_day_is_past: { day } },
  }),
  /** Closes a return of which every unit is final and nothing is owed. */
  'returns.close': command({
    allow: counterStaff,
    input: z.object({ return: id }),
    output: z.object({ number: z.string() }),
    failures: { ...moveProblems, claim_still_open: { number: z.string() } },
  }),
  /** Moves lines, or units of them, to a new return of the same sale. */
  'returns.split': command({
    allow: counterStaff,
    input: z.object({
      return: id,
      lines: z
        .array(z.object({ line: id, quantity: units }))
        .min(1)
        .max(200),
    }),
    output: z.object({ return: id, number: z.string() }),
    failures: {
      ...moveProblems,
      ...partProblems,
      line_has_claim: { line: id },
      line_splits_whole: {},
      nothing_stays: {},
    },
  }),
  /** What the customer has to know to send the goods: a text to paste, and a PDF when it is asked for. */
  'returns.instructions': query({
    allow: counterStaff,
    lane: 'long',
    input: z.object({ return: id, language: z.enum(['en', 'de']).optional(), pdf: z.boolean().default(false) }),
    output: z.object({
      language: z.enum(['en', 'de']),
      subject: z.string(),
      text: z.string(),
      payer: z.enum(['shop', 'customer', 'customer_fee', 'own_carrier', 'maker']),
      pdf: z.object({ ticket: z.string(), name: z.string() }).nullable(),
    }),
    failures: { not_found: {}, not_possible_from: { state: z.string(), event: z.string() } },
  }),
  'returns.find': query({
    allow: everyone,
    input: z.object({
      text: z.string().max(200).optional(),
      shown: z.enum([...shownStatuses, 'open', 'waiting'] as const).optional(),
      /** `due`: still owed, in time or not; `breached`: late now, or once. */
      clock: z.enum(clockFilters).optional(),
      reason: z.string().max(60).optional(),
      /** Any reason of a group, as charts add them up. */
      reasonGroup: z.enum(reasonGroups).optional(),
      grade: z.enum(grades).optional(),
      disposition: z.enum(dispositions).optional(),
      foundReason: z.string().max(60).optional(),
      secondReason: z.string().max(80).optional(),
      fault: z.enum(faults).optional(),
      outcome: z.enum(outcomes).optional(),
      channel: z.enum([...returnChannels, 'imported']).optional(),
      product: id.optional(),
      category: z.string().max(200).optional(),
      supplier: id.optional(),
      lot: z.string().max(200).optional(),
      customer: id.optional(),
      sale: id.optional(),
      suspicion: z.enum(suspicionCategories).optional(),
      /** Who authorized, settled or approved it. */
      person: id.optional(),
      /** Which of its events `from` and `until` are months of; its authorization unless said. */
      basis: z.enum(findBases).optional(),
      from: month.optional(),
      until: month.optional(),
      month: month.optional(),
      settledMonth: month.optional(),
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

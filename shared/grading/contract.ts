import * as z from 'zod'
import { command, counterStaff, everyone, query, supervisors } from '../define.ts'
import { id, note, sentence } from '../fields.ts'
import { foundReasons } from '../returns/reasons.ts'
import { suggestionView } from '../returns/views.ts'
import { identityProblems } from './check-identity.ts'
import { checklistDocument, checklistQuestion } from './checklist-document.ts'
import { checklistAnswers } from './checklists.ts'
import { dispositions } from './dispositions.ts'
import { counterGrades } from './grades.ts'

const units = z.int().min(1).max(1_000_000)

const notNow = {
  not_found: {},
  return_line_not_found: { line: id },
  not_possible_from: { state: z.string(), event: z.string() },
  too_many_units: { state: z.string(), event: z.string(), availableUnits: z.int(), askedUnits: z.int() },
}

const notHere = { units_at_repairer: { repairer: z.string(), count: z.int() } }

export const gradingOperations = {
  'grading.checklists': query({
    allow: everyone,
    input: z.object({}),
    output: z.object({
      version: z.int(),
      document: checklistDocument,
      /** Every question that was ever asked. */
      known: z.array(checklistQuestion),
      /** The categories of the shop's products. */
      categories: z.array(z.string()),
    }),
    failures: {},
  }),
  'grading.saveChecklists': command({
    allow: supervisors,
    input: z.object({
      /** The version that was changed. */
      version: z.int().min(0),
      document: checklistDocument,
    }),
    output: z.object({ version: z.int() }),
    failures: {
      checklists_changed: {},
      checklist_set_not_known: { set: z.string() },
      checklist_set_twice: { set: z.string() },
      checklist_question_without_text: {},
    },
  }),
  'grading.inspect': command({
    allow: counterStaff,
    input: z.object({
      return: id,
      line: id,
      quantity: units,
      grade: z.enum(counterGrades),
      checklist: z.record(z.string(), z.enum(checklistAnswers)).default({}),
      missingParts: note.optional(),
      foundReason: z.enum(foundReasons).optional(),
      minutes: z.int().min(0).max(10_000),
      /** What the units lost in value, thousandths of a percent; at most what the policy takes off for their grade. */
      diminishedPercentMilli: z.int().min(0).max(100_000).optional(),
      /** What was read on the unit; held against the sale. */
      serial: z.string().trim().max(80).optional(),
      lot: z.string().trim().max(80).optional(),
      /** Who assessed the units where they went instead of the shop, and the number they gave it. */
      assessedBy: z.string().trim().min(1).max(120).optional(),
      assessmentRef: z.string().trim().min(1).max(120).optional(),
      /** Regrade: the inspection that this one replaces. */
      replaces: id.optional(),
    }),
    output: z.object({
      inspection: id,
      unitsAre: z.enum(['accepted', 'needs_decision', 'rejected']),
      suggestion: suggestionView.nullable(),
      /** What on the unit does not fit the sale. */
      mismatch: z.enum(identityProblems).nullable(),
    }),
    failures: {
      ...notNow,
      ...notHere,
      condition_not_met: { state: z.string(), event: z.string(), condition: z.string() },
      diminished_above_policy: { mostPercentMilli: z.int() },
      goods_come_here: { line: id },
      assessor_needed: {},
    },
  }),
  'grading.decide': command({
    allow: ['supervisor', 'owner'],
    input: z.object({ return: id, line: id, quantity: units, accept: z.boolean(), reason: note.optional() }),
    output: z.object({ unitsAre: z.enum(['accepted', 'rejected']) }),
    failures: { ...notNow, reason_needed: {} },
  }),
  'grading.handBack': command({
    allow: counterStaff,
    input: z.object({ return: id, line: id, quantity: units }),
    output: z.object({ unitsAre: z.literal('handed_back') }),
    failures: { ...notNow, ...notHere },
  }),
  /** Sets rejected units that nobody asked for aside: their owner is not known, or does not want them. */
  'grading.quarantine': command({
    allow: counterStaff,
    input: z.object({ return: id, line: id, quantity: units, reason: note.optional() }),
    output: z.object({ unitsAre: z.literal('quarantined') }),
    failures: { ...notNow, ...notHere, line_was_asked_for: {} },
  }),
  /** Throws rejected units away for the customer, who said so. */
  'grading.disposeWithConsent': command({
    allow: counterStaff,
    input: z.object({ return: id, line: id, quantity: units, consent: note.min(1) }),
    output: z.object({ unitsAre: z.literal('disposed_with_consent') }),
    failures: { ...notNow, ...notHere },
  }),
  /** Takes an acceptance back: the units of an inspection are to be graded again. */
  'grading.takeBack': command({
    allow: ['supervisor', 'owner'],
    input: z.object({ return: id, line: id, inspection: id, quantity: units, reason: note.min(1) }),
    output: z.object({ unitsAre: z.literal('received') }),
    failures: notNow,
  }),
  'grading.dispose': command({
    allow: counterStaff,
    input: z.object({
      return: id,
      line: id,
      quantity: units,
      code: z.enum(dispositions),
      target: z.string().max(120).optional(),
      /** Changes an earlier decision, which stays on record. */
      replaces: id.optional(),
      print: z.boolean().default(true),
    }),
    output: z.object({ disposition: id, printJobs: z.array(id) }),
    failures: { ...notNow, disposition_refused: { disposition: z.string(), why: sentence } },
  }),
}

import * as z from 'zod'
import { command, counterStaff, everyone, query } from '../define.ts'
import { amount, cursor, day, id, minor, sentence } from '../fields.ts'
import { dispositionStatuses } from '../grading/disposition-states.ts'
import { dispositions } from '../grading/dispositions.ts'
import { grades } from '../grading/grades.ts'
import { stepInput } from './step-input.ts'
import { queueSteps } from './steps.ts'

const code = z.enum(dispositions)

/** What waits on one list: entries, units, the oldest in days, and what they are likely to bring or brought. */
const queueView = z.object({
  code,
  entries: z.int(),
  units: z.int(),
  oldestDays: z.int(),
  /** Minor units; null: not known of any of them. */
  valueMinor: minor.nullable(),
  /** Units whose value isn't known and isn't in the sum. */
  unvaluedUnits: z.int(),
})
export type QueueView = z.infer<typeof queueView>

const queuedView = z.object({
  id,
  code,
  state: z.enum(dispositionStatuses),
  return: z.object({ id, number: z.string() }),
  line: id,
  lineNumber: z.int(),
  description: z.string(),
  sku: z.string().nullable(),
  serial: z.string().nullable(),
  lotCode: z.string().nullable(),
  /** What its units are graded now, also where they were graded anew since. */
  grades: z.array(z.enum(grades)),
  quantity: z.int(),
  target: z.string().nullable(),
  /** Due back from the repairer, or kept until; `late` once that day is over. */
  dueOn: day.nullable(),
  late: z.boolean(),
  lot: z.object({ id, number: z.string() }).nullable(),
  expectedMinor: minor.nullable(),
  realMinor: minor.nullable(),
  since: day,
  ageDays: z.int(),
  by: z.string().nullable(),
})
export type Queued = z.infer<typeof queuedView>

const decisionView = z.object({
  id,
  code,
  state: z.enum(dispositionStatuses),
  quantity: z.int(),
  suggested: code.nullable(),
  why: sentence.nullable(),
  at: z.string(),
  by: z.string().nullable(),
  /** What was got for its units, net. */
  realMinor: minor.nullable(),
  /** How it was carried out, step by step. */
  steps: z.array(
    z.object({
      id,
      step: z.enum(queueSteps),
      /** What was said with it: texts, days and amounts by name. */
      details: z.record(z.string(), z.union([z.string(), z.number()])),
      proof: z.string().nullable(),
      at: z.string(),
      by: z.string().nullable(),
    }),
  ),
})
export type DecisionView = z.infer<typeof decisionView>

const fileView = z.object({ ticket: z.string(), name: z.string() })

export const queueOperations = {
  /** One list per disposition: what each holds, and the entries of one or of all, the longest waiting first. */
  'dispositions.find': query({
    allow: everyone,
    input: z.object({
      code: code.optional(),
      state: z.enum(['decided', 'done']).default('decided'),
      /** Part of a description, article number, serial or return number. */
      text: z.string().trim().max(100).optional(),
      /** Only what waits for at least so many days. */
      minDays: z.int().min(0).max(10_000).optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({
      /** Every list that holds something under the filters, whichever `code` is asked for. */
      queues: z.array(queueView),
      entries: z.array(queuedView),
      next: z.string().nullable(),
    }),
    failures: { cursor_stale: {} },
  }),
  /** One entry: every decision on its units, the earliest first, each with how it was carried out. */
  'dispositions.read': query({
    allow: everyone,
    input: z.object({ disposition: id }),
    output: z.object({
      entry: queuedView,
      chain: z.array(decisionView),
      /** What an opened unit would be sold under; null where its product isn't known. */
      openBox: z
        .object({
          sku: z.string(),
          priceMinor: amount.nullable(),
          /** A product with that number is there already. */
          isThere: z.boolean(),
        })
        .nullable(),
      lot: z
        .object({
          id,
          number: z.string(),
          partner: z.string(),
          reference: z.string(),
          units: z.int(),
          /** What was paid for all of it, tax included; null: not known yet. */
          priceMinor: minor.nullable(),
        })
        .nullable(),
      /** The tax that its line was sold with. */
      taxRateMilli: z.int(),
    }),
    failures: { not_found: {} },
  }),
  /** Carries entries out, or goes one step further with them: all of them or none. */
  'dispositions.advance': command({
    allow: counterStaff,
    input: z.object({ entries: z.array(id).min(1).max(100), step: stepInput }),
    output: z.object({
      advanced: z.array(z.object({ disposition: id, state: z.enum(dispositionStatuses) })),
      lot: z.object({ id, number: z.string() }).nullable(),
    }),
    failures: {
      not_found: {},
      not_possible_from: { state: z.string(), event: z.string() },
      step_not_for_list: { disposition: z.string(), step: z.string() },
      lists_differ: {},
      disposition_refused: { disposition: z.string(), why: sentence },
      goods_have_no_product: { description: z.string() },
      products_differ: {},
      b_stock_price_needed: { sku: z.string() },
      sku_taken: { sku: z.string() },
      day_ahead: {},
      upload_gone: {},
      proof_not_known: {},
      proof_too_large: { bytes: z.int(), mostBytes: z.int() },
    },
  }),
  /** A lot's paper: what went to whom, for how much. */
  'dispositions.lotPaper': query({
    allow: everyone,
    input: z.object({ lot: id }),
    output: fileView,
    failures: { not_found: {} },
  }),
  /** The certificate or photo that proves a step. */
  'dispositions.proof': query({
    allow: everyone,
    input: z.object({ step: id }),
    output: fileView.extend({ type: z.string() }),
    failures: { not_found: {}, proof_lost: {} },
  }),
}

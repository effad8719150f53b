import * as z from 'zod'
import { command, everyone, owners, query } from '../define.ts'
import { day, id, minor, note, sentence } from '../fields.ts'
import { verdicts } from './finding.ts'
import { policyDocumentSchema } from './policy-document.ts'
import { presetFile } from './preset-file.ts'
import { presetIds } from './presets.ts'

/** A finding as staff read it: the shop's own, or statutory (`legal`); `notApplicable` says what puts it aside. */
export const findingView = z.object({
  rule: z.string(),
  verdict: z.enum(verdicts),
  text: sentence,
  legal: z.boolean(),
  notApplicable: sentence.nullable(),
})
export type FindingView = z.infer<typeof findingView>

export const policyVersionView = z.object({
  id,
  number: z.int(),
  validFrom: day,
  publishedAt: z.string(),
  publishedBy: z.string(),
  note: z.string().nullable(),
  document: policyDocumentSchema,
})
export type PolicyVersionView = z.infer<typeof policyVersionView>

/** What one policy makes of a past return. Fees are restocking fees and the fee for the way back. */
export const triedView = z.object({
  verdict: z.enum(verdicts),
  feeMinor: minor,
  deductionMinor: minor,
  backMinor: minor,
  why: sentence.nullable(),
})

/** A past return under its own policy and under the tried one. */
export const triedRow = z.object({
  return: id,
  number: z.string(),
  askedDay: day,
  policyNumber: z.int(),
  items: z.string(),
  currency: z.string(),
  before: triedView,
  after: triedView,
  changed: z.boolean(),
  /** After less before; what the customer gets more. */
  differenceMinor: minor,
})
export type TriedRow = z.infer<typeof triedRow>

/**
 * `counts`: returns by verdict before and after. Sums are in the shop's currency; returns in another one are counted
 * in `otherCurrency` and not summed. `leftOut`: returns of the span beyond the most that is tried at once.
 */
export const triedPolicy = z.object({
  returns: z.int(),
  changed: z.int(),
  leftOut: z.int(),
  otherCurrency: z.int(),
  counts: z.array(z.object({ before: z.enum(verdicts), after: z.enum(verdicts), returns: z.int() })),
  beforeMinor: minor,
  afterMinor: minor,
  differenceMinor: minor,
  currency: z.string(),
  rows: z.array(triedRow),
})
export type TriedPolicy = z.infer<typeof triedPolicy>

export const policyOperations = {
  'policy.read': query({
    allow: everyone,
    input: z.object({ version: id.optional() }),
    output: z.object({
      version: policyVersionView,
      versions: z.array(policyVersionView.omit({ document: true })),
      categories: z.array(z.string()),
      suppliers: z.array(z.object({ id, name: z.string() })),
      /** What the program brings of the law, to be confirmed before use. */
      presets: z.array(presetFile),
    }),
    failures: { not_found: {} },
  }),
  'policy.publish': command({
    allow: owners,
    /** `confirm`: presets the owner confirms now; who confirmed what is written by the desk, never taken from the caller. */
    input: z.object({
      document: policyDocumentSchema,
      validFrom: day,
      note: note.optional(),
      basedOn: z.int(),
      confirm: z.array(z.enum(presetIds)).max(presetIds.length).default([]),
    }),
    output: policyVersionView,
    failures: { changed_meanwhile: {}, day_is_past: { today: day }, preset_not_confirmed: { preset: z.string() } },
  }),
  'policy.tryOut': query({
    allow: owners,
    lane: 'long',
    input: z.object({ policy: policyDocumentSchema, from: day, until: day }),
    output: triedPolicy,
    failures: { span_ends_before_it_starts: {} },
  }),
}

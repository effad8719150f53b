import * as z from 'zod'
import { command, everyone, owners, query } from '../define.ts'
import { day, id, note, sentence } from '../fields.ts'
import { verdicts } from './finding.ts'
import { policyDocumentSchema } from './policy-document.ts'

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

export const policyOperations = {
  'policy.read': query({
    allow: everyone,
    input: z.object({ version: id.optional() }),
    output: z.object({
      version: policyVersionView,
      versions: z.array(policyVersionView.omit({ document: true })),
      categories: z.array(z.string()),
      suppliers: z.array(z.object({ id, name: z.string() })),
    }),
    failures: { not_found: {} },
  }),
  'policy.publish': command({
    allow: owners,
    input: z.object({ document: policyDocumentSchema, validFrom: day, note: note.optional(), basedOn: z.int() }),
    output: policyVersionView,
    failures: { changed_meanwhile: {}, day_is_past: { today: day } },
  }),
}

import * as z from 'zod'
import { command, counterStaff, everyone, query, supervisors } from '../define.ts'
import { id, minor, note } from '../fields.ts'
import { signatureStrokes } from './signature.ts'
import { suspicionEvents, suspicionStatuses } from './states.ts'
import { suspicionCategories } from './suspicions.ts'

const category = z.enum(suspicionCategories)

const suspicionView = z.object({
  category,
  status: z.enum(suspicionStatuses),
  /** Oldest first. */
  events: z.array(
    z.object({ id, event: z.enum(suspicionEvents), note: z.string().nullable(), at: z.string(), by: z.string() }),
  ),
})
export type SuspicionView = z.infer<typeof suspicionView>

const signatureView = z.object({
  id,
  how: z.enum(['screen', 'paper']),
  text: z.string(),
  signer: z.string(),
  strokes: signatureStrokes.nullable(),
  at: z.string(),
  by: z.string(),
})
export type SignatureView = z.infer<typeof signatureView>

export const evidenceOperations = {
  'suspicions.read': query({
    allow: everyone,
    input: z.object({ return: id }),
    output: z.object({
      suspicions: z.array(suspicionView),
      /** Other returns of the same customer on which something is suspected now. */
      otherReturns: z.int(),
      /** Settlements above the limit by the person who had authorized the return. */
      ownPayouts: z.array(
        z.object({ number: z.string(), totalMinor: minor, by: z.string(), signedBy: z.string().nullable() }),
      ),
    }),
    failures: { not_found: {} },
  }),
  /** Notes a suspicion; `other` needs a note. It refuses nothing by itself. */
  'suspicions.raise': command({
    allow: counterStaff,
    input: z.object({ return: id, category, note: note.optional() }),
    output: z.object({ status: z.enum(suspicionStatuses) }),
    failures: { not_found: {}, not_possible_from: { state: z.string(), event: z.string() }, reason_needed: {} },
  }),
  'signatures.read': query({
    allow: everyone,
    input: z.object({ return: id }),
    output: z.object({
      /** What the customer would sign now, in the language of the shop's papers. */
      text: z.string(),
      /** Who probably signs. */
      signer: z.string(),
      signatures: z.array(signatureView),
    }),
    failures: { not_found: {} },
  }),
  /** Keeps what the customer signed. `text` is what they read: refused when it has changed meanwhile. */
  'signatures.take': command({
    allow: counterStaff,
    input: z.object({
      return: id,
      text: z.string().max(8000),
      signer: z.string().trim().max(200),
      signed: z.discriminatedUnion('how', [
        z.object({ how: z.literal('screen'), strokes: signatureStrokes }),
        z.object({ how: z.literal('paper') }),
      ]),
    }),
    output: z.object({ signature: id }),
    failures: {
      not_found: {},
      not_possible_from: { state: z.string(), event: z.string() },
      text_changed: {},
      signature_empty: {},
    },
  }),
  'suspicions.clear': command({
    allow: supervisors,
    input: z.object({ return: id, category, reason: note.min(1) }),
    output: z.object({ status: z.enum(suspicionStatuses) }),
    failures: { not_found: {}, not_possible_from: { state: z.string(), event: z.string() } },
  }),
}

import * as z from 'zod'
import { command, counterStaff, everyone, query, supervisors } from '../define.ts'
import { id, minor, note } from '../fields.ts'
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
  'suspicions.clear': command({
    allow: supervisors,
    input: z.object({ return: id, category, reason: note.min(1) }),
    output: z.object({ status: z.enum(suspicionStatuses) }),
    failures: { not_found: {}, not_possible_from: { state: z.string(), event: z.string() } },
  }),
}

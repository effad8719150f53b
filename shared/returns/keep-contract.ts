import * as z from 'zod'
import { command, counterStaff, query } from '../define.ts'
import { id, minor, sentence } from '../fields.ts'
import { notNow, notPaid, paidView, previewView } from '../settlements/contract.ts'
import { howPaid } from '../settlements/fields.ts'
import { units } from './views.ts'

/** Units that a customer keeps, all that are awaited of a line unless told. */
const keptLines = z
  .array(z.object({ line: id, quantity: units }))
  .min(1)
  .max(200)

const keepProblems = { ...notNow, return_line_not_found: { line: id } }

/** One line that may be kept: what the policy says, and both sides of its sum, minor units. */
const keepOffer = z.object({
  line: id,
  description: z.string(),
  quantity: z.int(),
  /** `with_approval`: above the limit, so that a second person signs. */
  offered: z.enum(['yes', 'with_approval', 'no']),
  why: sentence,
  valueMinor: minor,
  /** Null: the policy has no rule for it, so that nobody worked it out. */
  sum: z
    .object({
      expectedMinor: minor,
      supplierMinor: minor,
      labelMinor: minor,
      labourMinor: minor,
      repackMinor: minor,
      disposalMinor: minor,
      worthMinor: minor,
      costMinor: minor,
    })
    .nullable(),
})
export type KeepOffer = z.infer<typeof keepOffer>

export const keepOperations = {
  /** Both sides of the sum of keeping units, whether the policy offers it, and what would be paid; writes nothing. */
  'returns.offerKeep': query({
    allow: counterStaff,
    input: z.object({ return: id, ...howPaid, lines: keptLines }),
    output: z.object({ lines: z.array(keepOffer), preview: previewView.nullable() }),
    failures: keepProblems,
  }),
  /** Refunds units in full that the customer keeps, where the policy's rule offers it. */
  'returns.keepItem': command({
    allow: counterStaff,
    input: z.object({
      return: id,
      ...howPaid,
      lines: keptLines,
      expectedTotalMinor: minor,
      reference: z.string().max(120).optional(),
      approval: id.optional(),
      print: z.boolean().default(true),
    }),
    output: paidView,
    failures: { ...notPaid, ...keepProblems, keep_not_offered: { line: id, why: sentence } },
  }),
}

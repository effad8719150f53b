import * as z from 'zod'
import { command, counterStaff, everyone, query, supervisors } from '../define.ts'
import { amount, day, id, line, note } from '../fields.ts'
import { units } from '../returns/views.ts'
import { coverSources, warrantyBases } from './cover.ts'
import { warrantyClaimStatuses, warrantyDecisions, warrantySteps } from './states.ts'

const problems = {
  not_found: {},
  not_possible_from: { state: z.string(), event: z.string() },
  not_covered: {},
  reason_needed: {},
  repairer_needed: {},
  goods_not_here: {},
  goods_still_here: {},
  not_settled_yet: {},
}

const claimView = z.object({
  id,
  number: z.string(),
  return: z.object({ id, number: z.string() }),
  line: id,
  description: z.string(),
  serial: z.string().nullable(),
  customer: z.string().nullable(),
  quantity: z.int(),
  basis: z.enum(warrantyBases),
  state: z.enum(warrantyClaimStatuses),
  problem: z.string(),
  endsOn: day.nullable(),
  endsFrom: z.enum(coverSources),
  covered: z.boolean(),
  askedDay: day,
  repairer: z.string().nullable(),
  dueBackOn: day.nullable(),
  outDay: day.nullable(),
  backDay: day.nullable(),
  /** At the repairer's for longer than was said. */
  late: z.boolean(),
  openedAt: z.string(),
  updatedAt: z.string(),
})

const claimWithHistory = claimView.extend({
  events: z.array(
    z.object({
      event: z.string(),
      to: z.enum(warrantyClaimStatuses),
      reason: z.string().nullable(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  /** What its state, its goods and the person's role allow now. */
  possible: z.array(z.enum([...warrantyDecisions, ...warrantySteps])),
})
export type ClaimView = z.infer<typeof claimWithHistory>
export type ClaimRow = z.infer<typeof claimView>

export const warrantyOperations = {
  /** Opens a claim for units of a return's line. `endsOn`: the last day on the maker's own paper. */
  'warranty.open': command({
    allow: counterStaff,
    input: z.object({
      return: id,
      line: id,
      quantity: units,
      basis: z.enum(warrantyBases),
      problem: note.min(1),
      endsOn: day.optional(),
    }),
    output: z.object({ claim: id, number: z.string(), endsOn: day.nullable(), covered: z.boolean() }),
    failures: {
      not_found: {},
      not_possible_from: { state: z.string(), event: z.string() },
      return_line_not_found: { line: id },
      claim_is_open: { number: z.string() },
      units_not_claimable: { left: z.int() },
    },
  }),
  'warranty.decide': command({
    allow: supervisors,
    input: z.object({ claim: id, decision: z.enum(warrantyDecisions), reason: note.optional() }),
    output: z.object({ state: z.enum(warrantyClaimStatuses) }),
    failures: problems,
  }),
  /** Carries a decision out. `costMinor`: what the repair cost, kept with the return's costs. */
  'warranty.advance': command({
    allow: counterStaff,
    input: z.object({
      claim: id,
      step: z.enum(warrantySteps),
      repairer: line.optional(),
      dueBackOn: day.optional(),
      costMinor: amount.optional(),
      reason: note.optional(),
    }),
    output: z.object({ state: z.enum(warrantyClaimStatuses) }),
    failures: problems,
  }),
  'warranty.find': query({
    allow: everyone,
    input: z.object({ shown: z.enum(['open', 'all']).default('open') }),
    output: z.object({ claims: z.array(claimView) }),
  }),
  /** The claims of a return, and the lines that one can be opened for with what each basis would cover. */
  'warranty.ofReturn': query({
    allow: everyone,
    input: z.object({ return: id }),
    output: z.object({
      claims: z.array(claimWithHistory),
      lines: z.array(
        z.object({
          line: id,
          description: z.string(),
          left: z.int(),
          covers: z.array(
            z.object({
              basis: z.enum(warrantyBases),
              endsOn: day.nullable(),
              endsFrom: z.enum(coverSources),
              covered: z.boolean(),
            }),
          ),
        }),
      ),
    }),
    failures: { not_found: {} },
  }),
}

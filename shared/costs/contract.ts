import * as z from 'zod'
import { command, counterStaff, everyone, query } from '../define.ts'
import { id, minor, note } from '../fields.ts'
import { costKinds, timedCostKinds, typedCostKinds } from './kinds.ts'

const most = 100_000_000

/** What is added: an amount, minutes at a rate per hour (the shop's unless told), or the opposite of an earlier entry. */
const addedCost = z.discriminatedUnion('how', [
  z.object({
    how: z.literal('amount'),
    kind: z.enum(typedCostKinds),
    amountMinor: z.int().min(1).max(most),
    note: note.optional(),
  }),
  z.object({
    how: z.literal('minutes'),
    kind: z.enum(timedCostKinds),
    minutes: z.int().min(1).max(10_000),
    rateMinor: z.int().min(1).max(most).optional(),
    note: note.optional(),
  }),
  z.object({ how: z.literal('opposite'), of: id, note }),
])

const costView = z.object({
  id,
  kind: z.enum(costKinds),
  amountMinor: minor.nullable(),
  minutes: z.int().nullable(),
  rateMinor: minor.nullable(),
  automatic: z.boolean(),
  note: z.string().nullable(),
  at: z.string(),
  by: z.string().nullable(),
  /** An opposite, or taken back by one. */
  takenBack: z.boolean(),
  mayBeTakenBack: z.boolean(),
})
export type CostView = z.infer<typeof costView>

export const costOperations = {
  'costs.add': command({
    allow: counterStaff,
    input: z.object({ return: id, cost: addedCost }),
    output: z.object({ cost: id, totalMinor: minor.nullable() }),
    failures: {
      not_found: {},
      not_possible_from: { state: z.string(), event: z.string() },
      reason_needed: {},
      rate_needed: {},
      cost_not_found: {},
      cost_is_automatic: {},
      cost_taken_back: {},
    },
  }),
  'costs.read': query({
    allow: everyone,
    input: z.object({ return: id }),
    output: z.object({
      /** Each kind of cost in force; null: can't be known. Below 0: kept or got. */
      kinds: z.array(z.object({ kind: z.enum(costKinds), amountMinor: minor.nullable(), minutes: z.int() })),
      totalMinor: minor.nullable(),
      /** Units decided on: what they cost, and what was or will be got for them. */
      stock: z
        .object({ units: z.int(), costMinor: minor.nullable(), valueMinor: minor.nullable(), expected: z.boolean() })
        .nullable(),
      /** Accepted units whose loss isn't known yet because nobody decided where they go. */
      undecidedUnits: z.int(),
      entries: z.array(costView),
      rateMinor: minor,
      mayAdd: z.boolean(),
    }),
    failures: { not_found: {} },
  }),
}

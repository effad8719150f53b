import * as z from 'zod'
import { command, counterStaff, query } from '../define.ts'
import { amount, day, id, line, minor, note } from '../fields.ts'
import { findingView } from '../policy/contract.ts'
import { verdicts } from '../policy/finding.ts'
import { claimedReasons } from './reasons.ts'
import { returnChannels, typesWithoutSale } from './return-types.ts'
import { approvalNeed, units } from './views.ts'

/** Goods that no sale is known of: a product of ours, or for old goods taken back a name. */
export const askedItem = z.object({
  product: id.optional(),
  description: line.optional(),
  quantity: units,
  reason: z.enum(claimedReasons),
  reasonNote: note.optional(),
  secondReason: z.string().max(80).optional(),
  serial: z.string().trim().min(1).max(80).optional(),
  lot: z.string().trim().min(1).max(80).optional(),
  /** What staff give for one unit; left out: the most the policy allows. */
  eachMinor: amount.optional(),
})
export type AskedItem = z.infer<typeof askedItem>

const asked = {
  type: z.enum(typesWithoutSale),
  channel: z.enum(returnChannels).default('counter'),
  customer: id.optional(),
  lines: z.array(askedItem).max(200),
}

const problems = {
  not_found: {},
  no_lines: {},
  item_needed: {},
  one_unit_a_serial: { serial: z.string() },
  serial_already_returned: { serial: z.string() },
  price_above_cap: { mostMinor: minor, item: z.string() },
}

const quotedItem = z.object({
  verdict: z.enum(verdicts),
  findings: z.array(findingView),
  /** What one unit gives; null: nobody knows a price, so it has to be typed. */
  eachMinor: minor.nullable(),
  mostEachMinor: minor.nullable(),
  /** The sale that the serial shown was sold with: a receipt after all. */
  soldWith: z.object({ sale: id, number: z.string(), soldDay: day }).nullable(),
})

export const withoutSaleQuote = z.object({
  verdict: z.enum(verdicts),
  policyNumber: z.int(),
  lines: z.array(quotedItem),
  totalMinor: minor,
  approval: approvalNeed.nullable(),
})

export const withoutSaleOperations = {
  /** Says what goods without a sale would give, and by which findings. Writes nothing. */
  'returns.quoteWithoutSale': query({
    allow: counterStaff,
    input: z.object(asked),
    output: withoutSaleQuote,
    failures: problems,
  }),
  /** Asks for a return without a receipt, or takes in old goods or unsold stock. */
  'returns.requestWithoutSale': command({
    allow: counterStaff,
    input: z.object(asked),
    output: z.object({ return: id, number: z.string(), lines: z.array(id) }),
    failures: {
      ...problems,
      customer_needed: {},
      reason_note_needed: {},
      price_needed: { item: z.string() },
      second_reason_not_known: {},
    },
  }),
}

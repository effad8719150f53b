import * as z from 'zod'
import { amount, day, line, note, ticket } from '../fields.ts'

const most = 1_000_000_000
const price = amount.max(most)
const place = z.string().trim().max(120).optional()
const words = note.optional()
const taxRateMilli = z.int().min(0).max(100_000).default(0)

/**
 * What a step needs to be carried out. Prices hold their tax; a cost or price is for all units together and is shared
 * over them to the cent.
 */
export const stepInput = z.discriminatedUnion('do', [
  z.object({ do: z.literal('shelve'), place }),
  /** Without a number and price: those proposed for each product. */
  z.object({ do: z.literal('open_box'), sku: line.max(80).optional(), priceMinor: price.optional(), place }),
  z.object({ do: z.literal('send_out'), repairer: line, dueBackOn: day.optional() }),
  z.object({ do: z.literal('come_back'), costMinor: price.optional(), note: words }),
  z.object({ do: z.literal('mend'), costMinor: price.optional(), note: words }),
  z.object({ do: z.literal('hand_over'), how: z.enum(['in_person', 'shipped']), note: words }),
  /** Without a price: it is told later, when it is known. */
  z.object({
    do: z.literal('lot'),
    partner: line,
    reference: z.string().trim().max(120).default(''),
    priceMinor: price.optional(),
    taxRateMilli,
  }),
  z.object({
    do: z.literal('destroy'),
    on: day,
    by: line,
    how: line,
    certificate: z.string().trim().max(120).default(''),
    costMinor: price.optional(),
    /** Ticket of an uploaded certificate or photo. */
    proof: ticket.optional(),
  }),
  z.object({ do: z.literal('harvest'), parts: note.min(1), valueMinor: price }),
  z.object({ do: z.literal('move'), place: line }),
  z.object({ do: z.literal('keep'), until: day.optional(), why: note.min(1) }),
  z.object({ do: z.literal('lose'), note: words }),
  z.object({ do: z.literal('recover'), priceMinor: price, taxRateMilli }),
])
export type StepInput = z.infer<typeof stepInput>

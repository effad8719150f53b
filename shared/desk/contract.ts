import * as z from 'zod'
import { everyone, query } from '../define.ts'
import { id, minor, sentence } from '../fields.ts'

/** One thing that waits for somebody: a draft, an approval, a doubt at a printer, units to grade or to settle. */
export const waiting = z.object({
  kind: z.enum(['draft', 'needs_approval', 'to_receive', 'to_grade', 'to_settle', 'payout_open', 'print_doubt']),
  id,
  title: z.string(),
  detail: z.string(),
  sentence: sentence.nullable(),
  owner: z.string().nullable(),
  mine: z.boolean(),
  at: z.string(),
  amountMinor: minor.nullable(),
})
export type Waiting = z.infer<typeof waiting>

export const deskOperations = {
  'desk.summary': query({
    allow: everyone,
    input: z.object({}),
    output: z.object({
      waiting: z.array(waiting),
      today: z.object({
        returns: z.int(),
        returnsSameDayLastWeek: z.int(),
        paidBackMinor: minor,
        storeCreditMinor: minor,
        medianSeconds: z.int().nullable(),
        toShelve: z.array(z.object({ disposition: z.string(), units: z.int() })),
      }),
      recent: z.array(
        z.object({ id, number: z.string(), shown: z.string(), items: z.string(), at: z.string(), totalMinor: minor }),
      ),
      hasSales: z.boolean(),
    }),
  }),
}

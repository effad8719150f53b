import * as z from 'zod'
import { everyone, query } from '../define.ts'
import { day, id, minor, sentence } from '../fields.ts'
import { clockView } from '../returns/views.ts'
import { shipmentWays } from '../shipments/contract.ts'
import { shipmentStates } from '../shipments/states.ts'

/** One thing that waits for somebody: a draft, an approval, a doubt at a printer, units to grade or to settle. */
export const waiting = z.object({
  kind: z.enum([
    'draft',
    'requested',
    'needs_approval',
    'expiring',
    'to_receive',
    'to_grade',
    'to_settle',
    'payout_open',
    'exchange_late',
    'exchange_owed',
    'print_doubt',
  ]),
  id,
  title: z.string(),
  detail: z.string(),
  sentence: sentence.nullable(),
  owner: z.string().nullable(),
  mine: z.boolean(),
  at: z.string(),
  amountMinor: minor.nullable(),
  /** Until when it is to be paid, where goods came. */
  clock: clockView.nullable(),
})
export type Waiting = z.infer<typeof waiting>

/** A parcel that should be here today, or a pickup that is due. */
export const parcel = z.object({
  shipment: id,
  return: id,
  number: z.string(),
  way: z.enum(shipmentWays),
  state: z.enum(shipmentStates),
  carrier: z.string(),
  tracking: z.string(),
  customer: z.string().nullable(),
  day,
  window: z.object({ from: z.string(), until: z.string() }).nullable(),
  isLate: z.boolean(),
})
export type Parcel = z.infer<typeof parcel>

export const deskOperations = {
  'desk.summary': query({
    allow: everyone,
    input: z.object({}),
    output: z.object({
      waiting: z.array(waiting),
      /** What comes today, or should be here already. */
      parcels: z.array(parcel),
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

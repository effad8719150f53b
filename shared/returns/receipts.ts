import * as z from 'zod'
import { id, line, note } from '../fields.ts'

/** What a parcel looked like; `none`: there was no parcel, `elsewhere`: the goods are where they went instead of the shop. */
export const parcelConditions = ['intact', 'damaged', 'opened', 'none', 'elsewhere'] as const
export type ParcelCondition = (typeof parcelConditions)[number]

/** What came that nobody asked for: more of what was sold, or something else. */
export const arrivals = ['extra', 'wrong'] as const
export type Arrival = (typeof arrivals)[number]

/** An item in a parcel that the return doesn't await. `code`: what was scanned. */
export const extraItem = z.object({
  came: z.enum(arrivals),
  product: id.optional(),
  description: line,
  code: z.string().trim().max(80).optional(),
  quantity: z.int().min(1).max(10_000),
  serial: z.string().trim().max(80).optional(),
  lot: z.string().trim().max(80).optional(),
  note: note.optional(),
})
export type ExtraItem = z.infer<typeof extraItem>

/** Whether nobody asked for what is on a line: it came as extra or wrong, and got no sale line since. */
export function isUnasked(line: { readonly cameAs: Arrival | null; readonly saleLineId: string | null }): boolean {
  return line.cameAs !== null && line.saleLineId === null
}

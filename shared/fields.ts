import * as z from 'zod'

/** Id of a record: ULID text. */
export const id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
/** Amount in minor units of the shop's or the sale's currency. */
export const minor = z.int()
/** Amount in minor units that can't be negative. */
export const amount = z.int().nonnegative()
/** A calendar day in the shop's zone. */
export const day = z.iso.date()
/** A moment, UTC ISO text. */
export const instant = z.iso.datetime()
/** A month, `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** One line of free text, trimmed, not empty. */
export const line = z.string().trim().min(1).max(200)
/** A longer free text. */
export const note = z.string().trim().max(2000)
/** What a ticket of an upload or download looks like. */
export const ticket = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)
/** Where a list goes on: sort key, id and filter hash of the last row, as one opaque text. */
export const cursor = z.string().max(500)
/** A sentence as a catalogue key and its values; the screen or the paper speaks it in its own language. */
export const sentence = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type Sentence = z.infer<typeof sentence>

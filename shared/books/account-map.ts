import * as z from 'zod'
import { type AccountKey, accountKeys } from './accounts.ts'
import { type JournalField, journalDates, journalFields, journalShapes, journalSigns } from './shapes.ts'

/** Which side of a line's one amount is above 0. */
export const amountSides = ['debit_positive', 'credit_positive'] as const

const text = z.string().trim().max(120)

/**
 * One program's accounts: the name (or in Xero the code) of the shop's own account for each key, '' for none.
 * - `noTaxRate`: the program's name of the rate without tax. Tax is posted by lines of its own, so every line says it
 *   where the program asks for a rate: with another one it would add tax to tax
 * - `titles`: column titles that the program calls otherwise than we do
 * - `date`, `signs`: how days and amounts are written, null for how the program is known to want them
 * - `amounts`: which side is above 0 where a line has one amount
 */
export const shapeMap = z.object({
  accounts: z.partialRecord(z.enum(accountKeys as [AccountKey, ...AccountKey[]]), text),
  noTaxRate: text.default(''),
  titles: z.partialRecord(z.enum(journalFields as unknown as [JournalField, ...JournalField[]]), text).default({}),
  date: z.enum(journalDates).nullable().default(null),
  signs: z.enum(journalSigns).nullable().default(null),
  amounts: z.enum(amountSides).default('debit_positive'),
})
export type ShapeMap = z.infer<typeof shapeMap>

/** The shop's map of accounts: the program in use, and what it knows of each. */
export const accountMap = z.object({
  shape: z.enum(journalShapes),
  maps: z.object({ plain: shapeMap, quickbooks: shapeMap, xero: shapeMap }),
})
export type AccountMap = z.infer<typeof accountMap>

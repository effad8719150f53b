import * as z from 'zod'
import { type AccountKey, accountKeys } from './accounts.ts'
import { type JournalField, journalFields } from './shapes.ts'

/** Which program reads the journal. */
export const journalShapes = ['plain', 'quickbooks', 'xero'] as const
export type JournalShape = (typeof journalShapes)[number]

const text = z.string().trim().max(120)

/**
 * One program's accounts: the name (or in Xero the code) of the shop's own account for each key, '' for none.
 * - `taxRates`: the program's name of a tax, by `code rateMilli`; used where it asks for one
 * - `noTaxRate`: what lines say that carry no tax of their own
 * - `titles`: column titles that the program calls otherwise than we do
 */
export const shapeMap = z.object({
  accounts: z.partialRecord(z.enum(accountKeys as [AccountKey, ...AccountKey[]]), text),
  taxRates: z.record(z.string().max(80), text).default({}),
  noTaxRate: text.default(''),
  titles: z.partialRecord(z.enum(journalFields as unknown as [JournalField, ...JournalField[]]), text).default({}),
})
export type ShapeMap = z.infer<typeof shapeMap>

/** The shop's map of accounts: the program in use, and what it knows of each. */
export const accountMap = z.object({
  shape: z.enum(journalShapes),
  maps: z.object({ plain: shapeMap, quickbooks: shapeMap, xero: shapeMap }),
})
export type AccountMap = z.infer<typeof accountMap>

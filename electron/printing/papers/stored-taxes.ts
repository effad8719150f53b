import * as z from 'zod'
import type { Amount } from '../../../shared/settlements/amount.ts'

const storedTaxes = z.array(
  z.object({ code: z.string(), rateMilli: z.int().nullable().default(null), taxMinor: z.int() }),
)

/** An amount from its stored columns; a tax whose rate the file never told counts as 0 %. */
export function storedAmount(netMinor: number, grossMinor: number, taxes: string): Amount {
  return {
    netMinor,
    grossMinor,
    taxes: storedTaxes.parse(JSON.parse(taxes)).map(tax => ({ ...tax, rateMilli: tax.rateMilli ?? 0 })),
  }
}

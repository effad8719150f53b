import { mulDiv, share } from '../money.ts'

/** Units that were sold together with others for one price. */
export interface SharedPart {
  readonly quantity: number
  /** What they were expected to bring; null where nobody knows. */
  readonly expectedMinor: number | null
}

/** A part's share of a price: net of tax, and the tax. */
export interface PriceShare {
  readonly netMinor: number
  readonly taxMinor: number
}

/** The tax inside a price, minor units, half up. */
export function taxInside(grossMinor: number, rateMilli: number): number {
  return mulDiv(grossMinor, rateMilli, 100_000 + rateMilli)
}

/**
 * Shares a lot's price over its parts, to the cent: by what each was expected to bring, and by units where that is
 * not known of all of them, or nothing was expected of any.
 */
export function sharePrice(grossMinor: number, rateMilli: number, parts: readonly SharedPart[]): PriceShare[] {
  const expected = parts.map(part => part.expectedMinor ?? -1)
  const known = expected.every(minor => minor >= 0) && expected.some(minor => minor > 0)
  const weights = known ? expected : parts.map(part => part.quantity)
  const taxMinor = taxInside(grossMinor, rateMilli)
  const nets = share(grossMinor - taxMinor, weights)
  const taxes = share(taxMinor, weights)
  return parts.map((_, index) => ({ netMinor: nets[index] ?? 0, taxMinor: taxes[index] ?? 0 }))
}

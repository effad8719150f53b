import { type Amount, zeroAmount } from '../../shared/settlements/amount.ts'

/** A rate that the file a tax came from did not tell; stored as null, kept apart from a rate of 0. */
const untoldRate = -1

interface StoredTax {
  readonly code: string
  readonly rateMilli: number | null
  readonly taxMinor: number
}

/** An amount as its columns hold it. */
export function storedAmount(grossMinor: number, netMinor: number, taxes: string): Amount {
  const stored = JSON.parse(taxes) as readonly StoredTax[]
  return {
    grossMinor,
    netMinor,
    taxes: stored.map(({ code, rateMilli, taxMinor }) => ({ code, rateMilli: rateMilli ?? untoldRate, taxMinor })),
  }
}

/** Taxes as screens and columns hold them. */
export function taxViews(amount: Amount): StoredTax[] {
  return amount.taxes.map(({ code, rateMilli, taxMinor }) => ({
    code,
    rateMilli: rateMilli === untoldRate ? null : rateMilli,
    taxMinor,
  }))
}

/** The text of a column of taxes. */
export function taxesText(amount: Amount): string {
  return JSON.stringify(taxViews(amount))
}

/** A gross amount that nobody knows the taxes of, as nothing when it is 0. */
export function withoutTaxes(grossMinor: number): Amount {
  return grossMinor === 0 ? zeroAmount : { grossMinor, netMinor: grossMinor, taxes: [] }
}

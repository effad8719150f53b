import { mulDiv } from '../money.ts'
import { type Amount, amountOfGross, amountOfNet, lessAmounts, seenMinor, type TaxMode, zeroAmount } from './amount.ts'
import { scaled } from './scaled.ts'

/**
 * How much of a credit is kept.
 * - percent: thousandths of a percent of the credit as the customer sees it; 10 % is 10000. Limits are per unit.
 * - amount: minor units per unit, so that partial returns cost what one return of all units costs
 */
export type Charge =
  | {
      readonly kind: 'percent'
      readonly percentMilli: number
      readonly minMinorPerUnit?: number
      readonly maxMinorPerUnit?: number
    }
  | { readonly kind: 'amount'; readonly minorPerUnit: number }

/** The tax a fee carries when it is a separate supply. */
export interface SupplyTax {
  readonly code: string
  readonly rateMilli: number
}

/** A credit with what is kept of it. */
export interface Reduced {
  /** Restocking fee. */
  readonly fee: Amount
  /** Diminished value. */
  readonly deduction: Amount
  /** What the credit note shows: the credit less deduction, and less the fee unless it is a separate supply. */
  readonly noted: Amount
  /** What the customer gets of this credit: the credit less deduction and fee, gross. */
  readonly backMinor: number
}

/** What a charge comes to on a credit: rounded once, within 0 and `limitMinor`. */
export function chargeMinor(charge: Charge, creditMinor: number, units: number, limitMinor: number): number {
  if (charge.kind === 'amount') return clamp(charge.minorPerUnit * units, limitMinor)
  const exact = mulDiv(creditMinor, charge.percentMilli, 100_000)
  const atLeast = Math.max(exact, (charge.minMinorPerUnit ?? 0) * units)
  const within = charge.maxMinorPerUnit === undefined ? atLeast : Math.min(atLeast, charge.maxMinorPerUnit * units)
  return clamp(within, limitMinor)
}

/**
 * Takes a restocking fee and a diminished-value deduction off a credit (money.md 3).
 * Both are of the whole credit; together never more than it, the fee first. The same share comes off net and each tax.
 * With `supply`, the fee leaves the credit whole and carries its own tax.
 */
export function reduced(
  mode: TaxMode,
  credit: Amount,
  units: number,
  charges: { readonly fee: Charge | null; readonly deduction: Charge | null; readonly supply: SupplyTax | null },
): Reduced {
  const wholeMinor = seenMinor(mode, credit)
  const feeMinor = charges.fee ? chargeMinor(charges.fee, wholeMinor, units, wholeMinor) : 0
  const deductionMinor = charges.deduction
    ? chargeMinor(charges.deduction, wholeMinor, units, wholeMinor - feeMinor)
    : 0
  if (charges.supply) {
    const deduction = scaled(mode, credit, deductionMinor)
    const noted = lessAmounts(credit, deduction)
    const fee = supplied(mode, feeMinor, charges.supply, noted.grossMinor)
    return { fee, deduction, noted, backMinor: noted.grossMinor - fee.grossMinor }
  }
  const fee = scaled(mode, credit, feeMinor)
  const kept = scaled(mode, credit, feeMinor + deductionMinor)
  const noted = lessAmounts(credit, kept)
  return { fee, deduction: lessAmounts(kept, fee), noted, backMinor: noted.grossMinor }
}

/** A charge as a supply of its own: as the customer sees it, with its own tax, gross within a limit. */
export function supplied(mode: TaxMode, minor: number, tax: SupplyTax, limitMinor: number): Amount {
  if (minor <= 0 || limitMinor <= 0) return zeroAmount
  const whole = mode === 'inclusive' ? minor : minor + mulDiv(minor, tax.rateMilli, 100_000)
  if (whole > limitMinor) return withTaxInside(limitMinor, tax)
  if (mode === 'inclusive') return withTaxInside(minor, tax)
  return amountOfNet(minor, [{ ...tax, taxMinor: whole - minor }])
}

function withTaxInside(grossMinor: number, tax: SupplyTax): Amount {
  return amountOfGross(grossMinor, [{ ...tax, taxMinor: mulDiv(grossMinor, tax.rateMilli, 100_000 + tax.rateMilli) }])
}

function clamp(minor: number, limitMinor: number): number {
  return Math.max(0, Math.min(minor, limitMinor))
}

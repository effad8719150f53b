import { mulDiv } from '../money.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Amount, amountOfGross, amountOfNet, lessAmounts, seenMinor, type TaxMode, taxAt } from './amount.ts'
import { type LineHistory, leftOf, leftUnits, type SoldLine } from './line-history.ts'
import { scaled, taxesWithin } from './scaled.ts'

/** What is given back for units of a sale line, before fees, deductions, bonus and shipping. */
export interface Credit {
  readonly units: number
  readonly credit: Amount
  /** What was paid for just these units, as the customer sees it. */
  readonly worthMinor: number
  /** Missing from that worth because it was already given as an allowance or refunded elsewhere. */
  readonly takenOffMinor: number
  /** Held back by a partial amount. */
  readonly forfeited: Amount
}

/** The units are not a whole number of 1 or more, or more than the line has left. */
export interface UnitsNotPossible {
  readonly code: 'units_not_possible'
  readonly askedUnits: number
  readonly leftUnits: number
}

/** A partial amount is not a whole number from 0 to the credit. */
export interface AmountNotPossible {
  readonly code: 'amount_not_possible'
  readonly askedMinor: number
  readonly leftMinor: number
}

/**
 * The credit of `units` more units of a line (money.md 2), minor units of the sale's currency.
 *
 * - `round(paid * (settled + units) / sold) - credited`, half up, for the figure the customer sees and for each
 *   stored tax; the third figure follows.
 * - never below 0, never above what the line has left; when all that is left is given, each tax gives all it has left
 * - a partial amount settles its units: what it holds back counts as credited in the formula, not in the cap
 * - a tax that rounding would lift above its gross waits for a later unit
 */
export function creditOf(
  mode: TaxMode,
  line: SoldLine,
  history: LineHistory,
  units: number,
  partialMinor?: number,
): Result<Credit, UnitsNotPossible | AmountNotPossible> {
  const free = leftUnits(line, history)
  if (!Number.isInteger(units) || units < 1 || units > free) {
    return refuse({ code: 'units_not_possible', askedUnits: units, leftUnits: free })
  }
  const upTo = history.units + units
  const seen = (amount: Amount) => seenMinor(mode, amount)
  const left = leftOf(line, history)
  const dueMinor = cumulative(line, history, upTo, seen)
  const leftSeenMinor = Math.max(0, seen(left))
  const whole = dueMinor >= leftSeenMinor
  const taxes = line.paid.taxes.map(tax => {
    const at = (amount: Amount) => taxAt(amount, tax.code, tax.rateMilli)
    const leftMinor = Math.max(0, at(left))
    return { ...tax, taxMinor: whole ? leftMinor : Math.min(leftMinor, cumulative(line, history, upTo, at)) }
  })
  const full = composed(mode, Math.min(dueMinor, leftSeenMinor), taxes, left, whole)
  const fullMinor = seen(full)
  const worthMinor =
    mulDiv(seen(line.paid), upTo, line.soldUnits) - mulDiv(seen(line.paid), history.units, line.soldUnits)
  const takenOffMinor = Math.max(0, Math.min(worthMinor, dueMinor) - fullMinor)
  if (partialMinor === undefined) {
    return ok({ units, credit: full, worthMinor, takenOffMinor, forfeited: lessAmounts(full, full) })
  }
  if (!Number.isInteger(partialMinor) || partialMinor < 0 || partialMinor > fullMinor) {
    return refuse({ code: 'amount_not_possible', askedMinor: partialMinor, leftMinor: fullMinor })
  }
  const credit = scaled(mode, full, partialMinor)
  return ok({ units, credit, worthMinor, takenOffMinor, forfeited: lessAmounts(full, credit) })
}

function cumulative(line: SoldLine, history: LineHistory, upTo: number, figure: (amount: Amount) => number): number {
  const credited = figure(history.credited) + Math.max(0, figure(history.forfeited))
  return Math.max(0, mulDiv(figure(line.paid), upTo, line.soldUnits) - credited)
}

/** Puts the parts together; keeps taxes inside the gross (inclusive) and the gross inside what is left (exclusive). */
function composed(mode: TaxMode, minor: number, taxes: Amount['taxes'], left: Amount, whole: boolean): Amount {
  if (mode === 'exclusive') {
    const roomMinor = Math.max(0, left.grossMinor)
    const within = taxesWithin(taxes, roomMinor)
    const taxMinor = within.reduce((sum, tax) => sum + tax.taxMinor, 0)
    return amountOfNet(Math.min(minor, roomMinor - taxMinor), within)
  }
  return amountOfGross(minor, whole && minor > 0 ? taxes : taxesWithin(taxes, minor))
}

import { ok, type Result, refuse } from '../result.ts'
import {
  type Amount,
  amountOfGross,
  amountOfNet,
  negated,
  seenMinor,
  type TaxMode,
  taxAt,
  zeroAmount,
} from './amount.ts'
import type { AmountNotPossible } from './credit.ts'
import { type LineHistory, leftOf, type SettledEntry, type SoldLine } from './line-history.ts'
import { scaled } from './scaled.ts'

/**
 * An amount given on a line without units: allowance, price match, partial refund (money.md 1).
 * As the customer sees it; taxes in the proportions of what was paid, the last amount of a line takes what is left.
 */
export function allowanceOf(
  mode: TaxMode,
  line: SoldLine,
  history: LineHistory,
  minor: number,
): Result<Amount, AmountNotPossible> {
  const left = withinPaid(mode, line, history)
  const leftMinor = seenMinor(mode, left)
  if (!Number.isInteger(minor) || minor < 1 || minor > leftMinor) {
    return refuse({ code: 'amount_not_possible', askedMinor: minor, leftMinor })
  }
  return ok(scaled(mode, left, minor))
}

/** What a supervisor adds of the credit that an earlier partial amount held back: an entry without units. */
export function addForfeited(
  mode: TaxMode,
  line: SoldLine,
  history: LineHistory,
  minor: number,
): Result<Omit<SettledEntry, 'reversed'>, AmountNotPossible> {
  const left = withinPaid(mode, line, history)
  const leftMinor = Math.max(0, Math.min(seenMinor(mode, left), seenMinor(mode, history.forfeited)))
  if (!Number.isInteger(minor) || minor < 1 || minor > leftMinor) {
    return refuse({ code: 'amount_not_possible', askedMinor: minor, leftMinor })
  }
  const credit = withinTaxes(mode, scaled(mode, history.forfeited, minor), left)
  return ok({ units: 0, credit, forfeited: negated(credit), allowed: zeroAmount })
}

/** Keeps each tax of an amount within what is left of it. */
function withinTaxes(mode: TaxMode, amount: Amount, left: Amount): Amount {
  const taxes = amount.taxes.map(tax => ({
    ...tax,
    taxMinor: Math.min(tax.taxMinor, taxAt(left, tax.code, tax.rateMilli)),
  }))
  return mode === 'inclusive' ? amountOfGross(amount.grossMinor, taxes) : amountOfNet(amount.netMinor, taxes)
}

/** What is left of a line, nothing in it below 0 and nothing above the gross that is left. */
function withinPaid(mode: TaxMode, line: SoldLine, history: LineHistory): Amount {
  const left = leftOf(line, history)
  const grossMinor = Math.max(0, left.grossMinor)
  if (grossMinor === 0) return zeroAmount
  let roomMinor = grossMinor
  const taxes = line.paid.taxes.map(tax => {
    const taxMinor = Math.max(0, Math.min(roomMinor, taxAt(left, tax.code, tax.rateMilli)))
    roomMinor -= taxMinor
    return { ...tax, taxMinor }
  })
  const netMinor = mode === 'inclusive' ? roomMinor : Math.max(0, Math.min(left.netMinor, roomMinor))
  return { grossMinor: grossMinor - roomMinor + netMinor, netMinor, taxes }
}

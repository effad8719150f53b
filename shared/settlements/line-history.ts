import { share } from '../money.ts'
import { type Amount, amountOfNet, lessAmounts, sumAmounts, zeroAmount } from './amount.ts'

/** A sale line as it was charged. Whole units; `paid` is after all discounts. */
export interface SoldLine {
  readonly soldUnits: number
  readonly paid: Amount
}

/** What one settlement did to a sale line. */
export interface SettledEntry {
  /** 0 for an amount without units. */
  readonly units: number
  readonly credit: Amount
  /** What staff held back by giving a partial amount; negative when a supervisor added it later. */
  readonly forfeited: Amount
  /** Given without units: allowance, price match, partial refund. */
  readonly allowed: Amount
  readonly reversed: boolean
}

/** Everything settled on a sale line so far, without reversed settlements, and what was refunded elsewhere. */
export interface LineHistory {
  readonly units: number
  readonly credited: Amount
  readonly forfeited: Amount
  readonly allowed: Amount
  readonly elsewhere: Amount
  readonly elsewhereUnits: number
}

/** A line nobody touched yet. */
export const untouched: LineHistory = {
  units: 0,
  credited: zeroAmount,
  forfeited: zeroAmount,
  allowed: zeroAmount,
  elsewhere: zeroAmount,
  elsewhereUnits: 0,
}

/** Sums the settlements in force of one sale line. */
export function historyOf(
  entries: readonly SettledEntry[],
  elsewhere: { readonly amount: Amount; readonly units: number } = { amount: zeroAmount, units: 0 },
): LineHistory {
  const inForce = entries.filter(entry => !entry.reversed)
  return {
    units: inForce.reduce((sum, entry) => sum + entry.units, 0),
    credited: sumAmounts(inForce.map(entry => entry.credit)),
    forfeited: sumAmounts(inForce.map(entry => entry.forfeited)),
    allowed: sumAmounts(inForce.map(entry => entry.allowed)),
    elsewhere: elsewhere.amount,
    elsewhereUnits: elsewhere.units,
  }
}

/** The history after one more entry. */
export function withEntry(history: LineHistory, entry: Omit<SettledEntry, 'reversed'>): LineHistory {
  return {
    ...history,
    units: history.units + entry.units,
    credited: sumAmounts([history.credited, entry.credit]),
    forfeited: sumAmounts([history.forfeited, entry.forfeited]),
    allowed: sumAmounts([history.allowed, entry.allowed]),
  }
}

/** What the line has left to give: paid less credited, allowed and refunded elsewhere; parts may be negative. */
export function leftOf(line: SoldLine, history: LineHistory): Amount {
  return lessAmounts(line.paid, history.credited, history.allowed, history.elsewhere)
}

/** Units that can still be settled. */
export function leftUnits(line: SoldLine, history: LineHistory): number {
  return Math.max(0, line.soldUnits - history.units - history.elsewhereUnits)
}

/** Splits a gross amount into net and taxes in the proportions of what was paid; never more than paid. */
export function portionOf(paid: Amount, grossMinor: number): Amount {
  const within = Math.max(0, Math.min(grossMinor, paid.grossMinor))
  const [netMinor = 0, ...taxes] = share(within, [paid.netMinor, ...paid.taxes.map(tax => tax.taxMinor)])
  return amountOfNet(
    netMinor,
    paid.taxes.map((tax, index) => ({ ...tax, taxMinor: taxes[index] ?? 0 })),
  )
}

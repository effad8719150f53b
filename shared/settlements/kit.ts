import { mulDiv } from '../money.ts'
import { type Amount, amountOfNet, taxMinorOf } from './amount.ts'

/**
 * The share of each component in what was paid for a kit, net and each tax; the last component takes the rest.
 * `weights` are the components' own values (price times quantity), any unit. All zero: shared evenly.
 */
export function shareKit(paid: Amount, weights: readonly number[]): readonly Amount[] {
  const even = weights.every(weight => weight <= 0)
  const used = weights.map(weight => (even ? 1 : Math.max(0, weight)))
  const net = steps(paid.netMinor, used)
  const taxes = paid.taxes.map(tax => steps(tax.taxMinor, used))
  return used.map((_, index) =>
    amountOfNet(
      net[index] ?? 0,
      paid.taxes.map((tax, at) => ({ ...tax, taxMinor: taxes[at]?.[index] ?? 0 })),
    ),
  )
}

/** Rounds the running total, so that no part is ever negative and the last one closes the sum. */
function steps(total: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let upTo = 0
  let given = 0
  return weights.map(weight => {
    upTo += weight
    const part = mulDiv(total, upTo, whole) - given
    given += part
    return part
  })
}

/** Whether components account for all of a kit: the check after an import. */
export function closesKit(paid: Amount, parts: readonly Amount[]): boolean {
  const net = parts.reduce((sum, part) => sum + part.netMinor, 0)
  const tax = parts.reduce((sum, part) => sum + taxMinorOf(part), 0)
  return net === paid.netMinor && tax === taxMinorOf(paid)
}

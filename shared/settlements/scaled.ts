import { mulDiv } from '../money.ts'
import { type Amount, amountOfGross, amountOfNet, seenMinor, type TaxMode, zeroAmount } from './amount.ts'

/**
 * The part of an amount that the customer sees as `minor`, with the same share of each tax.
 * `minor` from 0 to the whole; the whole is returned unchanged.
 */
export function scaled(mode: TaxMode, amount: Amount, minor: number): Amount {
  const wholeMinor = seenMinor(mode, amount)
  if (minor === wholeMinor) return amount
  if (wholeMinor === 0) return zeroAmount
  const taxes = amount.taxes.map(tax => ({ ...tax, taxMinor: mulDiv(tax.taxMinor, minor, wholeMinor) }))
  return mode === 'inclusive' ? amountOfGross(minor, taxes) : amountOfNet(minor, taxes)
}

import { mulDiv } from '../money.ts'
import { type Amount, amountOfGross, amountOfNet, seenMinor, type TaxMode, zeroAmount } from './amount.ts'

/**
 * The part of an amount that the customer sees as `minor`, with the same share of each tax.
 * The whole is returned unchanged; more than the whole is more of the same.
 */
export function scaled(mode: TaxMode, amount: Amount, minor: number): Amount {
  const wholeMinor = seenMinor(mode, amount)
  if (minor === wholeMinor) return amount
  if (wholeMinor === 0) return zeroAmount
  const taxes = amount.taxes.map(tax => ({ ...tax, taxMinor: mulDiv(tax.taxMinor, minor, wholeMinor) }))
  return mode === 'inclusive' ? amountOfGross(minor, taxesWithin(taxes, minor)) : amountOfNet(minor, taxes)
}

/** Keeps the sum of taxes within a total; the later ones give way. */
export function taxesWithin(taxes: Amount['taxes'], totalMinor: number): Amount['taxes'] {
  let roomMinor = totalMinor
  return taxes.map(tax => {
    const taxMinor = Math.min(tax.taxMinor, roomMinor)
    roomMinor -= taxMinor
    return { ...tax, taxMinor }
  })
}

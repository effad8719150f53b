import { share } from '../../money.ts'
import { type Decimal, toMinor } from './read-decimal.ts'

/** What a row of WooCommerce's export says of an item, exact, without rounding. */
export interface WooItemValues {
  /** Before discounts, without tax. */
  readonly subtotal: Decimal
  readonly subtotalTax: Decimal
  /** After discounts, without tax. */
  readonly total: Decimal
  readonly totalTax: Decimal
}

/** The same in minor units. */
export interface WooItemAmounts {
  readonly listNetMinor: number
  readonly listTaxMinor: number
  readonly netMinor: number
  readonly taxMinor: number
}

/**
 * Turns exact item values into minor units. Values the currency can hold are taken as they are. Others (shops that
 * round per order) are rounded so that the items come to what the order says is left for them, `goodsMinor` with tax:
 * floor, then one more to the largest remainders, ties by order. Null where they are further from it than rounding
 * explains (one minor unit an item).
 */
export function wooAmounts(
  items: readonly WooItemValues[],
  goodsMinor: number,
  decimals: number,
): readonly WooItemAmounts[] | null {
  const exact = exactAmounts(items, decimals)
  if (exact !== null) {
    const sum = exact.reduce((all, item) => all + item.netMinor + item.taxMinor, 0)
    return sum === goodsMinor ? exact : null
  }
  const fine = decimals + 4
  const gross = items.map(item => toFine(item.total, fine) + toFine(item.totalTax, fine))
  const taxes = items.map(item => toFine(item.totalTax, fine))
  const unit = 10 ** 4
  const grossSum = gross.reduce((a, b) => a + b, 0)
  if (Math.abs(grossSum - goodsMinor * unit) > items.length * unit) return null
  const taxMinor = roundHalfUp(
    taxes.reduce((a, b) => a + b, 0),
    unit,
  )
  const grossParts = share(goodsMinor, gross)
  const taxParts = share(taxMinor, taxes)
  return items.map((item, index) => {
    const tax = taxParts[index] ?? 0
    const net = (grossParts[index] ?? 0) - tax
    const listNet = Math.max(roundHalfUp(toFine(item.subtotal, fine), unit), net)
    const listTax = Math.max(roundHalfUp(toFine(item.subtotalTax, fine), unit), tax)
    return { listNetMinor: listNet, listTaxMinor: listTax, netMinor: net, taxMinor: tax }
  })
}

function exactAmounts(items: readonly WooItemValues[], decimals: number): readonly WooItemAmounts[] | null {
  const amounts: WooItemAmounts[] = []
  for (const item of items) {
    const netMinor = toMinor(item.total, decimals)
    const taxMinor = toMinor(item.totalTax, decimals)
    if (netMinor === null || taxMinor === null) return null
    const listNetMinor = Math.max(toMinor(item.subtotal, decimals) ?? roundTo(item.subtotal, decimals), netMinor)
    const listTaxMinor = Math.max(toMinor(item.subtotalTax, decimals) ?? roundTo(item.subtotalTax, decimals), taxMinor)
    amounts.push({ listNetMinor, listTaxMinor, netMinor, taxMinor })
  }
  return amounts
}

/** Whole ten-thousandths of a minor unit; what is finer is cut off. */
function toFine(value: Decimal, scale: number): number {
  return value.scale <= scale
    ? value.units * 10 ** (scale - value.scale)
    : Math.trunc(value.units / 10 ** (value.scale - scale))
}

function roundHalfUp(fine: number, unit: number): number {
  return Math.floor((fine + unit / 2) / unit)
}

function roundTo(value: Decimal, decimals: number): number {
  return roundHalfUp(toFine(value, decimals + 4), 10 ** 4)
}

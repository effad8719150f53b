import { decimalsOf, mulDiv, share } from '../../money.ts'
import type { CellReader } from './cell-reader.ts'
import type { Row } from './rows.ts'
import { type WooItemAmounts, type WooItemValues, wooAmounts } from './woocommerce-amounts.ts'
import type { WooColumns } from './woocommerce-columns.ts'

/** What an order of WooCommerce's export states once, in minor units. A fee below 0 is a discount. */
export interface WooTotals {
  readonly totalMinor: number
  readonly shippingNet: number
  readonly shippingTax: number
  readonly feeNet: number
  readonly feeTax: number
  /** A discount after tax, as old versions gave; newer ones have it in the items already. */
  readonly discountMinor: number
  readonly refundedMinor: number
}

/** Reads an order's own amounts. */
export function readWooTotals(row: Row, columns: WooColumns, cells: CellReader, decimals: number): WooTotals {
  cells.needed(row, columns.total)
  const totals = {
    totalMinor: cells.amount(row, columns.total, decimals),
    shippingNet: cells.amount(row, columns.shipping, decimals),
    shippingTax: cells.amount(row, columns.shippingTax, decimals),
    feeNet: cells.money(row, columns.fee, decimals) ?? 0,
    feeTax: cells.money(row, columns.feeTax, decimals) ?? 0,
    discountMinor: cells.amount(row, columns.orderDiscount, decimals),
    refundedMinor: Math.abs(cells.money(row, columns.refunded, decimals) ?? 0),
  }
  if (totals.refundedMinor > totals.totalMinor) cells.reject(row, columns.refunded, 'refund_too_large')
  return totals
}

/**
 * What the items come to after everything the order takes off them, so that items, shipping and fee are the order's
 * total to the minor unit. Null (and a rejection) where they are not.
 */
export function reconcileWoo(
  row: Row,
  values: readonly WooItemValues[],
  totals: WooTotals,
  columns: WooColumns,
  cells: CellReader,
  currency: string,
): readonly WooItemAmounts[] | null {
  const decimals = decimalsOf(currency)
  const outside = totals.shippingNet + totals.shippingTax + totals.feeNet + totals.feeTax
  const goodsMinor = totals.totalMinor - outside
  const plain = wooAmounts(values, goodsMinor, decimals)
  const afterTax = plain === null ? totals.discountMinor : 0
  const amounts = plain ?? (afterTax > 0 ? wooAmounts(values, goodsMinor + afterTax, decimals) : null)
  if (amounts === null)
    return cells.reject(row, columns.total, 'totals_do_not_reconcile', {
      foundMinor: totals.totalMinor,
      expectedMinor: totals.totalMinor - goodsMinor + roundedSum(values, decimals),
      currency,
    })
  const reduced = takeOff(amounts, Math.max(-totals.feeNet, 0), Math.max(-totals.feeTax, 0), afterTax)
  if (reduced.some(amount => amount.netMinor < 0 || amount.taxMinor < 0))
    return cells.reject(row, columns.fee, 'discount_too_large')
  return reduced
}

function takeOff(
  amounts: readonly WooItemAmounts[],
  feeNet: number,
  feeTax: number,
  afterTax: number,
): readonly WooItemAmounts[] {
  if (feeNet === 0 && feeTax === 0 && afterTax === 0) return amounts
  const nets = amounts.map(amount => amount.netMinor)
  const taxes = amounts.map(amount => amount.taxMinor)
  const netsOff = share(feeNet, nets)
  const taxesOff = share(feeTax, taxes)
  const discounts = share(
    afterTax,
    amounts.map(amount => amount.netMinor + amount.taxMinor),
  )
  return amounts.map((amount, index) => {
    const [taxOff = 0, netOff = 0] = share(discounts[index] ?? 0, [amount.taxMinor, amount.netMinor])
    return {
      ...amount,
      netMinor: amount.netMinor - (netsOff[index] ?? 0) - netOff,
      taxMinor: amount.taxMinor - (taxesOff[index] ?? 0) - taxOff,
    }
  })
}

function roundedSum(values: readonly WooItemValues[], decimals: number): number {
  let sum = 0
  for (const { total, totalTax } of values)
    for (const value of [total, totalTax]) sum += mulDiv(value.units, 10 ** decimals, 10 ** value.scale)
  return sum
}

import type { ReceiptTax } from '../../../shared/printing/papers/receipt-paper.ts'
import {
  type Amount,
  lessAmounts,
  negated,
  seenMinor,
  sumAmounts,
  type TaxMode,
  taxMinorOf,
} from '../../../shared/settlements/amount.ts'

/** One settled line's money as it was stored. */
export interface SettledAmounts {
  readonly credit: Amount
  readonly fee: Amount
  readonly deduction: Amount
  readonly allowance: Amount
}

/** The sums of a receipt: what is added to and taken from the goods so that the total comes out. */
export interface ReceiptSums {
  readonly goodsMinor: number
  readonly feeMinor: number
  readonly deductionMinor: number
  readonly allowanceMinor: number
  readonly shippingMinor: number
  readonly returnShippingMinor: number
  /** What the total has beyond all of these: the customer's own label. */
  readonly restMinor: number
  readonly taxes: readonly ReceiptTax[]
}

/** Sums a settlement the way its customer sees prices; every receipt adds up to its total. */
export function receiptSums(
  mode: TaxMode,
  lines: readonly SettledAmounts[],
  { shipping, returnShipping }: { readonly shipping: Amount; readonly returnShipping: Amount },
  totalMinor: number,
): ReceiptSums {
  const seen = (pick: (line: SettledAmounts) => Amount) =>
    lines.reduce((sum, line) => sum + seenMinor(mode, pick(line)), 0)
  const goodsMinor = seen(line => line.credit)
  const feeMinor = seen(line => line.fee)
  const deductionMinor = seen(line => line.deduction)
  const allowanceMinor = seen(line => line.allowance)
  const shippingMinor = seenMinor(mode, shipping)
  const returnShippingMinor = seenMinor(mode, returnShipping)
  const goods = lines.map(line => sumAmounts([lessAmounts(line.credit, line.fee, line.deduction), line.allowance]))
  const noted = [...goods, shipping, negated(returnShipping)]
  const taxMinor = mode === 'exclusive' ? noted.reduce((sum, amount) => sum + taxMinorOf(amount), 0) : 0
  const known = goodsMinor - feeMinor - deductionMinor + allowanceMinor + shippingMinor - returnShippingMinor + taxMinor
  return {
    goodsMinor,
    feeMinor,
    deductionMinor,
    allowanceMinor,
    shippingMinor,
    returnShippingMinor,
    restMinor: totalMinor - known,
    taxes: taxesOf(noted),
  }
}

/** Tax by code and rate with the net it was charged on: two taxes on one line each name that line's net. */
export function taxesOf(amounts: readonly Amount[]): readonly ReceiptTax[] {
  const found = new Map<string, ReceiptTax>()
  for (const amount of amounts) {
    for (const tax of amount.taxes) {
      const key = `${tax.code} ${tax.rateMilli}`
      const rateMilli = tax.rateMilli < 0 ? null : tax.rateMilli
      const known = found.get(key) ?? { name: tax.code, rateMilli, netMinor: 0, taxMinor: 0 }
      const taxMinor = known.taxMinor + tax.taxMinor
      found.set(key, { ...known, netMinor: known.netMinor + amount.netMinor, taxMinor })
    }
  }
  return [...found.values()].filter(tax => tax.taxMinor !== 0)
}

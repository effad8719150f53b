import { mulDiv } from '../money.ts'
import { type Amount, amountOfGross, amountOfNet, sumAmounts, type TaxMode, zeroAmount } from '../settlements/amount.ts'
import { creditOf } from '../settlements/credit.ts'
import { untouched, withEntry } from '../settlements/line-history.ts'
import { taxesWithin } from '../settlements/scaled.ts'

/** A tax that goods of a kind are charged, thousandths of a percent. */
export interface TaxRate {
  readonly code: string
  readonly rateMilli: number
}

/** What units of a sale line give back: the price that goods of the same product are given out at. */
export interface PaidUnits {
  readonly saleLineId: string
  readonly productId: string | null
  readonly units: number
  readonly credit: Amount
}

/** Goods that go out. */
export interface AskedGoods {
  readonly productId: string
  readonly quantity: number
  /** One unit as customers see it, and its taxes; null: nobody said a price, or which tax. */
  readonly today: { readonly unitMinor: number; readonly rates: readonly TaxRate[] } | null
}

/** A line of the new sale. `from` paid: at what the same goods were paid; `basis`: the sale line that says so. */
export interface PricedGoods {
  /** Place of what was asked for. */
  readonly asked: number
  readonly quantity: number
  readonly price: Amount
  readonly from: 'paid' | 'today'
  readonly basis: string | null
}

/** Several units at a price of today: rounded once, on the line. */
export function priceToday(mode: TaxMode, unitMinor: number, quantity: number, rates: readonly TaxRate[]): Amount {
  const minor = unitMinor * quantity
  if (mode === 'exclusive') {
    return amountOfNet(
      minor,
      rates.map(rate => ({ ...rate, taxMinor: mulDiv(minor, rate.rateMilli, 100_000) })),
    )
  }
  const whole = rates.reduce((sum, rate) => sum + rate.rateMilli, 100_000)
  const taxes = rates.map(rate => ({ ...rate, taxMinor: mulDiv(minor, rate.rateMilli, whole) }))
  return amountOfGross(minor, taxesWithin(taxes, minor))
}

/**
 * Prices what goes out (money.md 4).
 *
 * - goods of the product that comes back, as many as come back: at what was paid for those, taxes and all, so that the
 *   first sale line stays the basis however often they are exchanged
 * - everything else: at today's price with today's tax
 *
 * Answers the place of goods that have no price; several sale lines behind one product make several lines.
 */
export function priceGoods(
  mode: TaxMode,
  paid: readonly PaidUnits[],
  asked: readonly AskedGoods[],
): { readonly lines: readonly PricedGoods[]; readonly unpriced: number | null } {
  const left = paid.map(one => ({ ...one, given: 0, take: taker(mode, one.credit, one.units) }))
  const only = new Set(paid.map(one => one.saleLineId)).size === 1 ? (paid[0]?.saleLineId ?? null) : null
  const lines: PricedGoods[] = []
  for (const [place, goods] of asked.entries()) {
    let open = goods.quantity
    for (const one of left) {
      const units = one.productId === goods.productId ? Math.min(open, one.units - one.given) : 0
      if (units === 0) continue
      lines.push({ asked: place, quantity: units, price: one.take(units), from: 'paid', basis: one.saleLineId })
      one.given += units
      open -= units
    }
    if (open === 0) continue
    if (!goods.today) return { lines: [], unpriced: place }
    const price = priceToday(mode, goods.today.unitMinor, open, goods.today.rates)
    lines.push({ asked: place, quantity: open, price, from: 'today', basis: only })
  }
  return { lines, unpriced: null }
}

/**
 * Prices what replaces goods at no charge: the whole of what they gave back, whatever the new goods cost, shared
 * by units.
 */
export function priceReplacement(
  mode: TaxMode,
  paid: readonly PaidUnits[],
  asked: readonly Pick<AskedGoods, 'quantity'>[],
): readonly PricedGoods[] {
  const whole = sumAmounts(paid.map(one => one.credit))
  const take = taker(
    mode,
    whole,
    asked.reduce((sum, one) => sum + one.quantity, 0),
  )
  const basis = paid[0]?.saleLineId ?? null
  return asked.map(({ quantity }, place) => ({ asked: place, quantity, price: take(quantity), from: 'paid', basis }))
}

/** Takes units out of an amount by the cumulative rule of credits, so that the parts add up to it. */
function taker(mode: TaxMode, whole: Amount, soldUnits: number): (units: number) => Amount {
  let history = untouched
  return units => {
    const credit = creditOf(mode, { soldUnits, paid: whole }, history, units)
    if (!credit.ok) throw new Error('More units were priced than there are')
    history = withEntry(history, { ...credit.value, allowed: zeroAmount })
    return credit.value.credit
  }
}

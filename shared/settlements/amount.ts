/** Whether prices as the customer sees them contain tax. */
export const taxModes = ['inclusive', 'exclusive'] as const
export type TaxMode = (typeof taxModes)[number]

/** One tax as it was charged. */
export interface TaxAmount {
  readonly code: string
  /** Thousandths of a percent: 19 % is 19000. */
  readonly rateMilli: number
  readonly taxMinor: number
}

/** An amount with its taxes: gross = net + taxes, always. Minor units of one currency. */
export interface Amount {
  readonly grossMinor: number
  readonly netMinor: number
  readonly taxes: readonly TaxAmount[]
}

/** Nothing, without taxes. */
export const zeroAmount: Amount = { grossMinor: 0, netMinor: 0, taxes: [] }

/** The figure that a shop's customers see and that percents apply to: gross when tax is included, else net. */
export function seenMinor(mode: TaxMode, amount: Amount): number {
  return mode === 'inclusive' ? amount.grossMinor : amount.netMinor
}

/** The total of an amount's taxes. */
export function taxMinorOf(amount: Amount): number {
  return amount.taxes.reduce((sum, tax) => sum + tax.taxMinor, 0)
}

/** What an amount charges at one tax code and rate. */
export function taxAt(amount: Amount, code: string, rateMilli: number): number {
  return amount.taxes.reduce(
    (sum, tax) => (tax.code === code && tax.rateMilli === rateMilli ? sum + tax.taxMinor : sum),
    0,
  )
}

/** An amount from net and taxes. */
export function amountOfNet(netMinor: number, taxes: readonly TaxAmount[]): Amount {
  return { grossMinor: taxes.reduce((sum, tax) => sum + tax.taxMinor, netMinor), netMinor, taxes }
}

/** An amount from gross and the taxes in it. */
export function amountOfGross(grossMinor: number, taxes: readonly TaxAmount[]): Amount {
  return { grossMinor, netMinor: taxes.reduce((sum, tax) => sum - tax.taxMinor, grossMinor), taxes }
}

/** Adds amounts, tax by code and rate in order of first appearance. */
export function sumAmounts(amounts: readonly Amount[]): Amount {
  const taxes = new Map<string, TaxAmount>()
  for (const { code, rateMilli, taxMinor } of amounts.flatMap(amount => amount.taxes)) {
    const key = `${code} ${rateMilli}`
    taxes.set(key, { code, rateMilli, taxMinor: (taxes.get(key)?.taxMinor ?? 0) + taxMinor })
  }
  return amountOfNet(
    amounts.reduce((sum, amount) => sum + amount.netMinor, 0),
    [...taxes.values()],
  )
}

/** The amount with all signs turned. */
export function negated(amount: Amount): Amount {
  return {
    grossMinor: 0 - amount.grossMinor,
    netMinor: 0 - amount.netMinor,
    taxes: amount.taxes.map(tax => ({ ...tax, taxMinor: 0 - tax.taxMinor })),
  }
}

/** `from` less all the others. */
export function lessAmounts(from: Amount, ...others: readonly Amount[]): Amount {
  return sumAmounts([from, ...others.map(negated)])
}

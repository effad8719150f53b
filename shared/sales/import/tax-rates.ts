/** The rate a tax's name tells, in thousandths of a percent: `VAT 19%` is 19000. Null where it tells none. */
export function rateInName(name: string): number | null {
  const match = /(\d{1,3})(?:[.,](\d{1,3}))?\s*%/.exec(name)
  if (match === null) return null
  return Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'))
}

/** A name without its rate, for use as the tax's code: `VAT 19%` and `VAT (19 %)` are both `VAT`. */
export function codeInName(name: string): string {
  const bare = name.replace(/\(?\d{1,3}(?:[.,]\d{1,3})?\s*%\)?/, '').trim()
  return bare === '' ? 'tax' : bare
}

const step = 500

/**
 * The one rate of half percents that rounds to this tax, in thousandths of a percent; null where there is none or
 * more than one. `slack` is how far, in minor units, the tax may be off for its roundings.
 */
export function impliedRate(netMinor: number, taxMinor: number, slack = 0.5): number | null {
  if (netMinor <= 0 || taxMinor <= 0) return null
  const lowest = Math.ceil(((taxMinor - slack) * 100_000) / netMinor / step)
  const highest = Math.floor(((taxMinor + slack) * 100_000) / netMinor / step)
  return lowest === highest && highest <= 200 ? lowest * step : null
}

/**
 * The rates of an order's lines: each line's own where it is clear, else the one clear rate of the other lines that
 * fits it.
 */
export function impliedRates(
  amounts: readonly { readonly netMinor: number; readonly taxMinor: number }[],
): readonly (number | null)[] {
  const own = amounts.map(amount => impliedRate(amount.netMinor, amount.taxMinor))
  const clear = new Set(own.filter(rate => rate !== null))
  return amounts.map(({ netMinor, taxMinor }, index) => {
    if (taxMinor === 0) return null
    const rate = own[index] ?? null
    if (rate !== null) return rate
    const fitting = [...clear].filter(other => Math.abs((netMinor * other) / 100_000 - taxMinor) <= 1)
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  })
}

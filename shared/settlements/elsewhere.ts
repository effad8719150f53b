/** What is left to give back of a sale, part by part, minor units gross. */
export interface SaleLeft {
  /** Of the whole sale: its total less everything given back and refunded elsewhere on a known line. */
  readonly wholeMinor: number
  /** Of each line that is settled now. */
  readonly linesMinor: readonly number[]
  /** Of its shipping; 0 when shipping isn't given back now. */
  readonly shippingMinor: number
}

/** What is held back, so that the sale never gives more than was paid for it. */
export interface HeldBack {
  readonly linesMinor: readonly number[]
  readonly shippingMinor: number
}

/**
 * Lays an amount that was refunded elsewhere on nobody knows which line, or never paid at all, on a sale: what the
 * rest of the sale can bear it bears, then shipping, then the lines settled now, the last one first.
 */
export function holdBack(left: SaleLeft, unknownMinor: number): HeldBack {
  const nowMinor = left.linesMinor.reduce((sum, minor) => sum + minor, left.shippingMinor)
  let overMinor = Math.max(0, unknownMinor - Math.max(0, left.wholeMinor - nowMinor))
  const take = (fromMinor: number) => {
    const part = Math.min(overMinor, Math.max(0, fromMinor))
    overMinor -= part
    return part
  }
  const shippingMinor = take(left.shippingMinor)
  return { shippingMinor, linesMinor: left.linesMinor.toReversed().map(take).toReversed() }
}

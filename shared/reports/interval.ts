/** Fewer things sold than this say little: a rate over them is marked (domain.md 8). */
export const fewUnits = 20

/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054

/** A share with its 95 % interval, in thousandths of a percent. */
export interface ShareInterval {
  readonly rateMilli: number
  readonly lowMilli: number
  readonly highMilli: number
}

/**
 * `part` of `whole` with Wilson's 95 % score interval; null when there is no whole.
 * More came back than was sold (of older sales): the rate says so, its interval ends at 100 %.
 */
export function shareInterval(part: number, whole: number): ShareInterval | null {
  if (whole <= 0) return null
  const p = Math.min(1, Math.max(0, part / whole))
  const square = z * z
  const middle = (p + square / (2 * whole)) / (1 + square / whole)
  const half = (z / (1 + square / whole)) * Math.sqrt((p * (1 - p)) / whole + square / (4 * whole * whole))
  return {
    rateMilli: Math.round((part / whole) * 100_000),
    lowMilli: Math.max(0, Math.round((middle - half) * 100_000)),
    highMilli: Math.min(100_000, Math.round((middle + half) * 100_000)),
  }
}

/** The value that a share of sorted values lies at or below (nearest rank); null when there are none. */
export function nearestRank(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
}

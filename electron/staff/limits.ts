/** The lower of two limits in minor units; null is no limit. */
export function lowerLimit(a: number | null, b: number | null): number | null {
  if (a === null) return b
  return b === null ? a : Math.min(a, b)
}

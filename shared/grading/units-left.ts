/** Accepted units of one inspection; a regrade takes units over from the inspection it replaces. */
export interface InspectedUnits {
  readonly id: string
  readonly replacesId: string | null
  readonly acceptedUnits: number
}

/**
 * Units of each inspection that are not used yet (settled, or disposed of), `inspections` in the order they were made.
 * A regrade takes unused units first: used ones follow to the new inspection only when the old one has too few left.
 */
export function unitsLeft(
  inspections: readonly InspectedUnits[],
  used: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const moved = new Map<string, number>()
  const left = new Map<string, number>()
  for (const { id, replacesId, acceptedUnits } of inspections) {
    const waiting = replacesId === null ? 0 : (moved.get(replacesId) ?? 0)
    const own = used.get(id) ?? 0
    const taken = Math.max(0, Math.min(waiting, acceptedUnits - own))
    if (replacesId !== null) moved.set(replacesId, waiting - taken)
    moved.set(id, Math.max(0, own - acceptedUnits))
    left.set(id, Math.max(0, acceptedUnits - own - taken))
  }
  return left
}

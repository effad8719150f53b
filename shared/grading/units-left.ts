/** Accepted units of one inspection; a regrade takes units over from the inspection it replaces. */
export interface InspectedUnits {
  readonly id: string
  readonly replacesId: string | null
  readonly acceptedUnits: number
}

/**
 * Units of each inspection that are not used yet (settled, or disposed of), in the order of the inspections.
 * A regrade takes unused units first: used ones follow to the new inspection only when the old one has too few left.
 */
export function unitsLeft(
  inspections: readonly InspectedUnits[],
  used: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const left = new Map(inspections.map(one => [one.id, 0]))
  const settle = (inspection: InspectedUnits, following: number): number => {
    const { id, acceptedUnits } = inspection
    const here = (used.get(id) ?? 0) + following
    left.set(id, Math.max(0, acceptedUnits - here))
    let over = Math.max(0, here - acceptedUnits)
    for (const regrade of inspections.filter(one => one.replacesId === id)) over = settle(regrade, over)
    return over
  }
  for (const inspection of inspections) if (inspection.replacesId === null) settle(inspection, 0)
  return left
}

/** Accepted units of one inspection; a regrade takes units over from the inspection it replaces. */
export interface InspectedUnits {
  readonly id: string
  readonly replacesId: string | null
  readonly acceptedUnits: number
}

/**
 * Units of each inspection that are not used yet (settled, or disposed of), in the order of the inspections.
 * A regrade takes unused units first: used ones follow to the new inspection only when the old one has too few left,
 * and then to the regrade that took the last of them.
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
    for (const regrade of regradesOf(inspections, id)) over = settle(regrade, over)
    return over
  }
  for (const inspection of inspections) if (inspection.replacesId === null) settle(inspection, 0)
  return left
}

/** The regrades of an inspection, the newest first. */
function regradesOf<One extends InspectedUnits>(inspections: readonly One[], id: string): readonly One[] {
  return inspections.filter(one => one.replacesId === id).toReversed()
}

/** Units in use: what a disposition or settlement took of an inspection. */
export interface UsedUnits {
  readonly id: string
  readonly inspectionId: string | null
  readonly quantity: number
}

/** Units of one use that an inspection answers for now. */
export interface UsedPart {
  readonly inspectionId: string
  readonly quantity: number
}

/**
 * Which inspections answer for used units now, by use: those that followed a regrade are its units.
 * Earlier uses stay with the older inspection, as in `unitsLeft`.
 */
export function usedParts(
  inspections: readonly InspectedUnits[],
  uses: readonly UsedUnits[],
): ReadonlyMap<string, readonly UsedPart[]> {
  const parts = new Map<string, readonly UsedPart[]>(uses.map(use => [use.id, []]))
  const place = (inspectionId: string, following: readonly UsedUnits[], room: number): readonly UsedUnits[] => {
    let left = room
    return following.flatMap(use => {
      const here = Math.min(left, use.quantity)
      left -= here
      if (here > 0) parts.set(use.id, [...(parts.get(use.id) ?? []), { inspectionId, quantity: here }])
      return use.quantity > here ? [{ ...use, quantity: use.quantity - here }] : []
    })
  }
  const settle = (inspection: InspectedUnits, following: readonly UsedUnits[]): readonly UsedUnits[] => {
    const { id, acceptedUnits } = inspection
    const here = [...following, ...uses.filter(use => use.inspectionId === id)]
    let over = place(id, here, acceptedUnits)
    for (const regrade of regradesOf(inspections, id)) over = settle(regrade, over)
    return over
  }
  for (const inspection of inspections) {
    if (inspection.replacesId === null) place(inspection.id, settle(inspection, []), Number.POSITIVE_INFINITY)
  }
  return parts
}

import { type CostKind, costKinds } from './kinds.ts'

/** A cost as it is on record; null: it can't be known. */
export interface CostOnRecord {
  readonly id: string
  readonly kind: CostKind
  readonly amountMinor: number | null
  readonly minutes: number | null
  /** The entry that this one takes back. */
  readonly reversesId: string | null
}

/** What one kind of cost comes to; null where a part of it can't be known. */
export interface CostOfKind {
  readonly kind: CostKind
  readonly amountMinor: number | null
  readonly minutes: number
}

/** Entries in force: neither an opposite nor taken back by one. */
export function costsInForce<One extends Pick<CostOnRecord, 'id' | 'reversesId'>>(
  entries: readonly One[],
): readonly One[] {
  const reversed = new Set(entries.map(entry => entry.reversesId))
  return entries.filter(entry => entry.reversesId === null && !reversed.has(entry.id))
}

/**
 * What a return costs (money.md 7): each kind that has entries in force, and all together. An unknown part makes the
 * kind and the sum unknown, never 0.
 */
export function netCostOf(entries: readonly CostOnRecord[]): {
  readonly kinds: readonly CostOfKind[]
  readonly totalMinor: number | null
} {
  const inForce = costsInForce(entries)
  const kinds = costKinds.flatMap(kind => {
    const some = inForce.filter(entry => entry.kind === kind)
    if (some.length === 0) return []
    const minutes = some.reduce((sum, entry) => sum + (entry.minutes ?? 0), 0)
    return [{ kind, amountMinor: sumKnown(some.map(entry => entry.amountMinor)), minutes }]
  })
  return { kinds, totalMinor: sumKnown(kinds.map(one => one.amountMinor)) }
}

/** The sum of amounts; null as soon as one of them is not known. */
export function sumKnown(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}

import type { ReturnStatus } from './states.ts'
import { type UnitCounts, type UnitState, unitStates } from './unit-states.ts'

/** States whose units no longer hold a place on the sale line. */
export const freeStates: readonly UnitState[] = ['expired', 'cancelled', 'short', 'lost', 'handed_back', 'shipped_back']

/** Return statuses that free all their units. */
export const freeStatuses: readonly ReturnStatus[] = ['declined', 'cancelled']

/** How many settled units are in each state; states without any may be left out. */
export type SettledCounts = Readonly<Partial<Record<UnitState, number>>>

/**
 * The units of a return line that count against the units sold.
 * All but the freed ones; a settled unit counts wherever it is.
 */
export function liveUnits(counts: UnitCounts, settled: SettledCounts, status: ReturnStatus): number {
  const allFree = freeStatuses.includes(status)
  return unitStates.reduce((sum, state) => {
    const free = allFree || freeStates.includes(state)
    return sum + (free ? Math.min(counts[state], settled[state] ?? 0) : counts[state])
  }, 0)
}

/** What may still be returned of a sale line: sold, less live units, less units refunded elsewhere; never below 0. */
export function returnableUnits(soldUnits: number, live: number, elsewhereUnits = 0): number {
  return Math.max(0, soldUnits - live - elsewhereUnits)
}

import { ok, type Result, refuse } from '../result.ts'
import { type TooManyUnits, totalUnits, type UnitCounts, type UnitState, unitCounts } from './unit-states.ts'

/** States that single units of a line can move from: nothing was recorded of them that stays with the others. */
export const splittable = ['awaiting', 'received'] as const satisfies readonly UnitState[]

/** A line of the return that is split. */
export interface LineToSplit {
  readonly id: string
  readonly counts: UnitCounts
  /** Awaited units that are packed already, in parcels that have not left. */
  readonly unitsPacked: number
  /** A parcel or a settlement of the return names the line, so that the line itself stays. */
  readonly isNamed: boolean
  /** A warranty claim is about its units. */
  readonly isClaimed: boolean
}

/** What goes to the new return: the line itself, or some of its units. */
export type Moved =
  | { readonly line: string; readonly whole: true }
  | { readonly line: string; readonly whole: false; readonly units: UnitCounts }

export type SplitProblem =
  | TooManyUnits
  | { readonly code: 'return_line_not_found'; readonly line: string }
  | { readonly code: 'nothing_stays' }
  | { readonly code: 'line_has_claim'; readonly line: string }

/** How many units of a line can move: all of it, or as many as wait or were received and are in no parcel. */
export function movable({ counts, unitsPacked, isNamed, isClaimed }: LineToSplit): {
  readonly all: boolean
  readonly some: number
} {
  if (isClaimed) return { all: false, some: 0 }
  return { all: !isNamed, some: Math.max(0, counts.awaiting - unitsPacked) + counts.received }
}

/**
 * Shares a return's units out between it and a new one. A line that moves with all its units moves as it is, with what
 * was recorded of it; of others, units move that wait, the received ones first.
 *
 * Refused: lines of another return, more units than can move, what a warranty claim holds, and leaving nothing.
 */
export function splitUnits(
  lines: readonly LineToSplit[],
  wanted: readonly { readonly line: string; readonly quantity: number }[],
): Result<readonly Moved[], SplitProblem> {
  const moved: Moved[] = []
  for (const { line: id, quantity } of wanted) {
    const line = lines.find(one => one.id === id)
    if (!line || moved.some(one => one.line === id)) return refuse({ code: 'return_line_not_found', line: id })
    if (line.isClaimed) return refuse({ code: 'line_has_claim', line: id })
    const { all, some } = movable(line)
    const whole = totalUnits(line.counts)
    if (quantity === whole && all) {
      moved.push({ line: id, whole: true })
      continue
    }
    if (quantity > some || quantity >= whole) {
      const availableUnits = all ? whole : some
      return refuse({ code: 'too_many_units', state: 'awaiting', event: 'split', availableUnits, askedUnits: quantity })
    }
    const received = Math.min(quantity, line.counts.received)
    moved.push({ line: id, whole: false, units: unitCounts({ received, awaiting: quantity - received }) })
  }
  const allGoes = lines.every(line => moved.some(one => one.line === line.id && one.whole))
  return allGoes ? refuse({ code: 'nothing_stays' }) : ok(moved)
}

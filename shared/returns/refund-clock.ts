import type { Instant } from '../calendar.ts'
import { type Arrival, isUnasked } from './receipts.ts'
import type { UnitCounts } from './unit-states.ts'

/** How a refund stands against its deadline. `kept` and `breached`: nothing is owed any more. */
export const clockStates = ['running', 'half', 'late', 'kept', 'breached'] as const
export type ClockState = (typeof clockStates)[number]

/** An authorization about to run out has so many days left, its last one counted. */
export const expiringDays = 3

/** What the clock of a refund is read from. */
export interface ClockFacts {
  readonly due: Instant
  readonly half: Instant
  /** Received units that are neither settled nor rejected yet. */
  readonly owedUnits: number
  /** The clock, or a settlement that came too late, said so. */
  readonly wasBreached: boolean
}

/** Reads a refund's clock at a moment. */
export function clockState({ due, half, owedUnits, wasBreached }: ClockFacts, now: Instant): ClockState {
  if (owedUnits === 0) return wasBreached ? 'breached' : 'kept'
  if (now > due) return 'late'
  return now >= half ? 'half' : 'running'
}

/** A line of a return as far as its money is concerned; what nobody asked for has no sale line. */
export interface OwedLine {
  readonly counts: UnitCounts
  readonly settledUnits: number
  readonly cameAs: Arrival | null
  readonly saleLineId: string | null
}

/** Units that were received and are still to be paid or rejected. Nothing is owed for what nobody asked for. */
export function owedUnits(lines: readonly OwedLine[]): number {
  return lines.reduce((sum, line) => {
    const { counts, settledUnits } = line
    if (isUnasked(line)) return sum
    return sum + counts.received + counts.needs_decision + Math.max(0, counts.accepted - settledUnits)
  }, 0)
}

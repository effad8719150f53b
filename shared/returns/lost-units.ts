import type { UnitCounts } from './unit-states.ts'

/** What says how many of a line's lost units nobody decided on yet. */
export interface LostLine {
  readonly counts: Pick<UnitCounts, 'awaiting' | 'in_transit' | 'accepted' | 'lost'>
  readonly settledUnits: number
  readonly lostSettledUnits: number
}

/**
 * Units lost on their way that nobody is refunded for. Units that an exchange was given ahead for are settled already;
 * they are taken to be those still awaited first.
 */
export function openLostUnits({ counts, settledUnits, lostSettledUnits }: LostLine): number {
  const ahead = Math.max(0, settledUnits - counts.accepted)
  const lostAhead = Math.max(0, ahead - counts.awaiting - counts.in_transit)
  return Math.max(0, counts.lost - lostSettledUnits - lostAhead)
}

import type { ReturnLineRecord } from '../returns/store.ts'

/** Units of a line that are awaited or here, and not settled: a claim can still be made for them. */
export function claimableUnits({ counts, settledUnits }: Pick<ReturnLineRecord, 'counts' | 'settledUnits'>): number {
  const { awaiting, in_transit, received, needs_decision, accepted } = counts
  return Math.max(0, awaiting + in_transit + received + needs_decision + accepted - settledUnits)
}

import type { ReturnStatus } from './states.ts'
import type { UnitCounts } from './unit-states.ts'

/** What the screen says a return is. */
export const shownStatuses = [
  'draft',
  'requested',
  'needs_approval',
  'declined',
  'expired',
  'cancelled',
  'closed',
  'settled',
  'partly_settled',
  'inspected',
  'received',
  'partially_received',
  'lost',
  'in_transit',
  'awaiting_goods',
  'authorized',
] as const
export type ShownStatus = (typeof shownStatuses)[number]

/** What the shown status is derived from; counts are of all lines together. */
export interface ReturnProgress {
  readonly counts: UnitCounts
  /** Accepted units that a settlement in force has settled. */
  readonly settledAcceptedUnits: number
  /** Settlements on a basis without goods (keep item, advance exchange, lost) or without units (allowance). */
  readonly settledBases: number
  /** Recorded bases that are not settled yet. */
  readonly openBases: number
  /** Lost units that nobody is refunded for. */
  readonly openLostUnits: number
  /** The customer has the new goods and owes the old ones. */
  readonly advanceExchangeGiven: boolean
}

/** The status to show: the stored decision, or for an authorized return the first progress that holds. */
export function shownStatus(status: ReturnStatus, progress: ReturnProgress): ShownStatus {
  return status === 'authorized' ? progressOf(progress) : status
}

function progressOf(progress: ReturnProgress): ShownStatus {
  const { counts } = progress
  const awaited = counts.awaiting + counts.in_transit
  const undecided = counts.received + counts.needs_decision
  const gone = counts.handed_back + counts.shipped_back + counts.disposed_with_consent + counts.quarantined
  const rejected = counts.rejected + gone
  const arrived = undecided + counts.accepted + rejected
  const unsettled = counts.accepted - progress.settledAcceptedUnits + progress.openBases + progress.openLostUnits
  const settled = progress.settledAcceptedUnits + progress.settledBases
  if (settled > 0 && awaited + undecided + unsettled === 0) return 'settled'
  if (settled > 0) return 'partly_settled'
  if (arrived > 0 && undecided === 0) return 'inspected'
  if (arrived > 0 && awaited === 0) return 'received'
  if (arrived > 0) return 'partially_received'
  if (progress.openLostUnits > 0) return 'lost'
  if (counts.in_transit > 0) return 'in_transit'
  return progress.advanceExchangeGiven ? 'awaiting_goods' : 'authorized'
}

import { ok, type Result, refuse } from '../result.ts'
import type { Actor, NotPossibleFrom } from './transition.ts'

/** Where units of a return line are; a line counts its units by state. */
export const unitStates = [
  'awaiting',
  'in_transit',
  'received',
  'needs_decision',
  'accepted',
  'rejected',
  'handed_back',
  'shipped_back',
  'disposed_with_consent',
  'quarantined',
  'short',
  'lost',
  'expired',
  'cancelled',
] as const
export type UnitState = (typeof unitStates)[number]

/** How many units of a line are in each state. */
export type UnitCounts = Readonly<Record<UnitState, number>>

export const unitEvents = [
  'hand_over',
  'come_back',
  'receive',
  'short',
  'lose',
  'expire',
  'reopen',
  'cancel',
  'decline',
  'accept',
  'ask',
  'reject',
  'hand_back',
  'ship_back',
  'dispose_with_consent',
  'quarantine',
  'attach',
  'take_back_acceptance',
  'regrade',
] as const
export type UnitEvent = (typeof unitEvents)[number]

/** One row of the units' table. `note` names what the caller must have made sure of. */
export interface UnitRow {
  readonly from: UnitState
  readonly event: UnitEvent
  readonly to: UnitState
  readonly who: readonly Actor[]
  readonly note:
    | 'by_post_or_pickup'
    | 'parcel_went_back'
    | 'last_parcel_counted'
    | 'opens_carrier_claim'
    | 'graded_and_checked'
    | 'check_asks_for_a_person'
    | 'has_reason'
    | 'has_consent'
    | 'nobody_asked_for_it'
    | 'gets_a_sale_line'
    | 'not_settled_not_disposed'
    | 'new_inspection'
    | null
}

const counter: readonly Actor[] = ['counter']
const supervisor: readonly Actor[] = ['supervisor']
const withReturn: readonly Actor[] = ['with_return']

/** The machine of a line's units. Rows of one event are drawn from in this order. */
export const unitTable: readonly UnitRow[] = [
  { from: 'awaiting', event: 'hand_over', to: 'in_transit', who: counter, note: 'by_post_or_pickup' },
  { from: 'in_transit', event: 'come_back', to: 'awaiting', who: counter, note: 'parcel_went_back' },
  { from: 'in_transit', event: 'receive', to: 'received', who: counter, note: null },
  { from: 'awaiting', event: 'receive', to: 'received', who: counter, note: null },
  { from: 'in_transit', event: 'short', to: 'short', who: counter, note: 'last_parcel_counted' },
  { from: 'awaiting', event: 'short', to: 'short', who: counter, note: 'last_parcel_counted' },
  { from: 'in_transit', event: 'lose', to: 'lost', who: supervisor, note: 'opens_carrier_claim' },
  { from: 'awaiting', event: 'expire', to: 'expired', who: withReturn, note: null },
  { from: 'in_transit', event: 'expire', to: 'expired', who: withReturn, note: null },
  { from: 'expired', event: 'reopen', to: 'awaiting', who: withReturn, note: null },
  { from: 'awaiting', event: 'cancel', to: 'cancelled', who: withReturn, note: null },
  { from: 'in_transit', event: 'cancel', to: 'cancelled', who: withReturn, note: null },
  { from: 'awaiting', event: 'decline', to: 'cancelled', who: withReturn, note: 'has_reason' },
  { from: 'received', event: 'accept', to: 'accepted', who: counter, note: 'graded_and_checked' },
  { from: 'received', event: 'ask', to: 'needs_decision', who: ['counter', 'checks'], note: 'check_asks_for_a_person' },
  { from: 'needs_decision', event: 'accept', to: 'accepted', who: supervisor, note: 'graded_and_checked' },
  { from: 'received', event: 'reject', to: 'rejected', who: counter, note: 'has_reason' },
  { from: 'needs_decision', event: 'reject', to: 'rejected', who: supervisor, note: 'has_reason' },
  { from: 'rejected', event: 'hand_back', to: 'handed_back', who: counter, note: null },
  { from: 'rejected', event: 'ship_back', to: 'shipped_back', who: counter, note: null },
  {
    from: 'rejected',
    event: 'dispose_with_consent',
    to: 'disposed_with_consent',
    who: counter,
    note: 'has_consent',
  },
  { from: 'rejected', event: 'quarantine', to: 'quarantined', who: counter, note: 'nobody_asked_for_it' },
  { from: 'quarantined', event: 'hand_back', to: 'handed_back', who: counter, note: null },
  { from: 'quarantined', event: 'ship_back', to: 'shipped_back', who: counter, note: null },
  { from: 'rejected', event: 'attach', to: 'received', who: supervisor, note: 'gets_a_sale_line' },
  { from: 'quarantined', event: 'attach', to: 'received', who: supervisor, note: 'gets_a_sale_line' },
  {
    from: 'accepted',
    event: 'take_back_acceptance',
    to: 'received',
    who: supervisor,
    note: 'not_settled_not_disposed',
  },
  { from: 'accepted', event: 'regrade', to: 'accepted', who: counter, note: 'new_inspection' },
]

/** More units are asked for than the state (or the event's states together) holds. */
export interface TooManyUnits {
  readonly code: 'too_many_units'
  readonly state: string
  readonly event: string
  readonly availableUnits: number
  readonly askedUnits: number
}

const noUnits = Object.fromEntries(unitStates.map(state => [state, 0])) as UnitCounts

/** The counts of a fresh line: everything awaited. */
export function awaitingUnits(units: number): UnitCounts {
  return { ...noUnits, awaiting: units }
}

/** Counts from the states that have any. */
export function unitCounts(some: Readonly<Partial<Record<UnitState, number>>>): UnitCounts {
  return { ...noUnits, ...some }
}

/** All units of a line, whatever their state. */
export function totalUnits(counts: UnitCounts): number {
  return unitStates.reduce((sum, state) => sum + counts[state], 0)
}

/** Adds the counts of several lines. */
export function sumCounts(lines: readonly UnitCounts[]): UnitCounts {
  return Object.fromEntries(
    unitStates.map(state => [state, lines.reduce((sum, counts) => sum + counts[state], 0)]),
  ) as UnitCounts
}

/** States of units that have never been here. */
const neverHere: readonly UnitState[] = ['awaiting', 'in_transit', 'short', 'lost', 'expired', 'cancelled']

/** Whether no unit ever came: they are still waited for, or nobody waits for them any more. */
export function nothingReceived(counts: UnitCounts): boolean {
  return totalUnits(counts) === neverHere.reduce((sum, state) => sum + counts[state], 0)
}

/**
 * Moves `units` by an event. The line's total never changes.
 *
 * Without `from`, units are drawn from the event's states in table order, but only from those open to the same
 * people as the first: a supervisor's decision (`needs_decision`) is never drawn from unasked.
 * Refused: `not_possible_from` when no unit is where the event starts, `too_many_units` when too few are.
 */
export function moveUnits(
  counts: UnitCounts,
  event: UnitEvent,
  units: number,
  from?: UnitState,
): Result<UnitCounts, NotPossibleFrom | TooManyUnits> {
  const rows = rowsOf(event, from)
  const state = from ?? (rows.find(row => counts[row.from] > 0) ?? rows[0])?.from ?? 'none'
  const availableUnits = rows.reduce((sum, row) => sum + counts[row.from], 0)
  if (availableUnits === 0) return refuse({ code: 'not_possible_from', state: occupied(counts, state), event })
  if (!Number.isInteger(units) || units < 1 || units > availableUnits) {
    return refuse({ code: 'too_many_units', state, event, availableUnits, askedUnits: units })
  }
  let left = units
  const moved: Record<UnitState, number> = { ...counts }
  for (const row of rows) {
    const taken = Math.min(left, counts[row.from])
    moved[row.from] -= taken
    moved[row.to] += taken
    left -= taken
  }
  return ok(moved)
}

function rowsOf(event: UnitEvent, from: UnitState | undefined): readonly UnitRow[] {
  const rows = unitTable.filter(row => row.event === event)
  if (from !== undefined) return rows.filter(row => row.from === from)
  return rows.filter(row => row.who[0] === rows[0]?.who[0])
}

/** Names a state the units really are in, for a message that helps; the wanted one when there are none at all. */
function occupied(counts: UnitCounts, wanted: string): string {
  return unitStates.find(state => counts[state] > 0) ?? wanted
}

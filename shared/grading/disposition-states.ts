import { ok, type Result, refuse } from '../result.ts'
import { findTransition, type NotPossibleFrom, type Transition } from '../returns/transition.ts'

/**
 * Where a disposition is.
 * - `decided`: waits to be carried out; `out`: at a repairer; `back`: mended, waits for what comes next
 * - `done`: carried out with its document; `replaced`: another decision names it
 */
export const dispositionStatuses = ['decided', 'out', 'back', 'done', 'replaced'] as const
export type DispositionStatus = (typeof dispositionStatuses)[number]
export const dispositionEvents = [
  'decide',
  'change',
  'keep',
  'carry_out',
  'send_out',
  'come_back',
  'mend',
  'recover',
  'correct',
] as const
export type DispositionEvent = (typeof dispositionEvents)[number]

type Row = Transition<DispositionStatus, DispositionEvent, never>

const who = ['counter'] as const

/** The machine of a disposition. A new decision replaces an earlier one that it names: `correct` where that was done. */
export const dispositionTable: readonly Row[] = [
  { from: null, event: 'decide', to: 'decided', who, needs: [] },
  { from: 'decided', event: 'change', to: 'replaced', who, needs: [] },
  { from: 'decided', event: 'keep', to: 'decided', who, needs: [] },
  { from: 'decided', event: 'carry_out', to: 'done', who, needs: [] },
  { from: 'decided', event: 'send_out', to: 'out', who, needs: [] },
  { from: 'decided', event: 'mend', to: 'back', who, needs: [] },
  { from: 'out', event: 'come_back', to: 'back', who, needs: [] },
  { from: 'back', event: 'send_out', to: 'out', who, needs: [] },
  { from: 'back', event: 'change', to: 'replaced', who, needs: [] },
  { from: 'back', event: 'carry_out', to: 'done', who, needs: [] },
  { from: 'done', event: 'recover', to: 'done', who, needs: [] },
  { from: 'done', event: 'correct', to: 'replaced', who, needs: [] },
]

/** Where a disposition goes by an event. `status` null: not decided yet. */
export function moveDisposition(
  status: DispositionStatus | null,
  event: DispositionEvent,
): Result<DispositionStatus, NotPossibleFrom> {
  const found = findTransition(dispositionTable, status, event, {})
  return found.ok ? ok(found.value.to) : refuse({ code: 'not_possible_from', state: status ?? 'none', event })
}

/** What of a stored disposition says where it is. */
export interface StoredDisposition {
  readonly current: number
  readonly state: 'decided' | 'done'
  readonly outDay: string | null
  readonly backDay: string | null
}

/** Where a stored disposition is. */
export function dispositionStatus({ current, state, outDay, backDay }: StoredDisposition): DispositionStatus {
  if (current === 0) return 'replaced'
  if (state === 'done') return 'done'
  if (backDay !== null) return 'back'
  return outDay === null ? 'decided' : 'out'
}

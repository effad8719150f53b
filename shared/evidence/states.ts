import { ok, type Result, refuse } from '../result.ts'
import { findTransition, type NotPossibleFrom, type Transition } from '../returns/transition.ts'

/** Where a suspicion of one category on one return is. */
export const suspicionStatuses = ['suspected', 'cleared'] as const
export type SuspicionStatus = (typeof suspicionStatuses)[number]
export const suspicionEvents = ['raise', 'clear'] as const
export type SuspicionEvent = (typeof suspicionEvents)[number]

/** The machine of a suspicion: never a refusal of anything, only said and taken back. */
export const suspicionTable: readonly Transition<SuspicionStatus, SuspicionEvent, never>[] = [
  { from: null, event: 'raise', to: 'suspected', who: ['counter'], needs: [] },
  { from: 'suspected', event: 'clear', to: 'cleared', who: ['supervisor'], needs: [] },
  { from: 'cleared', event: 'raise', to: 'suspected', who: ['counter'], needs: [] },
]

/** Where a suspicion goes by an event. `status` null: nobody said it yet. */
export function moveSuspicion(
  status: SuspicionStatus | null,
  event: SuspicionEvent,
): Result<SuspicionStatus, NotPossibleFrom> {
  const found = findTransition(suspicionTable, status, event, {})
  return found.ok ? ok(found.value.to) : refuse({ code: 'not_possible_from', state: status ?? 'none', event })
}

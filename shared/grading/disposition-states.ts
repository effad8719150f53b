import { ok, type Result, refuse } from '../result.ts'
import { findTransition, type NotPossibleFrom, type Transition } from '../returns/transition.ts'

/** Where a disposition is: a decision, or carried out with its document. */
export const dispositionStatuses = ['decided', 'done', 'replaced'] as const
export type DispositionStatus = (typeof dispositionStatuses)[number]
export const dispositionEvents = ['decide', 'change', 'carry_out'] as const
export type DispositionEvent = (typeof dispositionEvents)[number]

/** The machine of a disposition. `change` replaces the decision by a new one; done ones are only corrected anew. */
export const dispositionTable: readonly Transition<DispositionStatus, DispositionEvent, never>[] = [
  { from: null, event: 'decide', to: 'decided', who: ['counter'], needs: [] },
  { from: 'decided', event: 'change', to: 'replaced', who: ['counter'], needs: [] },
  { from: 'decided', event: 'carry_out', to: 'done', who: ['counter'], needs: [] },
]

/** Where a disposition goes by an event. `status` null: not decided yet. */
export function moveDisposition(
  status: DispositionStatus | null,
  event: DispositionEvent,
): Result<DispositionStatus, NotPossibleFrom> {
  const found = findTransition(dispositionTable, status, event, {})
  return found.ok ? ok(found.value.to) : refuse({ code: 'not_possible_from', state: status ?? 'none', event })
}

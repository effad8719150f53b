import { ok, type Result, refuse } from '../result.ts'

/** Who may cause a transition. `with_return`: it follows the return's own event. */
export type Actor = 'counter' | 'supervisor' | 'clock' | 'checks' | 'with_return'

/** One row of a state table. `from` null is the start. A row without `needs` always holds. */
export interface Transition<S extends string, E extends string, C extends string> {
  readonly from: S | null
  readonly event: E
  readonly to: S
  readonly who: readonly Actor[]
  readonly needs: readonly C[]
}

/** The event is not in the table for this state; `state` is `none` before the first one. */
export interface NotPossibleFrom {
  readonly code: 'not_possible_from'
  readonly state: string
  readonly event: string
}

/** The table knows the event here, but one of its conditions does not hold. */
export interface ConditionNotMet {
  readonly code: 'condition_not_met'
  readonly state: string
  readonly event: string
  readonly condition: string
}

/** Finds the row of a table for a state and an event: the first whose conditions all hold. */
export function findTransition<S extends string, E extends string, C extends string>(
  table: readonly Transition<S, E, C>[],
  state: S | null,
  event: E,
  holds: Readonly<Partial<Record<C, boolean>>>,
): Result<Transition<S, E, C>, NotPossibleFrom | ConditionNotMet> {
  const rows = table.filter(row => row.from === state && row.event === event)
  const found = rows.find(row => row.needs.every(condition => holds[condition] === true))
  if (found) return ok(found)
  const named = state ?? 'none'
  const missing = rows[0]?.needs.find(condition => holds[condition] !== true)
  if (missing === undefined) return refuse({ code: 'not_possible_from', state: named, event })
  return refuse({ code: 'condition_not_met', state: named, event, condition: missing })
}

import { ok, type Result, refuse } from '../../shared/result.ts'
import type { ReturnStatus } from '../../shared/returns/states.ts'
import type { Writing } from '../context.ts'
import { type LoadedReturn, loadReturn } from '../returns/loaded-return.ts'
import type { ReturnLineRecord } from '../returns/store.ts'

/** A line of a return with the return around it. */
export interface GradedLine {
  readonly loaded: LoadedReturn
  readonly line: ReturnLineRecord
}

export type GradedLineProblem =
  | { readonly code: 'not_found' }
  | { readonly code: 'return_line_not_found'; readonly line: string }
  | { readonly code: 'not_possible_from'; readonly state: string; readonly event: string }

/** Loads a line whose return is in one of some statuses. */
export async function loadGradedLine(
  desk: Writing,
  input: { readonly return: string; readonly line: string },
  event: string,
  statuses: readonly ReturnStatus[],
): Promise<Result<GradedLine, GradedLineProblem>> {
  const loaded = await loadReturn(desk, input.return)
  if (!loaded) return refuse({ code: 'not_found' })
  const line = loaded.lines.find(one => one.id === input.line)
  if (!line) return refuse({ code: 'return_line_not_found', line: input.line })
  if (!statuses.includes(loaded.rma.status)) {
    return refuse({ code: 'not_possible_from', state: loaded.rma.status, event })
  }
  return ok({ loaded, line })
}

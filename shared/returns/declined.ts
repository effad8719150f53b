import { ok, type Result, refuse } from '../result.ts'
import type { DeclineReason } from './decline-reasons.ts'
import type { TooManyUnits } from './unit-states.ts'

/** Units of one line that an authorization leaves out, and why. */
export interface DeclinedPart {
  readonly line: string
  readonly quantity: number
  readonly reason: DeclineReason
  readonly note?: string | undefined
}

/** A line as far as leaving units out is concerned. */
export interface DeclinableLine {
  readonly id: string
  readonly quantityRequested: number
}

export type DeclinedProblem =
  | TooManyUnits
  | { readonly code: 'return_line_not_found'; readonly line: string }
  | { readonly code: 'decline_note_needed' | 'nothing_authorized' }

/**
 * What is left out of each line. Refused: a line that the return doesn't have or that is named twice, more units than
 * were asked for, "other" without a note, and leaving everything out (that is declining the return).
 */
export function leftOut(
  lines: readonly DeclinableLine[],
  parts: readonly DeclinedPart[],
): Result<ReadonlyMap<string, DeclinedPart>, DeclinedProblem> {
  const declined = new Map<string, DeclinedPart>()
  for (const part of parts) {
    const line = lines.find(one => one.id === part.line)
    if (!line || declined.has(part.line)) return refuse({ code: 'return_line_not_found', line: part.line })
    if (part.quantity > line.quantityRequested) {
      const [availableUnits, askedUnits] = [line.quantityRequested, part.quantity]
      return refuse({ code: 'too_many_units', state: 'awaiting', event: 'decline', availableUnits, askedUnits })
    }
    if (part.reason === 'other' && (part.note ?? '').trim() === '') return refuse({ code: 'decline_note_needed' })
    declined.set(part.line, part)
  }
  const left = lines.some(line => line.quantityRequested > (declined.get(line.id)?.quantity ?? 0))
  return left || parts.length === 0 ? ok(declined) : refuse({ code: 'nothing_authorized' })
}

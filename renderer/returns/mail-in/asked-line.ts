import type { DeclineReason } from '../../../shared/returns/decline-reasons.ts'
import { type ClaimedReason, needsNote } from '../../../shared/returns/reasons.ts'
import type { SaleLineView } from '../../../shared/sales/contract.ts'

/** One line that a customer asks to send back, as far as it is known. Nothing is chosen beforehand. */
export interface AskedLine {
  readonly saleLine: string
  readonly quantity: number
  readonly reason: ClaimedReason | null
  readonly reasonNote: string
  readonly secondReason: string | null
  readonly serial: string
  /** Units that are left out of the authorization, and why. */
  readonly leftOut: number
  readonly declineReason: DeclineReason | null
  readonly declineNote: string
}

/** A line as it is picked first. A single serial is known by the sale. */
export function askedLine({ id, serials }: SaleLineView): AskedLine {
  const [only] = serials.length === 1 ? serials : []
  const nothing = { reason: null, reasonNote: '', secondReason: null, declineReason: null, declineNote: '' }
  return { saleLine: id, quantity: 1, serial: only ?? '', leftOut: 0, ...nothing }
}

/** What is still missing on a line before it can be decided on. */
export function missingOnLine(line: AskedLine): 'reason' | 'note' | 'decline_reason' | 'decline_note' | null {
  if (line.reason === null) return 'reason'
  if (needsNote(line.reason) && line.reasonNote.trim() === '') return 'note'
  if (line.leftOut > 0 && line.declineReason === null) return 'decline_reason'
  return line.leftOut > 0 && line.declineReason === 'other' && line.declineNote.trim() === '' ? 'decline_note' : null
}

/** The lines as the desk is asked for them; `units` says how many of each. */
export function askedOfDesk(lines: readonly AskedLine[], units: (line: AskedLine) => number) {
  return lines.flatMap(line => {
    const quantity = units(line)
    if (line.reason === null || quantity < 1) return []
    const { saleLine, reason, secondReason } = line
    return [
      {
        ...{ saleLine, quantity, reason },
        ...(line.reasonNote.trim() === '' ? {} : { reasonNote: line.reasonNote.trim() }),
        ...(secondReason === null ? {} : { secondReason }),
        ...(line.serial === '' ? {} : { serial: line.serial }),
      },
    ]
  })
}

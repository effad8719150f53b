import { ok, type Result, refuse } from '../../shared/result.ts'
import type { TooManyUnits } from '../../shared/returns/unit-states.ts'
import { notLeft, underWay } from '../../shared/shipments/states.ts'
import type { Reader } from '../database/open.ts'
import type { ReturnLineRecord } from '../returns/store.ts'
import { type ShipmentPart, unitsElsewhere } from './store.ts'

/** Units of each line that no parcel of that direction holds yet. */
export async function openUnits(
  db: Reader,
  of: { readonly returnId: string; readonly direction: 'in' | 'out'; readonly not: string | null },
  lines: readonly ReturnLineRecord[],
): Promise<ReadonlyMap<string, number>> {
  const elsewhere = await unitsElsewhere(db, of, of.direction === 'in' ? [...notLeft, ...underWay] : notLeft)
  return new Map(
    lines.map(({ id, counts }) => {
      const there = of.direction === 'in' ? counts.awaiting + counts.in_transit : counts.rejected + counts.quarantined
      return [id, Math.max(0, there - (elsewhere.get(id) ?? 0))]
    }),
  )
}

/**
 * The contents of a parcel, each line once. Refused: `return_line_not_found`, and `too_many_units` when more are put in
 * than are awaited (or rejected, on the way out) and in no other parcel.
 */
export async function checkContents(
  db: Reader,
  of: { readonly returnId: string; readonly direction: 'in' | 'out'; readonly not: string | null },
  lines: readonly ReturnLineRecord[],
  asked: readonly { readonly line: string; readonly quantity: number }[],
): Promise<
  Result<readonly ShipmentPart[], TooManyUnits | { readonly code: 'return_line_not_found'; readonly line: string }>
> {
  const open = await openUnits(db, of, lines)
  const parts = new Map<string, number>()
  for (const { line, quantity } of asked) parts.set(line, (parts.get(line) ?? 0) + quantity)
  for (const [line, askedUnits] of parts) {
    const availableUnits = open.get(line)
    if (availableUnits === undefined) return refuse({ code: 'return_line_not_found', line })
    if (askedUnits > availableUnits) {
      const state = of.direction === 'in' ? 'awaiting' : 'rejected'
      return refuse({ code: 'too_many_units', state, event: 'save', availableUnits, askedUnits })
    }
  }
  return ok([...parts].map(([returnLineId, quantity]) => ({ returnLineId, quantity })))
}

import { declineReasons } from '../../shared/returns/decline-reasons.ts'
import type { DeclinedPart } from '../../shared/returns/declined.ts'
import type { ReturnStatus } from '../../shared/returns/states.ts'
import { moveUnits } from '../../shared/returns/unit-states.ts'
import type { Writing } from '../context.ts'
import { type ReturnLineRecord, saveCounts } from './store.ts'

/** What an authorization leaves out, by line. */
export type Declined = ReadonlyMap<string, DeclinedPart>

/** Writes how many units of each line are authorized; those that are left out are free again. */
export async function leaveOut(
  desk: Writing,
  lines: readonly ReturnLineRecord[],
  declined: Declined,
  status: ReturnStatus,
): Promise<void> {
  await keepDeclined(desk, lines, declined)
  for (const line of lines) {
    const part = declined.get(line.id)
    await desk.db
      .updateTable('returnLine')
      .set({ quantityAuthorized: line.quantityRequested - (part?.quantity ?? 0) })
      .where('id', '=', line.id)
      .execute()
    if (!part) continue
    const counts = moveUnits(line.counts, 'decline', part.quantity)
    if (!counts.ok) throw new Error(`Units could not be left out: ${counts.failure.code}`)
    await saveCounts(desk, line, counts.value, status, { event: 'decline', reason: part.reason })
  }
}

/** What was to be left out of a line when its return was last decided on. */
export function declinedBefore(line: ReturnLineRecord): DeclinedPart[] {
  const { id, declinedUnits, quantityRequested, declineReason, declineNote } = line
  const reason = declineReasons.find(one => one === declineReason)
  if (declinedUnits === 0 || reason === undefined) return []
  return [{ line: id, quantity: Math.min(declinedUnits, quantityRequested), reason, note: declineNote ?? undefined }]
}

/** Writes what is left out on the lines, also that nothing is any more. */
export async function keepDeclined(
  desk: Writing,
  lines: readonly ReturnLineRecord[],
  declined: Declined,
): Promise<void> {
  for (const { id, declinedUnits } of lines) {
    const part = declined.get(id)
    if (!part && declinedUnits === 0) continue
    await desk.db
      .updateTable('returnLine')
      .set({
        declinedUnits: part?.quantity ?? 0,
        declineReason: part?.reason ?? null,
        declineNote: part?.note?.trim() || null,
      })
      .where('id', '=', id)
      .execute()
  }
}

/** What the audit trail says of what was left out. */
export function leftOutDetails(declined: Declined) {
  if (declined.size === 0) return {}
  return { declined: [...declined.values()].map(({ line, quantity, reason }) => ({ line, quantity, reason })) }
}

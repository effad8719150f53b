import { ok, refuse } from '../../shared/result.ts'
import { moveReturn } from '../../shared/returns/states.ts'
import type { Handler } from '../context.ts'
import { findReturn, loadReturnLines, saveLiveUnits, updateReturn } from './store.ts'

/** Declines a requested return with a reason; its units are free again. */
export const declineReturn: Handler<'returns.decline'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  const moved = moveReturn(rma.status, 'decline', { has_decline_reason: true })
  if (!moved.ok) return moved
  const declineNote = input.note?.trim() || null
  if (input.reason === 'other' && declineNote === null) return refuse({ code: 'decline_note_needed' })
  const status = moved.value.to
  await updateReturn(desk, rma.id, { status, declineReason: input.reason, declineNote, decidedAt: desk.now })
  for (const line of await loadReturnLines(desk.db, rma.id)) await saveLiveUnits(desk, line, line.counts, status)
  desk.note({ kind: 'return', id: rma.id }, { number: rma.number, reason: input.reason })
  return ok({ number: rma.number })
}

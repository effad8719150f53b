import { ok, refuse } from '../../shared/result.ts'
import { moveReturn } from '../../shared/returns/states.ts'
import { moveUnits, nothingReceived, sumCounts } from '../../shared/returns/unit-states.ts'
import type { Handler, Writing } from '../context.ts'
import { findReturn, loadReturnLines, saveCounts, updateReturn } from './store.ts'

/** Cancels a return of which nothing was received or settled; the record stays, its units are free again. */
export const cancelReturn: Handler<'returns.cancel'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  const lines = await loadReturnLines(desk.db, rma.id)
  const counts = sumCounts(lines.map(line => line.counts))
  const moved = moveReturn(rma.status, 'cancel', {
    nothing_received: nothingReceived(counts),
    nothing_settled: !(await isSettled(desk, rma.id)),
  })
  if (!moved.ok) return moved
  const status = moved.value.to
  const reason = input.reason?.trim() || undefined
  await updateReturn(desk, rma.id, { status, decidedAt: desk.now })
  for (const line of lines) {
    const awaited = line.counts.awaiting + line.counts.in_transit
    if (awaited === 0) continue
    const cancelled = moveUnits(line.counts, 'cancel', awaited)
    if (!cancelled.ok) throw new Error(`A line could not be cancelled: ${cancelled.failure.code}`)
    await saveCounts(desk, line, cancelled.value, status, { event: 'cancel', reason })
  }
  desk.note({ kind: 'return', id: rma.id }, { number: rma.number, from: rma.status })
  return ok({ number: rma.number })
}

/** Whether a settlement of the return is in force, of units or of an amount without any. */
async function isSettled(desk: Writing, returnId: string): Promise<boolean> {
  const settlement = await desk.db
    .selectFrom('settlement')
    .select('id')
    .where('returnId', '=', returnId)
    .where('state', '<>', 'reversed')
    .executeTakeFirst()
  return settlement !== undefined
}

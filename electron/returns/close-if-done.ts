import { isUnpaid } from '../../shared/returns/return-types.ts'
import { moveReturn, type ReturnCondition } from '../../shared/returns/states.ts'
import type { Writing } from '../context.ts'
import { loadDispositions, loadInspections, undisposedUnits } from '../grading/store.ts'
import { findReturn, loadReturnLines, updateReturn } from './store.ts'

/** Whether every unit of a return is final, and whether nothing is owed either way. */
export async function closingFacts(
  desk: Writing,
  returnId: string,
): Promise<Partial<Record<ReturnCondition, boolean>>> {
  const rma = await findReturn(desk.db, returnId)
  const lines = await loadReturnLines(desk.db, returnId)
  const unpaid = rma !== null && isUnpaid(rma)
  const open = await desk.db
    .selectFrom('settlement')
    .select('id')
    .where('returnId', '=', returnId)
    .where('state', 'in', ['approved', 'failed'])
    .execute()
  return {
    every_unit_final: lines.every(
      ({ counts }) =>
        counts.awaiting + counts.in_transit + counts.received + counts.needs_decision + counts.rejected === 0,
    ),
    nothing_owed: unpaid
      ? await everythingPlaced(desk, lines)
      : open.length === 0 && lines.every(line => line.counts.accepted === line.settledUnits),
  }
}

/** Goods that nobody is paid for are done with once it is decided where each of them goes. */
async function everythingPlaced(desk: Writing, lines: readonly { readonly id: string }[]): Promise<boolean> {
  const ids = lines.map(line => line.id)
  const left = undisposedUnits(await loadInspections(desk.db, ids), await loadDispositions(desk.db, ids))
  return [...left.values()].every(units => units === 0)
}

/** Closes an authorized return once every unit is final and nothing is owed either way. */
export async function closeIfDone(desk: Writing, returnId: string): Promise<void> {
  const rma = await findReturn(desk.db, returnId)
  if (!rma) return
  const moved = moveReturn(rma.status, 'close', await closingFacts(desk, returnId))
  if (moved.ok) await updateReturn(desk, returnId, { status: moved.value.to, closedAt: desk.now })
}

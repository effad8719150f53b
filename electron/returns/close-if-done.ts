import { openLostUnits } from '../../shared/returns/lost-units.ts'
import { isUnpaid } from '../../shared/returns/return-types.ts'
import { moveReturn, type ReturnCondition } from '../../shared/returns/states.ts'
import type { Writing } from '../context.ts'
import { loadDispositions, loadInspections, undisposedUnits } from '../grading/store.ts'
import { failedOpposites } from '../settlements/failed-opposites.ts'
import { openClaimOf } from '../warranty/store.ts'
import { findReturn, loadReturnLines, updateReturn } from './store.ts'

/** Whether no claim of a return is open, every unit of it is final, and nothing is owed either way. */
export async function closingFacts(
  desk: Writing,
  returnId: string,
): Promise<Partial<Record<ReturnCondition, boolean>>> {
  const rma = await findReturn(desk.db, returnId)
  const lines = await loadReturnLines(desk.db, returnId)
  const unpaid = rma !== null && isUnpaid(rma)
  const owed = unpaid ? false : await isOwed(desk, returnId)
  return {
    no_claim_open: (await openClaimOf(desk.db, { returnId })) === null,
    every_unit_final: lines.every(
      ({ counts }) =>
        counts.awaiting + counts.in_transit + counts.received + counts.needs_decision + counts.rejected === 0,
    ),
    nothing_owed: unpaid
      ? await everythingPlaced(desk, lines)
      : !owed && lines.every(line => line.counts.accepted === line.settledUnits),
  }
}

/** Money on its way counts in both directions: a payout that waits, and what comes back or should have for a reversed one. */
async function isOwed(desk: Writing, returnId: string): Promise<boolean> {
  const settlement = await desk.db
    .selectFrom('settlement')
    .select('id')
    .where('returnId', '=', returnId)
    .where(({ eb, exists, or, selectFrom }) =>
      or([
        eb('state', 'in', ['approved', 'failed']),
        exists(
          selectFrom('payout')
            .select('payout.id')
            .whereRef('settlementId', '=', 'settlement.id')
            .where('payout.state', '=', 'recorded'),
        ),
      ]),
    )
    .executeTakeFirst()
  if (settlement !== undefined) return true
  const missing = await failedOpposites(desk.db)
    .innerJoin('settlement', 'settlement.id', 'failed.settlementId')
    .select('failed.id')
    .where('settlement.returnId', '=', returnId)
    .executeTakeFirst()
  return missing !== undefined
}

/** Goods that nobody is paid for are done with once it is decided where each of them goes. */
async function everythingPlaced(desk: Writing, lines: readonly { readonly id: string }[]): Promise<boolean> {
  const ids = lines.map(line => line.id)
  const left = undisposedUnits(await loadInspections(desk.db, ids), await loadDispositions(desk.db, ids))
  return [...left.values()].every(units => units === 0)
}

/**
 * Closes an authorized return once every unit is final and nothing is owed either way. Whether lost units are refunded
 * is for people to decide: it waits until they are, or until somebody closes it by hand.
 */
export async function closeIfDone(desk: Writing, returnId: string): Promise<void> {
  const rma = await findReturn(desk.db, returnId)
  if (!rma || (!isUnpaid(rma) && (await loadReturnLines(desk.db, returnId)).some(line => openLostUnits(line) > 0)))
    return
  const moved = moveReturn(rma.status, 'close', await closingFacts(desk, returnId))
  if (moved.ok) await updateReturn(desk, returnId, { status: moved.value.to, closedAt: desk.now })
}

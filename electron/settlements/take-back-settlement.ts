import type { Selectable } from 'kysely'
import { moveReturn } from '../../shared/returns/states.ts'
import type { UnitBasis } from '../../shared/settlements/bases.ts'
import { firstPayoutStatus } from '../../shared/settlements/states.ts'
import type { Writing } from '../context.ts'
import { takeBackCosts } from '../costs/store.ts'
import type { PayoutTable } from '../database/schema-returns.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { findReturn, loadReturnLines, saveLiveUnits, updateReturn } from '../returns/store.ts'

/**
 * Takes a settlement back by its own day: payouts in force have their opposites, costs theirs, its units are free to be
 * settled again, and a closed return is open again, unless nothing of it is left to do.
 */
export async function takeBackSettlement(
  desk: Writing,
  { id, returnId, reason }: { readonly id: string; readonly returnId: string; readonly reason: string },
): Promise<void> {
  const payouts = await desk.db
    .selectFrom('payout')
    .selectAll()
    .where('settlementId', '=', id)
    .where('state', '<>', 'failed')
    .execute()
  await desk.db.updateTable('settlement').set({ state: 'reversed' }).where('id', '=', id).execute()
  await desk.db
    .insertInto('settlementReversal')
    .values({ settlementId: id, at: desk.now, localDay: desk.today, byStaffId: desk.caller.staffId, reason })
    .execute()
  for (const payout of payouts) await writeOpposite(desk, payout)
  await takeBackCosts(desk, { settlementId: id })
  await freeUnits(desk, id, returnId)
  await reopen(desk, returnId)
  await closeIfDone(desk, returnId)
}

/** Writes the opposite of a payout by its own day: money that comes back. Answers its id. */
export async function writeOpposite(desk: Writing, payout: Selectable<PayoutTable>): Promise<string> {
  const id = desk.newId()
  const state = firstPayoutStatus(payout.kind) === 'confirmed' ? 'confirmed' : 'recorded'
  await desk.db
    .insertInto('payout')
    .values({
      id,
      settlementId: payout.settlementId,
      tenderId: payout.tenderId,
      kind: payout.kind,
      amountMinor: -payout.amountMinor,
      roundingMinor: -payout.roundingMinor,
      state,
      storeCreditId: payout.storeCreditId,
      reversesId: payout.id,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
      confirmedAt: state === 'confirmed' ? desk.now : null,
      confirmedBy: state === 'confirmed' ? desk.caller.staffId : null,
    })
    .execute()
  return id
}

async function freeUnits(desk: Writing, settlementId: string, returnId: string): Promise<void> {
  const rma = await findReturn(desk.db, returnId)
  if (!rma) throw new Error('A settlement without its return')
  const settled = await desk.db
    .selectFrom('settlementLine')
    .select(['returnLineId', 'basis', 'quantity', 'creditGrossMinor', 'allowanceMinor'])
    .where('settlementId', '=', settlementId)
    .execute()
  for (const line of await loadReturnLines(desk.db, returnId)) {
    const mine = settled.filter(one => one.returnLineId === line.id)
    if (mine.length === 0) continue
    const units = (basis: UnitBasis) => mine.reduce((sum, one) => (one.basis === basis ? sum + one.quantity : sum), 0)
    const now = {
      settledUnits: line.settledUnits - units('accepted') - units('advance_exchange'),
      keptUnits: line.keptUnits - units('keep_item'),
      lostSettledUnits: line.lostSettledUnits - units('lost_in_transit'),
      creditedGrossMinor: line.creditedGrossMinor - mine.reduce((sum, one) => sum + one.creditGrossMinor, 0),
      allowedMinor: line.allowedMinor - mine.reduce((sum, one) => sum + one.allowanceMinor, 0),
    }
    await desk.db.updateTable('returnLine').set(now).where('id', '=', line.id).execute()
    await saveLiveUnits(desk, { ...line, ...now }, line.counts, rma.status)
  }
}

async function reopen(desk: Writing, returnId: string): Promise<void> {
  const rma = await findReturn(desk.db, returnId)
  if (!rma) return
  const moved = moveReturn(rma.status, 'reopen', { has_reason: true })
  await updateReturn(desk, returnId, moved.ok ? { status: moved.value.to, closedAt: null } : {})
}

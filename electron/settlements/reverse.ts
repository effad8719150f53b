import type { Selectable } from 'kysely'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { moveReturn } from '../../shared/returns/states.ts'
import type { UnitBasis } from '../../shared/settlements/bases.ts'
import { firstPayoutStatus, moveSettlement } from '../../shared/settlements/states.ts'
import type { Handler, Writing } from '../context.ts'
import { takeBackCosts } from '../costs/store.ts'
import { balanceOf, recordCreditEvent } from '../credits/store.ts'
import type { PayoutTable } from '../database/schema-returns.ts'
import { takeBackExchange } from '../exchanges/of-settlement.ts'
import { queueReversalReceipt } from '../printing/queue-papers.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { findReturn, loadReturnLines, saveLiveUnits, updateReturn } from '../returns/store.ts'

/**
 * Takes a settlement back: opposite payouts dated today, its store credit voided, its units free to be settled again.
 * Refused when its store credit was spent of. A closed return is open again, unless nothing of it is left to do.
 */
export const reverseSettlement: Handler<'settlements.reverse'> = async (desk, input) => {
  const settlement = await desk.db
    .selectFrom('settlement')
    .select(['id', 'number', 'state', 'returnId', 'totalMinor'])
    .where('id', '=', input.settlement)
    .executeTakeFirst()
  if (!settlement) return refuse({ code: 'not_found' })
  const moved = moveSettlement(settlement.state, 'reverse')
  if (!moved.ok) return refuse({ code: 'already_reversed' })
  const payouts = await desk.db
    .selectFrom('payout')
    .selectAll()
    .where('settlementId', '=', settlement.id)
    .where('state', '<>', 'failed')
    .execute()
  const voided = await voidCredits(desk, settlement.id)
  if (!voided.ok) return voided
  const exchanged = await takeBackExchange(desk, settlement.id, input.reason)
  if (!exchanged.ok) return exchanged
  const { id } = settlement
  await desk.db.updateTable('settlement').set({ state: moved.value }).where('id', '=', id).execute()
  await desk.db
    .insertInto('settlementReversal')
    .values({
      settlementId: id,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
      reason: input.reason,
    })
    .execute()
  for (const payout of payouts) await writeOpposite(desk, payout)
  await takeBackCosts(desk, { settlementId: id })
  await freeUnits(desk, id, settlement.returnId)
  await reopen(desk, settlement.returnId)
  await closeIfDone(desk, settlement.returnId)
  desk.note(
    { kind: 'settlement', id },
    {
      return: settlement.returnId,
      number: settlement.number,
      totalMinor: settlement.totalMinor,
      payouts: payouts.map(({ kind, amountMinor }) => ({ kind, amountMinor: -amountMinor })),
    },
  )
  await queueReversalReceipt(desk, id)
  return ok({ number: settlement.number })
}

async function voidCredits(
  desk: Writing,
  settlementId: string,
): Promise<
  Result<null, { readonly code: 'store_credit_spent'; readonly credit: string; readonly balanceMinor: number }>
> {
  const issued = await desk.db
    .selectFrom('storeCreditEvent')
    .select(['storeCreditId', 'amountMinor'])
    .where('settlementId', '=', settlementId)
    .where('kind', '=', 'issue')
    .execute()
  for (const { storeCreditId, amountMinor } of issued) {
    const balanceMinor = await balanceOf(desk.db, storeCreditId)
    if (balanceMinor !== amountMinor) {
      const { code } = await desk.db
        .selectFrom('storeCredit')
        .select('code')
        .where('id', '=', storeCreditId)
        .executeTakeFirstOrThrow()
      return refuse({ code: 'store_credit_spent', credit: code, balanceMinor })
    }
    await recordCreditEvent(desk, {
      storeCreditId,
      kind: 'void',
      amountMinor: -balanceMinor,
      settlementId,
      reason: 'settlement_reversed',
    })
  }
  return ok(null)
}

async function writeOpposite(desk: Writing, payout: Selectable<PayoutTable>): Promise<void> {
  const state = firstPayoutStatus(payout.kind) === 'confirmed' ? 'confirmed' : 'recorded'
  await desk.db
    .insertInto('payout')
    .values({
      id: desk.newId(),
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
      settledUnits: line.settledUnits - units('accepted'),
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

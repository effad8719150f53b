import type { SettlementView } from '../../shared/returns/views.ts'
import { planned } from '../database/dialect.ts'
import type { Reader } from '../database/open.ts'

/** The settlements of a return as screens show them, in time order, each with payouts and reversal. */
export async function settlementViews(db: Reader, returnId: string): Promise<SettlementView[]> {
  const rows = await db
    .selectFrom('settlement')
    .leftJoin('settlementReversal', 'settlementReversal.settlementId', 'settlement.id')
    .leftJoin('staff as payer', 'payer.id', 'settlement.byStaffId')
    .leftJoin('staff as reverser', 'reverser.id', 'settlementReversal.byStaffId')
    .select([
      'settlement.id',
      'settlement.number',
      'settlement.state',
      'settlement.outcome',
      'settlement.totalMinor',
      'settlement.creditGrossMinor',
      'settlement.feeMinor',
      'settlement.deductionMinor',
      'settlement.shippingGrossMinor',
      'settlement.at',
      'payer.name as by',
      'settlementReversal.at as reversedAt',
      'settlementReversal.reason as reversedFor',
      'reverser.name as reversedBy',
    ])
    .where('settlement.returnId', '=', planned(returnId))
    .orderBy('settlement.at')
    .orderBy('settlement.id')
    .execute()
  const payouts = await loadPayouts(
    db,
    rows.map(row => row.id),
  )
  return rows.map(({ reversedAt, reversedBy, reversedFor, by, ...row }) => ({
    ...row,
    by: by ?? '',
    payouts: payouts.filter(one => one.settlementId === row.id).map(({ settlementId: _of, ...view }) => view),
    reversal: reversedAt === null ? null : { at: reversedAt, by: reversedBy ?? '', reason: reversedFor ?? '' },
  }))
}

async function loadPayouts(db: Reader, settlementIds: readonly string[]) {
  if (settlementIds.length === 0) return []
  return db
    .selectFrom('payout')
    .leftJoin('tender', 'tender.id', 'payout.tenderId')
    .leftJoin('storeCredit', 'storeCredit.id', 'payout.storeCreditId')
    .select([
      'payout.settlementId',
      'payout.id',
      'payout.kind',
      'payout.amountMinor',
      'tender.lastFour',
      'payout.reference',
      'payout.state',
      'storeCredit.code as storeCreditCode',
      'payout.reversesId as reverses',
    ])
    .where('payout.settlementId', 'in', settlementIds)
    .orderBy('payout.at')
    .orderBy('payout.id')
    .execute()
}

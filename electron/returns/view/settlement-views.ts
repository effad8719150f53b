import type { SettlementView } from '../../../shared/returns/views.ts'
import { type SettledBasis, settledBases } from '../../../shared/settlements/bases.ts'
import { planned } from '../../database/dialect.ts'
import type { Reader } from '../../database/open.ts'
import { failedOpposites } from '../../settlements/failed-opposites.ts'
import type { UnavailableTender } from '../../settlements/prepare-settlement.ts'

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
      'settlement.allowanceMinor',
      'settlement.bonusMinor',
      'settlement.ownLabelMinor',
      'settlement.overrideReason',
      'settlement.unavailable',
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
  const ids = rows.map(row => row.id)
  const payouts = await loadPayouts(db, ids)
  const lines = await loadLines(db, ids)
  return rows.map(({ reversedAt, reversedBy, reversedFor, by, overrideReason, unavailable, ...row }) => ({
    ...row,
    by: by ?? '',
    bases: [...new Set(lines.flatMap(one => (one.settlementId === row.id ? [basisOf(one.basis)] : [])))],
    reasons: reasonsOf([
      ...lines.flatMap(one => (one.settlementId === row.id ? [one.reason] : [])),
      ...(JSON.parse(unavailable) as readonly UnavailableTender[]).map(one => one.reason),
      overrideReason,
    ]),
    payouts: payouts.filter(one => one.settlementId === row.id).map(({ settlementId: _of, ...view }) => view),
    reversal: reversedAt === null ? null : { at: reversedAt, by: reversedBy ?? '', reason: reversedFor ?? '' },
  }))
}

const reasonsOf = (all: readonly (string | null)[]) => [...new Set(all.filter(one => one !== null))]

function basisOf(text: string): SettledBasis {
  const known = settledBases.find(one => one === text)
  if (known === undefined) throw new Error(`No basis ${text}`)
  return known
}

async function loadLines(db: Reader, settlementIds: readonly string[]) {
  if (settlementIds.length === 0) return []
  return db
    .selectFrom('settlementLine')
    .select(['settlementId', 'basis', 'reason'])
    .where('settlementId', 'in', settlementIds)
    .orderBy('id')
    .execute()
}

async function loadPayouts(db: Reader, settlementIds: readonly string[]) {
  if (settlementIds.length === 0) return []
  const rows = await db
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
  const failed = rows.some(row => row.state === 'failed' && row.reverses !== null)
  const open = failed
    ? await failedOpposites(db).select('failed.id').where('failed.settlementId', 'in', settlementIds).execute()
    : []
  return rows.map(row => ({ ...row, toRetry: open.some(one => one.id === row.id) }))
}

/** What partial amounts of settlements in force hold back, gross, by return line. */
export async function heldBack(db: Reader, returnId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('settlementLine')
    .innerJoin('settlement', 'settlement.id', 'settlementLine.settlementId')
    .select('settlementLine.returnLineId as line')
    .select(eb => eb.fn.sum<number>('settlementLine.forfeitedGrossMinor').as('minor'))
    .where('settlement.returnId', '=', planned(returnId))
    .where('settlement.state', '<>', 'reversed')
    .groupBy('settlementLine.returnLineId')
    .execute()
  return new Map(rows.map(({ line, minor }) => [line, Math.max(0, minor)]))
}

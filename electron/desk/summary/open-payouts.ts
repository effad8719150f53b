import { sql } from 'kysely'
import { addDays } from '../../../shared/calendar.ts'
import type { Waiting } from '../../../shared/desk/contract.ts'
import type { Reading } from '../../context.ts'
import { failedOpposites } from '../../settlements/failed-opposites.ts'

const openDays = 14
const most = 10

/**
 * Money that somebody has to see through, a row for each return and direction: payouts nobody confirmed yet, the latest
 * first, and those that failed: what a customer still waits for, and what a reversal should have taken back.
 */
export async function openPayouts(desk: Reading): Promise<Waiting[]> {
  const recorded = await payoutRows(desk)
    .where('payout.localDay', '>=', addDays(desk.today, -openDays))
    .where('payout.state', '=', 'recorded')
    .execute()
  const failed = await payoutRows(desk)
    .where(sql<boolean>`payout.state = 'failed'`)
    .where(eb =>
      eb.or([
        eb.and([eb('settlement.state', '=', 'failed'), eb('payout.reversesId', 'is', null)]),
        eb('payout.id', 'in', failedOpposites(desk.db).select('failed.id')),
      ]),
    )
    .execute()
  return [
    ...failed.map(row => waits(desk, row, failedSentence(row))),
    ...recorded.map(row => waits(desk, row, recordedSentence(row))),
  ]
}

function payoutRows(desk: Reading) {
  return desk.db
    .selectFrom('payout')
    .innerJoin('settlement', 'settlement.id', 'payout.settlementId')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .leftJoin('staff', 'staff.id', 'payout.byStaffId')
    .leftJoin('customer', 'customer.id', 'rma.customerId')
    .select(['rma.id', 'rma.number', 'payout.byStaffId', 'staff.name as owner', 'customer.name as customer'])
    .select(eb => [
      eb.fn.max('settlement.number').as('note'),
      eb.fn.sum<number>('payout.amountMinor').as('amountMinor'),
      eb.fn.min('payout.at').as('at'),
      eb.fn.min('payout.kind').as('kind'),
      eb.fn.max('payout.kind').as('otherKind'),
    ])
    .groupBy(['rma.id', sql`payout.amount_minor < 0`])
    .orderBy('at', 'desc')
    .limit(most)
}

type Row = Awaited<ReturnType<ReturnType<typeof payoutRows>['execute']>>[number]

function waits(desk: Reading, row: Row, sentence: Waiting['sentence']): Waiting {
  return {
    kind: 'payout_open',
    id: row.id,
    title: row.number,
    detail: row.note,
    sentence,
    owner: row.owner,
    mine: row.byStaffId === desk.caller.staffId,
    at: row.at,
    amountMinor: row.amountMinor,
    clock: null,
  }
}

/** Which money somebody has to see through, by the one way it takes and which way round. */
function recordedSentence(row: Row): Waiting['sentence'] {
  if (row.amountMinor < 0) return { key: 'desk.payout_back', values: { note: row.note } }
  const kind = row.kind === row.otherKind && (row.kind === 'card' || row.kind === 'transfer') ? row.kind : 'other'
  const to = row.customer === null ? '' : '_to'
  return { key: `desk.payout_open_${kind}${to}`, values: { note: row.note, customer: row.customer ?? '' } }
}

function failedSentence({ amountMinor, note }: Row): Waiting['sentence'] {
  return { key: amountMinor < 0 ? 'desk.payout_back_failed' : 'desk.payout_failed', values: { note } }
}

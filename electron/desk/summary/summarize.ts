import { ok } from '../../../shared/result.ts'
import type { Handler, Reading } from '../../context.ts'
import { rowViews } from '../../returns/find/row-views.ts'
import { readParcels } from './parcels.ts'
import { readToday } from './today.ts'
import { readWaiting } from './waiting.ts'

const mostRecent = 6

/** The first page in one answer: what waits, how today goes, the latest returns. */
export const summarizeDesk: Handler<'desk.summary'> = async desk => {
  const anySale = await desk.db.selectFrom('visibleSale').select('id').limit(1).executeTakeFirst()
  return ok({
    waiting: await readWaiting(desk),
    parcels: await readParcels(desk),
    today: await readToday(desk),
    recent: await readRecent(desk),
    hasSales: anySale !== undefined,
  })
}

async function readRecent(desk: Reading) {
  const rows = await desk.db
    .selectFrom('rma')
    .select(['id', 'number', 'status', 'channel', 'createdAt', 'saleId', 'customerId'])
    .where('status', '<>', 'draft')
    .where('channel', '<>', 'imported')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(mostRecent)
    .execute()
  const views = await rowViews(desk, rows)
  const totals = await paidTotals(
    desk,
    rows.map(row => row.id),
  )
  return views.map(({ id, number, shown, items, createdAt }) => ({
    id,
    number,
    shown,
    items,
    at: createdAt,
    totalMinor: totals.get(id) ?? 0,
  }))
}

async function paidTotals(desk: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await desk.db
    .selectFrom('settlement')
    .select(['returnId', eb => eb.fn.sum<number>('totalMinor').as('totalMinor')])
    .where('returnId', 'in', [...ids])
    .where('state', '<>', 'reversed')
    .groupBy('returnId')
    .execute()
  return new Map(rows.map(row => [row.returnId, row.totalMinor]))
}

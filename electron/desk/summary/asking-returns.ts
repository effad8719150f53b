import { sql } from 'kysely'
import { addDays } from '../../../shared/calendar.ts'
import { expiringDays } from '../../../shared/returns/refund-clock.ts'
import type { Reading } from '../../context.ts'

/** The clock lets authorizations run out once a day; a desk that was closed for longer catches up at its start. */
const overdueDays = 14

function returnRows(desk: Reading) {
  return desk.db
    .selectFrom('visibleRma as rma')
    .leftJoin('staff', 'staff.id', 'rma.createdBy')
    .select(['rma.id', 'rma.number', 'rma.status', 'rma.channel', 'rma.createdAt', 'rma.saleId', 'rma.type'])
    .select(['rma.customerId', 'rma.expiresOn', 'rma.slaDue', 'rma.draft', 'rma.findings', 'rma.createdBy'])
    .select(['rma.updatedAt', 'staff.name as owner'])
}

/**
 * The returns that may ask for somebody, the oldest of each kind, at most so many of a kind: those not decided, those whose
 * units ask for something, those with money due first, and those about to run out. Each by an index, so that what is done
 * costs nothing however much of it there is.
 */
export async function askingReturns(desk: Reading, most: number) {
  const authorized = () => returnRows(desk).where(sql<boolean>`rma.status = 'authorized'`)
  const owing = authorized().where('rma.asks', 'is not', null).where('rma.slaDue', 'is not', null)
  const expiring = authorized()
    .where('rma.channel', '<>', 'counter')
    .where('rma.expiresOn', '>=', addDays(desk.today, -overdueDays))
    .where('rma.expiresOn', '<=', addDays(desk.today, expiringDays - 1))
  const kinds = [
    ...(['draft', 'requested', 'needs_approval'] as const).map(status =>
      returnRows(desk).where('rma.status', '=', status).orderBy('rma.updatedAt'),
    ),
    ...(['settle', 'grade', 'receive'] as const).map(asks =>
      authorized().where('rma.asks', '=', asks).orderBy('rma.updatedAt'),
    ),
    owing.orderBy('rma.slaDue'),
    expiring.orderBy('rma.expiresOn'),
  ]
  const found = new Map<string, Awaited<ReturnType<(typeof kinds)[number]['execute']>>[number]>()
  for (const kind of kinds) for (const row of await kind.limit(most).execute()) found.set(row.id, row)
  return [...found.values()]
}

import { sql } from 'kysely'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Reading } from '../context.ts'
import { findReturn } from '../returns/store.ts'
import { staffNames } from '../returns/view/line-view.ts'
import { isOwnPayout } from './own-payouts.ts'
import { suspicionsOf } from './store.ts'

/** Reads what is suspected of a return, and what else is worth a second look: other returns, own payouts. */
export const readSuspicions: Handler<'suspicions.read'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  const names = await staffNames(desk.db)
  const suspicions = await suspicionsOf(desk.db, rma.id)
  return ok({
    suspicions: suspicions.map(({ category, status, events }) => ({
      category,
      status,
      events: events.map(({ id, event, note, at, byStaffId }) => ({
        ...{ id, event, note, at },
        by: names.get(byStaffId) ?? '',
      })),
    })),
    otherReturns: rma.customerId === null ? 0 : await suspectedReturns(desk, rma.customerId, rma.id),
    ownPayouts: await ownPayouts(desk, rma.id),
  })
}

async function suspectedReturns(desk: Reading, customerId: string, except: string): Promise<number> {
  const row = await desk.db
    .selectFrom('visibleRma as rma')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('rma.customerId', '=', customerId)
    .where('rma.id', '<>', except)
    .where(
      sql<boolean>`exists (select 1 from suspicion_event said where said.return_id = rma.id and said.event = 'raise'
        and not exists (select 1 from suspicion_event later where later.return_id = said.return_id
          and later.category = said.category and (later.at, later.id) > (said.at, said.id)))`,
    )
    .executeTakeFirst()
  return row?.count ?? 0
}

async function ownPayouts(desk: Reading, returnId: string) {
  const rows = await desk.db
    .selectFrom('settlement')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .innerJoin('staff', 'staff.id', 'settlement.byStaffId')
    .leftJoin('approval', 'approval.id', 'settlement.approvalId')
    .leftJoin('staff as second', 'second.id', 'approval.approvedBy')
    .select(['settlement.number', 'settlement.totalMinor', 'staff.name as by', 'second.name as signedBy'])
    .where('settlement.returnId', '=', returnId)
    .where('settlement.state', '<>', 'reversed')
    .where(isOwnPayout(desk.shop))
    .orderBy('settlement.at')
    .execute()
  return rows
}

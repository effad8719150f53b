import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { findCreditByCode } from './store.ts'

/** Reads a store credit by its code, however it was typed: balance and every event behind it. */
export const readCredit: Handler<'credits.read'> = async (desk, { code }) => {
  const credit = await findCreditByCode(desk.db, code)
  if (!credit) return refuse({ code: 'not_found' })
  const events = await desk.db
    .selectFrom('storeCreditEvent')
    .leftJoin('staff', 'staff.id', 'storeCreditEvent.byStaffId')
    .leftJoin('settlement', 'settlement.id', 'storeCreditEvent.settlementId')
    .select([
      'storeCreditEvent.id',
      'storeCreditEvent.kind',
      'storeCreditEvent.amountMinor',
      'storeCreditEvent.at',
      'staff.name as by',
      'settlement.number as settlement',
      'storeCreditEvent.reason',
    ])
    .where('storeCreditEvent.storeCreditId', '=', credit.id)
    .orderBy('storeCreditEvent.at')
    .orderBy('storeCreditEvent.id')
    .execute()
  const customer = await desk.db
    .selectFrom('customer')
    .select(['id', 'name'])
    .where('id', '=', credit.customerId)
    .executeTakeFirst()
  return ok({
    id: credit.id,
    code: credit.code,
    currency: credit.currency,
    balanceMinor: events.reduce((sum, event) => sum + event.amountMinor, 0),
    customer: customer ?? null,
    events: events.map(event => ({
      ...event,
      by: event.by ?? '',
      reason: event.settlement === null ? event.reason : null,
    })),
  })
}

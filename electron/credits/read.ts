import { ok, refuse } from '../../shared/result.ts'
import { readCreditCode } from '../../shared/settlements/credit-code.ts'
import type { Handler } from '../context.ts'

/** Reads a store credit by its code, however it was typed: balance and every event behind it. */
export const readCredit: Handler<'credits.read'> = async (desk, { code }) => {
  const stored = readCreditCode(code) ?? code.trim()
  const credit = await desk.db
    .selectFrom('storeCredit')
    .leftJoin('customer', 'customer.id', 'storeCredit.customerId')
    .select([
      'storeCredit.id',
      'storeCredit.code',
      'storeCredit.currency',
      'storeCredit.customerId',
      'customer.name as customerName',
    ])
    .where('storeCredit.code', '=', stored)
    .executeTakeFirst()
  if (!credit) return refuse({ code: 'not_found' })
  const events = await desk.db
    .selectFrom('storeCreditEvent')
    .leftJoin('staff', 'staff.id', 'storeCreditEvent.byStaffId')
    .leftJoin('settlement', 'settlement.id', 'storeCreditEvent.settlementId')
    .select([
      'storeCreditEvent.kind',
      'storeCreditEvent.amountMinor',
      'storeCreditEvent.at',
      'staff.name as by',
      'settlement.number as settlement',
    ])
    .where('storeCreditEvent.storeCreditId', '=', credit.id)
    .orderBy('storeCreditEvent.at')
    .orderBy('storeCreditEvent.id')
    .execute()
  const { customerId, customerName } = credit
  return ok({
    id: credit.id,
    code: credit.code,
    currency: credit.currency,
    balanceMinor: events.reduce((sum, event) => sum + event.amountMinor, 0),
    customer: customerId === null ? null : { id: customerId, name: customerName ?? '' },
    events: events.map(event => ({ ...event, by: event.by ?? '' })),
  })
}

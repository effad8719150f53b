import { instantOf } from '../../shared/calendar.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'

/** Enters the day a sale was delivered; kept as noon of that day in the shop's zone. */
export const setDelivered: Handler<'sales.setDelivered'> = async (desk, { sale, day }) => {
  const row = await desk.db.selectFrom('visibleSale').select('soldDay').where('id', '=', sale).executeTakeFirst()
  if (!row) return refuse({ code: 'not_found' })
  if (day < row.soldDay) return refuse({ code: 'day_before_sale' })
  const deliveredAt = instantOf(day, '12:00', desk.shop.timeZone)
  await desk.db
    .updateTable('sale')
    .set(eb => ({ deliveredAt, version: eb('version', '+', 1) }))
    .where('id', '=', sale)
    .execute()
  desk.note({ kind: 'sale', id: sale }, { deliveredDay: day })
  return ok({ deliveredAt })
}

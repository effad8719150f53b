import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readCustomerRow, viewCustomer } from './store.ts'

/** Puts a customer on the block list or the allow list, or takes them off; the policy says what a block means. */
export const blockCustomer: Handler<'customers.block'> = async (desk, { customer, version, standing, reason }) => {
  const row = await readCustomerRow(desk.db, customer)
  if (!row) return refuse({ code: 'not_found' })
  if (row.version !== version) return refuse({ code: 'changed_meanwhile' })
  const changed = {
    blockedSince: standing === 'blocked' ? (row.blockedSince ?? desk.now) : null,
    version: version + 1,
  }
  await desk.db.updateTable('customer').set(changed).where('id', '=', customer).execute()
  await desk.db
    .insertInto('customerStanding')
    .values({
      id: desk.newId(),
      customerId: customer,
      standing,
      reason,
      at: desk.now,
      byStaffId: desk.caller.staffId,
    })
    .execute()
  desk.note({ kind: 'customer', id: customer }, { standing, version: changed.version })
  return ok(viewCustomer({ ...row, ...changed }))
}

import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { customerColumns, customerSearchText, indexCustomer, nextCustomerSearchId, viewCustomer } from './store.ts'

/** Adds a customer or changes one. */
export const saveCustomer: Handler<'customers.save'> = async (desk, { id: wanted, version: seen, ...input }) => {
  const { db } = desk
  const known =
    wanted === undefined
      ? null
      : await db.selectFrom('visibleCustomer').selectAll().where('id', '=', wanted).executeTakeFirst()
  if (known === undefined) return refuse({ code: 'not_found' })
  if (known && known.version !== seen) return refuse({ code: 'changed_meanwhile' })
  const externalRef = input.externalRef || null
  if (externalRef !== null) {
    const other = await db.selectFrom('customer').select('id').where('externalRef', '=', externalRef).executeTakeFirst()
    if (other && other.id !== known?.id) return refuse({ code: 'external_ref_taken', externalRef })
  }
  const id = known?.id ?? desk.newId()
  const searchId = known?.searchId ?? (await nextCustomerSearchId(db))
  const values = {
    ...customerColumns({ name: input.name, email: input.email || null, phone: input.phone || null }),
    address: input.address === null ? null : JSON.stringify(input.address),
    externalRef,
    notes: input.notes || null,
    searchId,
  }
  const version = (known?.version ?? 0) + 1
  if (known)
    await db
      .updateTable('customer')
      .set({ ...values, version })
      .where('id', '=', id)
      .execute()
  else
    await db
      .insertInto('customer')
      .values({ ...values, id, importId: null, createdAt: desk.now, blockedSince: null })
      .execute()
  await indexCustomer(db, searchId, customerSearchText(values))
  desk.note({ kind: 'customer', id }, { created: !known, version })
  return ok(viewCustomer({ ...values, id, blockedSince: known?.blockedSince ?? null, version }))
}

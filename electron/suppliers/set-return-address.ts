import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readSupplier } from './store.ts'

/** Keeps where goods for a supplier are sent; labels printed from now on carry it. */
export const setReturnAddress: Handler<'suppliers.setReturnAddress'> = async (desk, { supplier, returnAddress }) => {
  const found = await readSupplier(desk.db, supplier)
  if (!found) return refuse({ code: 'not_found' })
  await desk.db
    .updateTable('supplier')
    .set(eb => ({ returnAddress: JSON.stringify(returnAddress), version: eb('version', '+', 1) }))
    .where('id', '=', supplier)
    .execute()
  desk.note({ kind: 'supplier', id: supplier }, {})
  return ok({ ...found, returnAddress })
}

import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readSupplier } from './store.ts'

/** Keeps what a supplier does with faulty goods; sums of kept items count it from now on. */
export const setTerms: Handler<'suppliers.setTerms'> = async (desk, { supplier, wantsGoods, creditPercentMilli }) => {
  const found = await readSupplier(desk.db, supplier)
  if (!found) return refuse({ code: 'not_found' })
  await desk.db
    .updateTable('supplier')
    .set(eb => ({ wantsGoods: wantsGoods ? 1 : 0, creditPercentMilli, version: eb('version', '+', 1) }))
    .where('id', '=', supplier)
    .execute()
  desk.note({ kind: 'supplier', id: supplier }, { wantsGoods, creditPercentMilli })
  return ok({ ...found, wantsGoods, creditPercentMilli })
}

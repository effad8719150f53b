import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readSupplier } from './store.ts'

/** Reads a supplier with its return address. */
export const readOneSupplier: Handler<'suppliers.read'> = async (desk, { supplier }) => {
  const found = await readSupplier(desk.db, supplier)
  return found ? ok(found) : refuse({ code: 'not_found' })
}

import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readAccountMap } from './store.ts'

/** Saves the map of accounts. Packs of closed months keep the one they were built with. */
export const saveAccounts: Handler<'books.saveAccounts'> = async (desk, { version, map }) => {
  const stored = await readAccountMap(desk.db)
  if (stored.version !== version) return refuse({ code: 'changed_meanwhile' })
  const values = {
    document: JSON.stringify(map),
    updatedAt: desk.now,
    updatedBy: desk.caller.staffId,
    version: version + 1,
  }
  await desk.db
    .insertInto('accountMap')
    .values({ id: 1, ...values })
    .onConflict(conflict => conflict.column('id').doUpdateSet(values))
    .execute()
  desk.note({ kind: 'books', id: 'accounts' }, { shape: map.shape })
  return ok({ version: version + 1 })
}

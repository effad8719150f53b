import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'

/** Sets the language a person works in; null follows the shop. */
export const saveMine: Handler<'staff.saveMine'> = async (desk, { language }) => {
  await desk.db.updateTable('staff').set({ language }).where('id', '=', desk.caller.staffId).execute()
  desk.note({ kind: 'staff', id: desk.caller.staffId }, { language })
  return ok({ language })
}

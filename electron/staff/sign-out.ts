import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { setSessionStaff } from './store.ts'

/** Takes the person off this session; signing out twice is no mistake. */
export const signOut: Handler<'staff.signOut'> = async desk => {
  await setSessionStaff(desk.db, desk.session, null, desk.now)
  if (desk.someone) desk.note({ kind: 'staff', id: desk.someone.staffId }, {})
  return ok({})
}

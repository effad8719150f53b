import { ok } from '../../shared/result.ts'
import type { Prepared } from '../context.ts'
import { type ComparedPin, comparePin, countPinTry } from './check-pin.ts'
import { initialsOf, setSessionStaff } from './store.ts'

/** Signs a person in on this session. A wrong PIN is a committed answer, so that lockout and audit survive. */
export const signIn: Prepared<'staff.signIn', ComparedPin> = {
  prepare: (desk, { staff, pin }) => comparePin(desk, staff, pin),
  async run(desk, { staff }, compared) {
    const answer = await countPinTry(desk, staff, compared)
    if (!answer.fits) {
      desk.note({ kind: 'sign_in', id: 'refused' }, { waitSeconds: answer.waitSeconds })
      return ok({ signedIn: false as const, waitSeconds: answer.waitSeconds, triesLeft: answer.triesLeft })
    }
    const { id, name, role } = answer.person
    await setSessionStaff(desk.db, desk.session, id, desk.now)
    desk.note({ kind: 'staff', id }, {})
    return ok({ signedIn: true as const, me: { id, name, role, initials: initialsOf(name) } })
  },
}

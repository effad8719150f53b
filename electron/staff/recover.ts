import { epochOf, toInstantText } from '../../shared/calendar.ts'
import { ok, refuse } from '../../shared/result.ts'
import { leastDigits, lockSeconds, secondsToWait } from '../../shared/staff/lockout.ts'
import type { Prepared } from '../context.ts'
import { foldRecoveryCode, hashPin, newRecoveryCode, pinFits } from './pins.ts'
import { findStaff, setSessionStaff } from './store.ts'

/** What is hashed before the transaction. */
export interface PreparedRecovery {
  readonly comparedHash: string | null
  readonly fits: boolean
  readonly pinHash: string
  readonly nextCode: string
  readonly nextHash: string
}

/** Lets an owner who forgot the PIN set a new one with the recovery code, which is replaced by a new code. */
export const recoverStaff: Prepared<'staff.recover', PreparedRecovery> = {
  async prepare(desk, { recoveryCode, newPin }) {
    const shop = await desk.db.selectFrom('shop').select('recoveryHash').executeTakeFirst()
    const comparedHash = shop?.recoveryHash ?? null
    const nextCode = newRecoveryCode()
    return {
      comparedHash,
      fits: await pinFits(foldRecoveryCode(recoveryCode), comparedHash, desk.room.pepper),
      pinHash: await hashPin(newPin, desk.room.pepper),
      nextCode,
      nextHash: await hashPin(foldRecoveryCode(nextCode), desk.room.pepper),
    }
  },
  async run(desk, { staff, newPin }, prepared) {
    const least = leastDigits('owner')
    if (newPin.length < least) return refuse({ code: 'pin_too_short', least })
    const person = await findStaff(desk.db, staff)
    if (person?.role !== 'owner') return ok({ recovered: false as const, waitSeconds: 0 })
    const now = epochOf(desk.now)
    const wait = secondsToWait(
      person.failedTries,
      person.lockedUntil === null ? null : epochOf(person.lockedUntil),
      now,
    )
    const shop = await desk.db.selectFrom('shop').select('recoveryHash').executeTakeFirst()
    if (wait > 0 || !prepared.fits || shop?.recoveryHash !== prepared.comparedHash) {
      const failedTries = wait > 0 ? person.failedTries : person.failedTries + 1
      const lock = wait > 0 ? wait : lockSeconds(failedTries)
      const lockedUntil = lock > 0 ? toInstantText(now + lock * 1000) : null
      await desk.db
        .updateTable('staff')
        .set({ failedTries, lockedUntil, lastFailedAt: desk.now })
        .where('id', '=', person.id)
        .execute()
      desk.note({ kind: 'staff', id: person.id }, { recovered: false })
      return ok({ recovered: false as const, waitSeconds: lock })
    }
    await desk.db
      .updateTable('staff')
      .set({ pinHash: prepared.pinHash, failedTries: 0, lockedUntil: null })
      .where('id', '=', person.id)
      .execute()
    await desk.db.updateTable('shop').set({ recoveryHash: prepared.nextHash }).execute()
    await setSessionStaff(desk.db, desk.session, person.id, desk.now)
    desk.note({ kind: 'staff', id: person.id }, { recovered: true })
    return ok({ recovered: true as const, recoveryCode: prepared.nextCode })
  },
}

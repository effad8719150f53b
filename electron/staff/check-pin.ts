import { epochOf, toInstantText } from '../../shared/calendar.ts'
import { freeTries, lockSeconds, secondsToWait } from '../../shared/staff/lockout.ts'
import type { Reading, Writing } from '../context.ts'
import { pinFits } from './pins.ts'
import { findStaff, type StaffRecord } from './store.ts'

/** What hashing found out before the transaction: which hash was compared, and whether the PIN fitted. */
export interface ComparedPin {
  readonly comparedHash: string | null
  readonly fits: boolean
}

/** A PIN accepted, or how long to wait and how many tries are left. */
export type PinAnswer =
  | { readonly fits: true; readonly person: StaffRecord }
  | { readonly fits: false; readonly waitSeconds: number; readonly triesLeft: number }

/** The slow half: compares a PIN outside any transaction, in the same time for unknown names. */
export async function comparePin(desk: Reading, staff: string, pin: string): Promise<ComparedPin> {
  const person = await findStaff(desk.db, staff)
  const comparedHash = person?.pinHash ?? null
  return { comparedHash, fits: await pinFits(pin, comparedHash, desk.room.pepper) }
}

/**
 * The fast half: counts the try, locks or unlocks. While locked nothing is compared, whatever the PIN was, and a PIN
 * that was changed meanwhile doesn't count as fitting. An unknown name answers like a first wrong PIN.
 */
export async function countPinTry(desk: Writing, staff: string, compared: ComparedPin): Promise<PinAnswer> {
  const person = await findStaff(desk.db, staff)
  if (!person) return { fits: false, waitSeconds: 0, triesLeft: freeTries - 1 }
  const now = epochOf(desk.now)
  const waitSeconds = secondsToWait(
    person.failedTries,
    person.lockedUntil === null ? null : epochOf(person.lockedUntil),
    now,
  )
  if (waitSeconds > 0) return { fits: false, waitSeconds, triesLeft: 0 }
  if (compared.fits && compared.comparedHash === person.pinHash) {
    await desk.db
      .updateTable('staff')
      .set({ failedTries: 0, lockedUntil: null, lastFailedAt: null })
      .where('id', '=', person.id)
      .execute()
    return { fits: true, person }
  }
  const failedTries = person.failedTries + 1
  const lock = lockSeconds(failedTries)
  await desk.db
    .updateTable('staff')
    .set({ failedTries, lastFailedAt: desk.now, lockedUntil: lock > 0 ? toInstantText(now + lock * 1000) : null })
    .where('id', '=', person.id)
    .execute()
  return { fits: false, waitSeconds: lock, triesLeft: Math.max(0, freeTries - failedTries) }
}

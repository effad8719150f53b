import { ok } from '../../shared/result.ts'
import type { Prepared } from '../context.ts'
import { type ComparedPin, comparePin, countPinTry } from './check-pin.ts'
import { foldRecoveryCode, hashPin, newRecoveryCode } from './pins.ts'

/** What is compared and hashed before the transaction. */
export interface PreparedCode {
  readonly compared: ComparedPin
  readonly code: string
  readonly hash: string
}

/** Gives the owner a new recovery code, against their PIN; the one before it no longer works. */
export const issueRecoveryCode: Prepared<'staff.newRecoveryCode', PreparedCode> = {
  async prepare(desk, { pin }) {
    const code = newRecoveryCode()
    return {
      compared: await comparePin(desk, desk.caller.staffId, pin),
      code,
      hash: await hashPin(foldRecoveryCode(code), desk.room.pepper),
    }
  },
  async run(desk, _input, { compared, code, hash }) {
    const { staffId } = desk.caller
    const answer = await countPinTry(desk, staffId, compared)
    desk.note({ kind: 'staff', id: staffId }, { issued: answer.fits })
    if (!answer.fits) {
      const { waitSeconds, triesLeft } = answer
      return ok({ issued: false as const, waitSeconds, triesLeft })
    }
    await desk.db.updateTable('shop').set({ recoveryHash: hash }).execute()
    return ok({ issued: true as const, recoveryCode: code })
  },
}

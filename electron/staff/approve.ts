import { epochOf, toInstantText } from '../../shared/calendar.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Prepared } from '../context.ts'
import { type ComparedPin, comparePin, countPinTry } from './check-pin.ts'
import { lowerLimit } from './limits.ts'

const validMilliseconds = 2 * 60_000

/** A second person signs for one operation, subject and amount; the approval is used once, within two minutes. */
export const approve: Prepared<'staff.approve', ComparedPin> = {
  prepare: (desk, { staff, pin }) => comparePin(desk, staff, pin),
  async run(desk, { staff, operation, subject, amountMinor }, compared) {
    const answer = await countPinTry(desk, staff, compared)
    if (!answer.fits) {
      desk.note({ kind: 'approval', id: 'refused' }, { operation, waitSeconds: answer.waitSeconds })
      return ok({ approved: false as const, waitSeconds: answer.waitSeconds, triesLeft: answer.triesLeft })
    }
    const { person } = answer
    if (person.id === desk.caller.staffId) return refuse({ code: 'same_person' })
    if (person.role !== 'supervisor' && person.role !== 'owner') return refuse({ code: 'role_may_not_approve' })
    const limitMinor =
      person.role === 'owner'
        ? person.overrideLimitMinor
        : lowerLimit(person.overrideLimitMinor, desk.shop.overrideLimitMinor)
    if (limitMinor !== null && amountMinor > limitMinor) return refuse({ code: 'above_their_limit', limitMinor })
    const approval = desk.newId()
    const expiresAt = toInstantText(epochOf(desk.now) + validMilliseconds)
    await desk.db
      .insertInto('approval')
      .values({
        id: approval,
        operation,
        subject,
        amountMinor,
        approvedBy: person.id,
        requestedBy: desk.caller.staffId,
        createdAt: desk.now,
        expiresAt,
      })
      .execute()
    desk.note({ kind: 'approval', id: approval }, { operation, subject, amountMinor, approvedBy: person.id })
    return ok({ approved: true as const, approval, expiresAt })
  },
}

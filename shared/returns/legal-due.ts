import type { Day } from '../calendar.ts'
import type { RefundWithin } from '../policy/finding.ts'
import { refundDeadline } from '../policy/legal/refund-deadline.ts'

/**
 * The last day to pay by law, as far as it is known; null while a period waits for goods or a proof of sending.
 *
 * - counted from being told, although the shop may wait: the day that the period ends on without any wait
 * - proof of sending (or goods) later than that: the day that ends the waiting
 */
export function legalDue(
  within: RefundWithin,
  askedDay: Day,
  sentDay: Day | null,
  isPublicHoliday: (day: Day) => boolean,
): Day | null {
  const events = { toldDay: askedDay, goodsBackDay: null, proofOfSendingDay: sentDay }
  const waits = within.from === 'told' && sentDay === null
  return refundDeadline(waits ? { ...within, mayWait: false } : within, events, isPublicHoliday)
}

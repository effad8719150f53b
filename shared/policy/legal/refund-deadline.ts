import { addDays, type Day } from '../../calendar.ts'
import { nextWorkingDay } from '../days.ts'
import type { RefundWithin } from '../finding.ts'

/** What a refund's deadline is counted from; null: it has not happened. */
export interface RefundEvents {
  readonly toldDay: Day
  readonly goodsBackDay: Day | null
  readonly proofOfSendingDay: Day | null
}

/**
 * The last day to pay by law, or null while the shop may wait for the goods or a proof of sending.
 * Where it waits although the time is over, it pays on the day that ends the waiting.
 */
export function refundDeadline(
  within: RefundWithin,
  events: RefundEvents,
  isPublicHoliday: (day: Day) => boolean,
): Day | null {
  const arrived = [events.goodsBackDay, events.proofOfSendingDay].filter(day => day !== null).sort()[0] ?? null
  const end = (from: Day) => nextWorkingDay(addDays(from, within.days), isPublicHoliday)
  if (within.from === 'goods_or_proof') return arrived === null ? null : end(arrived)
  if (!within.mayWait) return end(events.toldDay)
  if (arrived === null) return null
  return arrived > end(events.toldDay) ? arrived : end(events.toldDay)
}

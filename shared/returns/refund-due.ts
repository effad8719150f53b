import { addDays, type Day, type Instant, instantOf, localDay, localTime, weekday } from '../calendar.ts'

/** When a shop works. Weekdays 1 Monday to 7 Sunday; clock times `HH:MM` in its zone. */
export interface BusinessHours {
  readonly timeZone: string
  readonly openingDays: readonly number[]
  readonly holidays: readonly Day[]
  /** What comes later counts as the next opening day's. */
  readonly cutOffAt: string
  readonly closesAt: string
  readonly slaBusinessDays: number
}

const longestClosure = 366

/**
 * When a refund is due that was received at a moment: the end of the Nth business day after it, or of the day that the
 * law sets, if that is earlier (domain.md 7).
 */
export function refundDue(receivedAt: Instant, hours: BusinessHours, legalDue: Day | null = null): Instant {
  const day = localDay(receivedAt, hours.timeZone)
  const late = localTime(receivedAt, hours.timeZone) > hours.cutOffAt
  let due = openDay(late ? addDays(day, 1) : day, hours)
  for (let counted = 0; counted < hours.slaBusinessDays; counted += 1) due = openDay(addDays(due, 1), hours)
  return instantOf(legalDue !== null && legalDue < due ? legalDue : due, hours.closesAt, hours.timeZone)
}

/** The first opening day from a day on; the day itself when nothing opens within a year. */
function openDay(from: Day, { openingDays, holidays }: BusinessHours): Day {
  for (let ahead = 0; ahead < longestClosure; ahead += 1) {
    const day = addDays(from, ahead)
    if (openingDays.includes(weekday(day)) && !holidays.includes(day)) return day
  }
  return from
}

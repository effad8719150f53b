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
 * law sets, if that is earlier (domain.md 7). A legal day that was over before the goods came ends with their receipt.
 */
export function refundDue(receivedAt: Instant, hours: BusinessHours, legalDue: Day | null = null): Instant {
  const day = localDay(receivedAt, hours.timeZone)
  const late = localTime(receivedAt, hours.timeZone) > hours.cutOffAt
  let due = openDay(late ? addDays(day, 1) : day, hours)
  for (let counted = 0; counted < hours.slaBusinessDays; counted += 1) due = openDay(addDays(due, 1), hours)
  const byLaw = legalDue === null || legalDue >= due ? due : legalDue > day ? legalDue : day
  return instantOf(byLaw, hours.closesAt, hours.timeZone)
}

/**
 * When half of the time to pay is over: on the middle one of the business days until it is due, at the end of business,
 * or at noon where two halves share that day; at once where no business day is left.
 */
export function refundHalf(receivedAt: Instant, due: Instant, hours: BusinessHours): Instant {
  const { timeZone } = hours
  const late = localTime(receivedAt, timeZone) > hours.cutOffAt
  const received = localDay(receivedAt, timeZone)
  const dueDay = localDay(due, timeZone)
  const days: Day[] = []
  let day = openDay(late ? addDays(received, 1) : received, hours)
  for (day = openDay(addDays(day, 1), hours); day <= dueDay; day = openDay(addDays(day, 1), hours)) {
    days.push(day)
    if (days.length > longestClosure) break
  }
  const middle = days[Math.ceil(days.length / 2) - 1]
  if (middle === undefined) return receivedAt
  return instantOf(middle, days.length % 2 === 0 ? hours.closesAt : '12:00', timeZone)
}

/** The first opening day from a day on; the day itself when nothing opens within a year. */
function openDay(from: Day, { openingDays, holidays }: BusinessHours): Day {
  for (let ahead = 0; ahead < longestClosure; ahead += 1) {
    const day = addDays(from, ahead)
    if (openingDays.includes(weekday(day)) && !holidays.includes(day)) return day
  }
  return from
}

import { Temporal } from 'temporal-polyfill'

/** A calendar day in the shop's zone, `YYYY-MM-DD`. */
export type Day = string
/** A moment in UTC as ISO text with milliseconds and Z, so that text order is time order. */
export type Instant = string

/** The shop-local day of a moment. */
export function localDay(at: Instant, timeZone: string): Day {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The shop-local clock time of a moment, `HH:MM`. */
export function localTime(at: Instant, timeZone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** The moment of a wall-clock time in a zone; in a DST gap the later, in an overlap the earlier one. */
export function instantOf(day: Day, time: string, timeZone: string): Instant {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
  return toInstantText(zoned.toInstant().epochMilliseconds)
}

/** Milliseconds since 1970 as instant text. */
export function toInstantText(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString()
}

/** Milliseconds since 1970 of an instant. */
export function epochOf(at: Instant): number {
  return Temporal.Instant.from(at).epochMilliseconds
}

/** A calendar day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** A calendar day `months` later; a month without that day ends it on its last one. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** Calendar days from one day to another; the first day is not counted. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

/** Whether a text names a zone this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { addDays, type Day, weekday } from '../calendar.ts'

const yearly = z.object({
  from: z.int().optional(),
  until: z.int().optional(),
  exceptYears: z.array(z.int()).optional(),
})
const weekdayNumber = z.int().min(1).max(7)

/**
 * How one public holiday is found.
 * - `on`: a fixed `MM-DD`; `shift` moves it by days when it falls on a weekday (1 Monday to 7 Sunday)
 * - `easter`: days after Easter Sunday
 * - `weekday`: the nth (-1 the last) of a month, or the last before a `MM-DD`; `unlessWeekdays`: a fixed day on one of these stays
 * - `day`: once
 */
export const holidayRule = z.union([
  yearly.extend({
    name: z.string(),
    on: z.string(),
    shift: z.record(z.string(), z.int()).optional(),
    onlyWeekdays: z.array(weekdayNumber).optional(),
  }),
  yearly.extend({ name: z.string(), easter: z.int() }),
  yearly.extend({
    name: z.string(),
    weekday: weekdayNumber,
    month: z.int().min(1).max(12),
    nth: z.int().min(-1).max(5),
    /** Not in years in which this `MM-DD` is one of `exceptWeekdays`. */
    exceptWhen: z.object({ on: z.string(), weekdays: z.array(weekdayNumber) }).optional(),
  }),
  yearly.extend({ name: z.string(), weekday: weekdayNumber, before: z.string() }),
  z.object({ name: z.string(), day: z.iso.date() }),
])
export type HolidayRule = z.infer<typeof holidayRule>

/** The public holidays of a country, as a file of them says. */
export const holidayFile = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  source: z.string(),
  reviewedDay: z.iso.date(),
  note: z.string().optional(),
  /** In the whole country. */
  days: z.array(holidayRule),
  /** Also in a part of it, or, where `instead` names the part, in place of the country's. */
  regions: z.record(z.string(), z.array(holidayRule)).default({}),
  instead: z.array(z.string()).default([]),
})
export type HolidayFile = z.infer<typeof holidayFile>

/** A list of rules by calendar: `DE`, `DE-BY`. */
export type HolidayCalendars = Readonly<Record<string, readonly HolidayRule[]>>

/** The calendars the desk knows; each has its file. */
export const calendarNames = [
  'AT',
  'CH',
  'CH-BE',
  'CH-BS',
  'CH-ZH',
  'DE',
  'DE-BB',
  'DE-BE',
  'DE-BW',
  'DE-BY',
  'DE-HB',
  'DE-HE',
  'DE-HH',
  'DE-MV',
  'DE-NI',
  'DE-NW',
  'DE-RP',
  'DE-SH',
  'DE-SL',
  'DE-SN',
  'DE-ST',
  'DE-TH',
  'FR',
  'FR-AM',
  'GB',
  'GB-NIR',
  'GB-SCT',
  'IE',
  'NL',
] as const
export type CalendarName = (typeof calendarNames)[number]

/** The calendars of a country's file: its own, and one for each part. */
export function calendarsOf(file: HolidayFile): HolidayCalendars {
  const parts = Object.entries(file.regions).map(([part, own]) => [
    `${file.country}-${part}`,
    file.instead.includes(part) ? own : [...file.days, ...own],
  ])
  return { [file.country]: file.days, ...Object.fromEntries(parts) }
}

/** Easter Sunday of a year of the Gregorian calendar (Meeus/Jones/Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const at = h + l - 7 * m + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(at / 31), day: (at % 31) + 1 }).toString()
}

/** The day of a holiday in a year, or null where it has none. */
export function holidayIn(year: number, rule: HolidayRule): Day | null {
  if ('day' in rule) return rule.day.startsWith(`${year}-`) ? rule.day : null
  if (year < (rule.from ?? year) || year > (rule.until ?? year) || rule.exceptYears?.includes(year)) return null
  if ('easter' in rule) return addDays(easterSunday(year), rule.easter)
  if ('on' in rule) {
    const fixed = `${year}-${rule.on}`
    if (rule.onlyWeekdays && !rule.onlyWeekdays.includes(weekday(fixed))) return null
    return addDays(fixed, rule.shift?.[String(weekday(fixed))] ?? 0)
  }
  if ('before' in rule) {
    const end = addDays(`${year}-${rule.before}`, -1)
    return addDays(end, -((weekday(end) - rule.weekday + 7) % 7))
  }
  const { exceptWhen } = rule
  if (exceptWhen?.weekdays.includes(weekday(`${year}-${exceptWhen.on}`))) return null
  return nthWeekday(year, rule.month, rule.weekday, rule.nth)
}

/** Whether a day is a holiday by some rules. A holiday moves by days: only around New Year into another year. */
export function isHoliday(day: Day, rules: readonly HolidayRule[]): boolean {
  const year = Number(day.slice(0, 4))
  const month = day.slice(5, 7)
  const years = month === '01' ? [year, year - 1] : month === '12' ? [year, year + 1] : [year]
  return rules.some(rule => years.some(one => holidayIn(one, rule) === day))
}

/** The nth of a weekday in a month; -1 is the last. */
function nthWeekday(year: number, month: number, wanted: number, nth: number): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  if (nth > 0) return addDays(first.toString(), ((wanted - first.dayOfWeek + 7) % 7) + 7 * (nth - 1))
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  return addDays(last.toString(), -((last.dayOfWeek - wanted + 7) % 7))
}

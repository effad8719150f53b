import * as z from 'zod'
import type { Day } from '../../calendar.ts'
import { nextWorkingDay } from '../days.ts'
import type { ShopFacts } from '../facts.ts'
import { calendarNames, isHoliday } from '../holidays.ts'

/** Settings of every statutory rule: whose public holidays a period doesn't end on. */
export const holidaySettings = {
  calendar: z.enum(['shop_country', ...calendarNames]).default('shop_country'),
  /** More public holidays, `YYYY-MM-DD`: local ones, or of a country the desk has no calendar of. */
  publicHolidays: z.array(z.iso.date()).max(400).default([]),
}

interface HolidaySettings {
  readonly calendar: 'shop_country' | (typeof calendarNames)[number]
  readonly publicHolidays: readonly Day[]
}

/** Whether a day is a public holiday by the calendar and the list of a rule. */
export function publicHolidayOf(shop: ShopFacts, set: HolidaySettings): (day: Day) => boolean {
  const name = set.calendar === 'shop_country' ? (shop.country ?? '') : set.calendar
  const rules = shop.calendars?.[name] ?? []
  return day => set.publicHolidays.includes(day) || isHoliday(day, rules)
}

/** The last day of a statutory period: it runs on over Saturday, Sunday and public holidays (domain.md 7). */
export function statutoryEnd(lastDay: Day, shop: ShopFacts, set: HolidaySettings): Day {
  return nextWorkingDay(lastDay, publicHolidayOf(shop, set))
}

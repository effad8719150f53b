import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { addDays, type Day, weekday } from '../calendar.ts'
import type { SaleFacts, ShopFacts } from './facts.ts'

/** The event a period starts from; its own day is not counted. */
export const anchors = ['sale', 'fulfilment', 'delivery', 'last_delivery'] as const
export type Anchor = (typeof anchors)[number]

/** A day a period starts from, and whether it is only an estimate. */
export interface AnchorDay {
  readonly day: Day
  readonly estimated: boolean
}

/**
 * The day of an anchor. In a shop everything happens on the day of sale.
 * No delivery day known: fulfilment (else sale) plus the shop's usual transit days, an estimate (domain.md 2).
 */
export function anchorDay(anchor: Anchor, sale: SaleFacts, shop: ShopFacts): AnchorDay {
  if (anchor === 'sale') return { day: sale.soldDay, estimated: false }
  if (anchor === 'fulfilment') {
    if (sale.fulfilledDay !== null) return { day: sale.fulfilledDay, estimated: false }
    return { day: sale.soldDay, estimated: sale.channel === 'distance' }
  }
  const last = anchor === 'last_delivery' ? sale.lastDeliveredDay : null
  const delivered = last ?? sale.deliveredDay
  if (delivered !== null) return { day: delivered, estimated: false }
  if (sale.channel === 'in_store') return { day: sale.soldDay, estimated: false }
  return { day: addDays(sale.fulfilledDay ?? sale.soldDay, shop.usualTransitDays), estimated: true }
}

/** The first day from `day` on that is not closed; `day` itself when nothing opens within a year. */
export function nextOpenDay(day: Day, openWeekdays: readonly number[], closedDays: readonly Day[]): Day {
  let candidate = day
  for (let tried = 0; tried < 366; tried++) {
    if (openWeekdays.includes(weekday(candidate)) && !closedDays.includes(candidate)) return candidate
    candidate = addDays(candidate, 1)
  }
  return day
}

/** A day of any year, `MM-DD`. */
export const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** The first day from `day` on that is neither Saturday, Sunday nor a public holiday (Reg. 1182/71, art. 3(4)). */
export function nextWorkingDay(day: Day, isPublicHoliday: (day: Day) => boolean): Day {
  let candidate = day
  while (weekday(candidate) > 5 || isPublicHoliday(candidate)) candidate = addDays(candidate, 1)
  return candidate
}

/** The same date some years later; 29 February becomes 28 where there is none. */
export function addYears(day: Day, years: number): Day {
  return Temporal.PlainDate.from(day).add({ years }).toString()
}

/** The first day from `from` on with a month and day (`MM-DD`); 29 February becomes 28 where there is none. */
export function nextMonthDay(monthDay: string, from: Day): Day {
  const [month = 1, day = 1] = monthDay.split('-').map(Number)
  const inYear = (year: number) => Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString()
  const year = Number(from.slice(0, 4))
  const same = inYear(year)
  return same >= from ? same : inYear(year + 1)
}

/** Whether a day's month and day lie in a yearly span, both ends counted; a span may run over New Year. */
export function inYearlySpan(day: Day, fromMonthDay: string, untilMonthDay: string): boolean {
  const at = day.slice(5)
  return fromMonthDay <= untilMonthDay
    ? fromMonthDay <= at && at <= untilMonthDay
    : fromMonthDay <= at || at <= untilMonthDay
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayCalendars } from '../../electron/policy/calendars.ts'
import { addDays, daysBetween, localDay, weekday } from '../../shared/calendar.ts'
import { addYears, anchorDay, nextMonthDay, nextOpenDay, nextWorkingDay } from '../../shared/policy/days.ts'
import { isHoliday } from '../../shared/policy/holidays.ts'
import { publicHolidayOf, statutoryEnd } from '../../shared/policy/legal/statutory-period.ts'
import { returnWindow } from '../../shared/policy/rules/return-window.ts'
import { top } from '../architecture/sources.ts'
import { policyFacts } from './policy-facts.ts'

const calendars = holidayCalendars(`${top}/resources`)
const shop = { openWeekdays: [1, 2, 3, 4, 5, 6], closedDays: [], usualTransitDays: 3, country: 'DE', calendars }
const own = { calendar: 'shop_country', publicHolidays: [] } as const
const sale = {
  channel: 'distance',
  soldDay: '2024-03-01',
  fulfilledDay: null,
  deliveredDay: null,
  lastDeliveredDay: null,
} as const

describe('a period of days', () => {
  it.each([
    ['Europe/Berlin', '2025-03-29T23:30:00.000Z', '2025-03-30'],
    ['Europe/Berlin', '2025-03-30T21:59:59.999Z', '2025-03-30'],
    ['Europe/Berlin', '2025-03-30T22:00:00.000Z', '2025-03-31'],
    ['Europe/London', '2025-10-25T22:59:59.999Z', '2025-10-25'],
    ['Europe/London', '2025-10-25T23:00:00.000Z', '2025-10-26'],
    ['Europe/London', '2025-10-26T23:59:59.999Z', '2025-10-26'],
    ['America/Santiago', '2025-09-07T03:59:59.999Z', '2025-09-06'],
    ['America/Santiago', '2025-09-07T04:00:00.000Z', '2025-09-07'],
  ])('in %s, asked at %s, is tested on %s, also where a night has 23 or 25 hours or no midnight', (zone, at, day) => {
    expect(localDay(at, zone)).toBe(day)
  })

  it('ends at midnight of the shop, not of Greenwich nor 24 hours later', () => {
    const judge = (at: string, zone: string) =>
      returnWindow.judge(
        policyFacts({
          sale: { soldDay: localDay('2025-03-16T22:30:00.000Z', zone) },
          askedDay: localDay(at, zone),
        }),
        { days: 14, anchor: 'sale' },
      )?.verdict
    expect(judge('2025-03-30T21:59:00.000Z', 'Europe/Berlin')).toBe('allow')
    expect(judge('2025-03-30T22:01:00.000Z', 'Europe/Berlin')).toBe('deny')
    expect(judge('2025-03-31T10:00:00.000Z', 'Pacific/Auckland')).toBe('allow')
    expect(judge('2025-03-31T11:01:00.000Z', 'Pacific/Auckland')).toBe('deny')
  })

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2024-02-29', 366, '2025-03-01'],
  ])('over the end of February: %s and %i days is %s', (from, days, until) => {
    expect(addDays(from, days)).toBe(until)
    expect(daysBetween(from, until)).toBe(days)
  })

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('of years: %s and %i is %s', (from, years, until) => {
    expect(addYears(from, years)).toBe(until)
  })

  it('finds the next 29 February, or the 28th where there is none', () => {
    expect(nextMonthDay('02-29', '2024-02-29')).toBe('2024-02-29')
    expect(nextMonthDay('02-29', '2024-03-01')).toBe('2025-02-28')
  })
})

describe('a missing delivery day', () => {
  it('is the dispatch, else the sale, and the usual days on the way; and is called an estimate', () => {
    expect(anchorDay('delivery', sale, shop)).toEqual({ day: '2024-03-04', estimated: true })
    expect(anchorDay('delivery', { ...sale, fulfilledDay: '2024-02-28' }, shop)).toEqual({
      day: '2024-03-02',
      estimated: true,
    })
    expect(anchorDay('last_delivery', { ...sale, deliveredDay: '2024-03-09' }, shop)).toEqual({
      day: '2024-03-09',
      estimated: false,
    })
  })
})

describe('the end of a period', () => {
  it('of a shop runs on to an opening day only where the policy says so; of the law to a working day', () => {
    const lastDay = '2024-12-25'
    expect(nextOpenDay(lastDay, shop.openWeekdays, ['2024-12-25', '2024-12-26'])).toBe('2024-12-27')
    expect(statutoryEnd(lastDay, shop, own)).toBe('2024-12-27')
    expect(statutoryEnd('2024-12-28', shop, own)).toBe('2024-12-30')
    expect(nextOpenDay('2024-12-28', shop.openWeekdays, [])).toBe('2024-12-28')
  })

  it.each([
    ['DE', '2024-03-29', '2024-04-02'],
    ['IE', '2024-03-29', '2024-03-29'],
    ['AT', '2024-03-29', '2024-03-29'],
    ['GB', '2024-03-29', '2024-04-02'],
    ['GB-SCT', '2024-03-29', '2024-04-01'],
    ['FR', '2024-05-08', '2024-05-10'],
    ['DE-BY', '2024-11-01', '2024-11-04'],
    ['DE', '2024-11-01', '2024-11-01'],
    ['NL', '2024-04-27', '2024-04-29'],
    ['CH', '2025-08-01', '2025-08-04'],
    ['GB', '2021-12-25', '2021-12-29'],
  ] as const)('by the public holidays of %s: %s becomes %s', (calendar, lastDay, until) => {
    expect(statutoryEnd(lastDay, shop, { ...own, calendar })).toBe(until)
  })

  it('takes the shop’s own list in, and the weekend alone where no calendar is known', () => {
    expect(statutoryEnd('2024-08-08', shop, { ...own, publicHolidays: ['2024-08-08'] })).toBe('2024-08-09')
    expect(statutoryEnd('2024-12-25', { ...shop, country: 'JP' }, own)).toBe('2024-12-25')
    expect(publicHolidayOf({ ...shop, calendars: {} }, own)('2024-12-25')).toBe(false)
  })

  it('is never a Saturday, a Sunday or a holiday, and never earlier', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map(days => addDays('2000-01-01', days))
    const names = fc.constantFrom(...Object.keys(calendars))
    fc.assert(
      fc.property(day, names, (lastDay, name) => {
        const rules = calendars[name] ?? []
        const end = nextWorkingDay(lastDay, one => isHoliday(one, rules))
        expect(end >= lastDay && weekday(end) < 6 && !isHoliday(end, rules)).toBe(true)
        for (let between = lastDay; between < end; between = addDays(between, 1)) {
          expect(weekday(between) > 5 || isHoliday(between, rules)).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

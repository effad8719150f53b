import { describe, expect, it } from 'vitest'
import { holidayCalendars } from '../../electron/policy/calendars.ts'
import { type CalendarName, calendarNames, easterSunday, holidayIn, isHoliday } from '../../shared/policy/holidays.ts'
import { countries } from '../../shared/shop/countries.ts'
import { top } from '../architecture/sources.ts'

const calendars = holidayCalendars(`${top}/resources`)
const daysOf = (name: CalendarName, year: number) =>
  [...new Set((calendars[name] ?? []).map(rule => holidayIn(year, rule)).filter(day => day !== null))]
    .sort()
    .map(day => day.slice(5))

describe('Easter', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('is in %i on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })
})

describe('public holidays', () => {
  it('have a file behind every calendar a rule can name, and no other', () => {
    expect(Object.keys(calendars).sort()).toEqual([...calendarNames].sort())
    for (const name of calendarNames) expect(countries.map(one => one.code)).toContain(name.slice(0, 2))
  })

  it.each<[CalendarName, number, string]>([
    ['DE', 2025, '01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26'],
    ['DE', 2017, '01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26'],
    ['DE-BY', 2024, '01-01 01-06 03-29 04-01 05-01 05-09 05-20 05-30 10-03 11-01 12-25 12-26'],
    ['DE-SN', 2024, '01-01 03-29 04-01 05-01 05-09 05-20 10-03 10-31 11-20 12-25 12-26'],
    ['DE-SN', 2023, '01-01 04-07 04-10 05-01 05-18 05-29 10-03 10-31 11-22 12-25 12-26'],
    ['DE-BE', 2025, '01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26'],
    ['AT', 2026, '01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26'],
    ['CH', 2025, '01-01 05-29 08-01 12-25'],
    ['CH-ZH', 2025, '01-01 04-18 04-21 05-01 05-29 06-09 08-01 12-25 12-26'],
    ['FR', 2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
    ['NL', 2025, '01-01 04-18 04-21 04-26 05-05 05-29 05-30 06-09 12-25 12-26'],
    ['NL', 2026, '01-01 04-03 04-06 04-27 05-05 05-14 05-15 05-25 12-25 12-26'],
    ['IE', 2026, '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26'],
    ['IE', 2030, '01-01 02-01 03-17 04-22 05-06 06-03 08-05 10-28 12-25 12-26'],
    ['IE', 2022, '01-01 03-17 03-18 04-18 05-02 06-06 08-01 10-31 12-25 12-26'],
    ['GB', 2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    ['GB', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    ['GB', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    ['GB', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    ['GB', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    ['GB-SCT', 2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
    ['GB-SCT', 2023, '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26'],
    ['GB-SCT', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
    ['GB-NIR', 2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
  ])('of %s in %i are %s', (name, year, days) => {
    expect(daysOf(name, year)).toEqual(days.split(' '))
  })

  it('are found by the day, also one that moved into the next year', () => {
    const gb = calendars.GB ?? []
    expect(isHoliday('2022-01-03', gb)).toBe(true)
    expect(isHoliday('2022-01-01', gb)).toBe(false)
    expect(isHoliday('2024-02-29', gb)).toBe(false)
    const late = [{ name: 'moved', on: '12-31', shift: { '7': 2 } }]
    expect(isHoliday('2024-01-02', late)).toBe(true)
  })
})

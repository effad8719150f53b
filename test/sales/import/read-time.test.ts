import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, instantOf, localDay } from '../../../shared/calendar.ts'
import { createTimeReader } from '../../../shared/sales/import/read-time.ts'

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Australia/Lord_Howe', 'UTC']

describe('a date in a file', () => {
  it('is read in the order it is written in', () => {
    const at = (text: string, order: 'ymd' | 'dmy' | 'mdy') => createTimeReader(order, 'UTC')(text)?.at ?? null
    expect(at('12/1/10 8:26', 'mdy')).toBe('2010-12-01T08:26:00.000Z')
    expect(at('12/1/10 8:26', 'dmy')).toBe('2010-01-12T08:26:00.000Z')
    expect(at('2011-10-06 16:20:00', 'dmy')).toBe('2011-10-06T16:20:00.000Z')
    expect(at('2011-10-06T16:20:00.5Z', 'mdy')).toBe('2011-10-06T16:20:00.500Z')
    expect(at('01.12.2010', 'dmy')).toBe('2010-12-01T00:00:00.000Z')
    expect(at('5/14/2024, 9:05 PM', 'mdy')).toBe('2024-05-14T21:05:00.000Z')
    expect(at('5/14/2024 12:05 a.m.', 'mdy')).toBe('2024-05-14T00:05:00.000Z')
    expect(at('2024-05-01 09:58:12 +0530', 'ymd')).toBe('2024-05-01T04:28:12.000Z')
  })

  it('is none where it does not exist', () => {
    const read = createTimeReader('dmy', 'UTC')
    for (const text of [
      '31/4/2024',
      '29/2/2023',
      '0/1/2024',
      '1/13/2024',
      '1/1/2024 24:00',
      '1/1/2024 9:60',
      '2024',
      '1-1/2024',
      'soon',
      '1/1/24/1',
      '1/1/024',
      '1/1/2024 13:00 pm',
    ])
      expect(read(text), text).toBeNull()
    expect(read('29/2/2024')?.day).toBe('2024-02-29')
  })

  it('belongs to the day of the shop, also when the text names another zone', () => {
    const read = createTimeReader('ymd', 'Europe/Berlin')
    expect(read('2024-05-01 23:30:00 +0000')).toEqual({ at: '2024-05-01T23:30:00.000Z', day: '2024-05-02' })
  })

  it('moves a time the clocks skip to the later one and takes the earlier of a repeated one', () => {
    const read = createTimeReader('ymd', 'Europe/Berlin')
    expect(read('2024-03-31 02:30')?.at).toBe('2024-03-31T01:30:00.000Z')
    expect(read('2024-10-27 02:30')?.at).toBe('2024-10-27T00:30:00.000Z')
  })

  it('agrees with the calendar through every change of clocks of a year', () => {
    const changes = ['2024-03-09', '2024-03-30', '2024-04-06', '2024-09-28', '2024-10-05', '2024-10-26', '2024-11-02']
    for (const zone of zones) {
      const read = createTimeReader('ymd', zone)
      for (const change of changes)
        for (let hour = 0; hour < 72; hour += 1) {
          const day = addDays(change, Math.floor(hour / 24))
          const clock = `${String(hour % 24).padStart(2, '0')}:15`
          expect(read(`${day} ${clock}`)?.at, `${day} ${clock} ${zone}`).toBe(instantOf(day, clock, zone))
        }
    }
  })

  it('agrees with the calendar in any zone, on any day and minute', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, days, minute) => {
          const day = new Date(days * 86_400_000).toISOString().slice(0, 10)
          const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
          const moment = createTimeReader('ymd', zone)(`${day} ${clock}`)
          expect(moment?.at).toBe(instantOf(day, clock, zone))
          expect(moment?.day).toBe(localDay(moment?.at ?? '', zone))
        },
      ),
      { numRuns: 500 },
    )
  })
})

import { Temporal } from 'temporal-polyfill'
import { type Day, type Instant, instantOf } from '../../calendar.ts'
import type { DateOrder } from './rows.ts'

/** A moment with its shop-local day. */
export interface Moment {
  readonly at: Instant
  readonly day: Day
}

/** Reads a date with or without a time; null where it is none that exists. */
export type TimeReader = (text: string) => Moment | null

const shape =
  /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})(?:(?:T|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([ap])\.?m\.?)?(?:\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?)?$/i
const dayLength = 86_400_000
const hour = 3_600_000

interface Written {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly timeMs: number
  /** Minutes east of UTC, null where the text names no zone. */
  readonly offset: number | null
}

/**
 * A reader of dates in one order of figures. Text without a zone is wall-clock time of `timeZone`; a time that a
 * clock change skips moves to the later one, a time it repeats is the earlier one.
 */
export function createTimeReader(order: DateOrder, timeZone: string): TimeReader {
  const days = createDayBook(timeZone)
  let lastText = ''
  let last: Moment | null = null
  return text => {
    if (text === lastText) return last
    lastText = text
    last = toMoment(readWritten(text, order), days)
    return last
  }
}

function readWritten(text: string, order: DateOrder): Written | null {
  const match = shape.exec(text)
  if (match === null) return null
  const [
    ,
    first = '',
    ,
    second = '',
    third = '',
    hours = '0',
    minutes = '0',
    seconds = '0',
    fraction = '',
    half,
    zone,
  ] = match
  if (first.length > 2 === third.length > 2 && first.length + third.length > 4) return null
  const yearFirst = first.length > 2 || order === 'ymd'
  if (yearFirst && third.length > 2) return null
  const year = fullYear(yearFirst ? first : third)
  if (year === null) return null
  const [month, day] = yearFirst ? [second, third] : order === 'mdy' ? [first, second] : [second, first]
  const hourOfDay = toHour(Number(hours), half)
  if (hourOfDay === null || Number(minutes) > 59 || Number(seconds) > 59) return null
  const timeMs =
    hourOfDay * hour + Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
  return { year, month: Number(month), day: Number(day), timeMs, offset: zone === undefined ? null : toOffset(zone) }
}

function fullYear(text: string): number | null {
  const year = Number(text)
  if (text.length === 4) return year >= 1900 && year < 2200 ? year : null
  if (text.length !== 2) return null
  return year < 80 ? 2000 + year : 1900 + year
}

function toHour(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours > 23 ? null : hours
  if (hours < 1 || hours > 12) return null
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function toOffset(zone: string): number {
  if (!/^[+-]/.test(zone)) return 0
  const figures = zone.slice(1).replace(':', '').padEnd(4, '0')
  const minutes = Number(figures.slice(0, 2)) * 60 + Number(figures.slice(2))
  return zone.startsWith('-') ? -minutes : minutes
}

function toMoment(written: Written | null, days: DayBook): Moment | null {
  if (written === null) return null
  const start = days.startOf(written.year, written.month, written.day)
  if (start === null) return null
  const wall = start + written.timeMs
  const epoch = written.offset === null ? days.fromWall(wall) : wall - written.offset * 60_000
  return { at: days.instantText(epoch), day: days.dayText(epoch + days.offsetAt(epoch)) }
}

interface DayBook {
  readonly startOf: (year: number, month: number, day: number) => number | null
  readonly offsetAt: (epoch: number) => number
  readonly fromWall: (wall: number) => number
  readonly instantText: (epoch: number) => Instant
  readonly dayText: (wall: number) => Day
}

/** Calendar facts of a zone, worked out once a day of the file instead of once a row. */
function createDayBook(timeZone: string): DayBook {
  const starts = new Map<number, number | null>()
  const texts = new Map<number, string>()
  const stretchAt = createStretches(timeZone)

  const startOf: DayBook['startOf'] = (year, month, day) => {
    const key = (year * 100 + month) * 100 + day
    let start = starts.get(key)
    if (start === undefined) {
      start = startOfDay(year, month, day)
      starts.set(key, start)
    }
    return start
  }
  const dayText: DayBook['dayText'] = wall => {
    const number = Math.floor(wall / dayLength)
    let text = texts.get(number)
    if (text === undefined) {
      text = new Temporal.PlainDate(1970, 1, 1).add({ days: number }).toString()
      texts.set(number, text)
    }
    return text
  }
  return {
    startOf,
    dayText,
    offsetAt: epoch => stretchAt(epoch).offset,
    fromWall: wall => {
      const before = stretchAt(wall - 15 * hour)
      if (before === stretchAt(wall + 15 * hour)) return wall - before.offset
      return Temporal.Instant.from(instantOf(dayText(wall), clockText(wall), timeZone)).epochMilliseconds
    },
    instantText: epoch => `${dayText(epoch)}T${clockText(epoch)}Z`,
  }
}

/** A time over which a zone keeps its offset: from one change of its clocks to the next. All in milliseconds. */
interface Stretch {
  readonly from: number
  readonly until: number
  readonly offset: number
}

/** Finds the stretch that a moment lies in, asking the calendar once for each. */
function createStretches(timeZone: string): (epoch: number) => Stretch {
  const known: Stretch[] = []
  let last: Stretch | null = null
  const learn = (epoch: number): Stretch => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone)
    const from = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
    const until = zoned.getTimeZoneTransition('next')
    const stretch = {
      from: from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
      until: until?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
      offset: zoned.offsetNanoseconds / 1_000_000,
    }
    known.push(stretch)
    return stretch
  }
  const holds = (stretch: Stretch, epoch: number) => epoch >= stretch.from && epoch < stretch.until
  return epoch => {
    if (last === null || !holds(last, epoch)) last = known.find(one => holds(one, epoch)) ?? learn(epoch)
    return last
  }
}

function startOfDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1) return null
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  if (day > first.daysInMonth) return null
  return first.add({ days: day - 1 }).toZonedDateTime('UTC').epochMilliseconds
}

function clockText(wall: number): string {
  const ms = ((wall % dayLength) + dayLength) % dayLength
  const two = (value: number) => (value < 10 ? `0${value}` : String(value))
  const rest = String(ms % 1000).padStart(3, '0')
  return `${two(Math.floor(ms / hour))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${rest}`
}

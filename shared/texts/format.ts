import { formatMoney } from '../money.ts'

/** How one reader wants values written: BCP 47 locale, the shop's currency and zone. */
export interface Reading {
  readonly locale: string
  readonly currency: string
  readonly timeZone: string
}

/** A fact that goes into a sentence. */
export type TextValue = string | number | boolean | null | undefined | readonly string[]
export type TextValues = Readonly<Record<string, TextValue>>

const kept = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(options)}`
  const known = kept.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  kept.set(name, made)
  return made
}

/** How much of a day is written: `3 Nov`, `Tue 3 Nov` or `3 Nov 2026`. */
export type DayLength = 'short' | 'weekday' | 'full'

const dayOptions: Readonly<Record<DayLength, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  full: { day: 'numeric', month: 'short', year: 'numeric' },
}

/** Writes a calendar day (`YYYY-MM-DD`); the day has no zone, so none is applied. */
export function formatDay(day: string, locale: string, length: DayLength = 'full'): string {
  return dateFormat(locale, { ...dayOptions[length], timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** Writes a month (`YYYY-MM`) as `November 2026`. */
export function formatMonth(month: string, locale: string): string {
  const options: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' }
  return dateFormat(locale, options).format(new Date(`${month}-01T00:00:00Z`))
}

/** How much of a moment is written: `14:05`, its day, or both. */
export type MomentLength = 'time' | 'short' | 'day' | 'full'

/** Writes a moment (UTC instant text) on the shop's clock. */
export function formatMoment(at: string, locale: string, timeZone: string, length: MomentLength = 'full'): string {
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
  const shown = { time, short: dayOptions.short, day: dayOptions.full, full: { ...dayOptions.full, ...time } }[length]
  return dateFormat(locale, { ...shown, timeZone }).format(new Date(at))
}

/** Writes a rate in thousandths of a percent, 19000 as `19 %`. */
export function formatRate(rateMilli: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 }).format(rateMilli / 100_000)
}

/** Writes minutes as `0:48` hours and minutes. */
export function formatMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`
}

/**
 * Writes one value by the unit its name ends with.
 * - `…Minor` money, in `values.currency` if given, else the shop's
 * - `…Day`, `day` or `today` a calendar day, `…Month` or `month` a month, `…At` or `at` a moment on the shop's clock
 * - `…Milli` a rate
 * - a list is joined the way the language does
 * - everything else as it is
 */
export function formatValue(name: string, value: TextValue, reading: Reading): string | number {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'object') return new Intl.ListFormat(reading.locale, { type: 'conjunction' }).format(value)
  if (typeof value === 'number') {
    if (name.endsWith('Minor')) return formatMoney(value, reading.currency, reading.locale)
    if (name.endsWith('Milli')) return formatRate(value, reading.locale)
    return value
  }
  if ((name === 'day' || name === 'today' || name.endsWith('Day')) && /^\d{4}-\d\d-\d\d$/.test(value))
    return formatDay(value, reading.locale)
  if ((name === 'month' || name.endsWith('Month')) && /^\d{4}-\d\d$/.test(value))
    return formatMonth(value, reading.locale)
  if ((name === 'at' || name.endsWith('At')) && /^\d{4}-\d\d-\d\dT/.test(value))
    return formatMoment(value, reading.locale, reading.timeZone)
  return value
}

/** Writes every value of a sentence; `values.currency` overrides the shop's currency. */
export function formatValues(values: TextValues, reading: Reading): Readonly<Record<string, string | number>> {
  const currency = typeof values.currency === 'string' ? values.currency : reading.currency
  const entries = Object.entries(values).map(
    ([name, value]) => [name, formatValue(name, value, { ...reading, currency })] as const,
  )
  return Object.fromEntries(entries)
}

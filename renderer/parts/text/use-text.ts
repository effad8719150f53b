import { createContext, useCallback, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { decimalsOf, formatMoney } from '../../../shared/money.ts'
import { isTextKey, type TextKey } from '../../../shared/texts/catalogue.ts'
import {
  type DayLength,
  formatDay,
  formatMoment,
  formatMonth,
  formatRate,
  formatValues,
  type MomentLength,
  type Reading,
  type TextValues,
} from '../../../shared/texts/format.ts'

/** Says a text of the catalogue; values are written by the unit in their names. */
export type Say = (key: TextKey, values?: TextValues) => string

/** How the person in front of the screen reads: locale, the shop's currency and zone. */
export const ReadingContext = createContext<Reading>({ locale: 'en-GB', currency: 'EUR', timeZone: 'UTC' })

/** How the person in front of the screen reads. */
export function useReading(): Reading {
  return useContext(ReadingContext)
}

/** The catalogue in the reader's language: `t('scan.hits_count', { count: 3 })`. */
export function useText(): Say {
  const { t } = useTranslation()
  const reading = useReading()
  return useCallback((key, values) => (values ? t(key, formatValues(values, reading)) : t(key)), [t, reading])
}

/** Says a sentence the desk sent as key and values. An unknown key is shown as it is, so that it is found. */
export function useSentence(): (sentence: { readonly key: string; readonly values?: TextValues }) => string {
  const t = useText()
  return useCallback(({ key, values }) => (isTextKey(key) ? t(key, values) : key), [t])
}

/** Writers for single values, in the reader's locale. */
export interface Format {
  /** Minor units with their currency sign; the shop's currency when none is given. */
  readonly money: (minor: number, currency?: string) => string
  /** Minor units without a sign, for columns and sums that name their currency once. */
  readonly amount: (minor: number, currency?: string) => string
  readonly day: (day: string, length?: DayLength) => string
  readonly month: (month: string) => string
  readonly moment: (at: string, length?: MomentLength) => string
  readonly rate: (rateMilli: number) => string
  readonly number: (value: number, maximumFractionDigits?: number) => string
  /** A price for one as it was imported, `19.90`, with the digits that it has. */
  readonly price: (text: string) => string
  readonly currency: string
}

function formatPrice(text: string, locale: string): string {
  const digits = Math.min(text.split('.')[1]?.length ?? 0, 10)
  const value = Number(text)
  if (Number.isNaN(value)) return text
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
}

function formatAmount(minor: number, currency: string, locale: string): string {
  const decimals = decimalsOf(currency)
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    minor / 10 ** decimals,
  )
}

/** Writers for single values, in the reader's locale and the shop's currency and zone. */
export function useFormat(): Format {
  const { locale, currency, timeZone } = useReading()
  return useMemo(
    () => ({
      money: (minor, other) => formatMoney(minor, other ?? currency, locale).replace('-', '−'),
      amount: (minor, other) => formatAmount(minor, other ?? currency, locale).replace('-', '−'),
      day: (day, length) => formatDay(day, locale, length),
      month: month => formatMonth(month, locale),
      moment: (at, length) => formatMoment(at, locale, timeZone, length),
      rate: rateMilli => formatRate(rateMilli, locale),
      number: (value, maximumFractionDigits = 1) =>
        new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value),
      price: text => formatPrice(text, locale),
      currency,
    }),
    [locale, currency, timeZone],
  )
}

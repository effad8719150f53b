import { useMemo } from 'react'
import { decimalsOf } from '../../shared/money.ts'
import type { Row } from '../../shared/reports/behind.ts'
import type { ReportColumn } from '../../shared/reports/contract.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { type Say, useFormat, useReading, useText } from '../parts/text/use-text.ts'

/** Writes the values of reports for the one who reads. */
export interface CellWords {
  /** A value as its column is read; '' for what is not given. */
  readonly cell: (column: ReportColumn, value: Row[string] | undefined, currency?: string) => string
  /** The same with its unit, for a sentence or a tip. */
  readonly spoken: (column: ReportColumn, value: number) => string
  /** A number along an axis, as short as it can be. */
  readonly tick: (column: ReportColumn, value: number) => string
}

/** A code of a closed list in words, or several parted by commas; one without words as it is. */
export function codeText(codes: string, value: string, t: Say): string {
  return value
    .split(',')
    .map(part => {
      const key = `${codes}.${part}`
      return isTextKey(key) ? t(key) : part
    })
    .join(', ')
}

/** Writes the values of reports in the reader's language. */
export function useCell(): CellWords {
  const t = useText()
  const format = useFormat()
  const { locale, currency } = useReading()
  return useMemo(() => {
    const percent = new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
    const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 })
    const decimals = decimalsOf(currency)
    const write = (column: ReportColumn, value: string | number, other?: string): string => {
      switch (column.type) {
        case 'money':
          return format.amount(Number(value), other)
        case 'rate':
          return percent.format(Number(value) / 100_000)
        case 'count':
        case 'units':
        case 'days':
        case 'minutes':
          return format.number(Number(value)).replace('-', '−')
        case 'month':
          return /^\d{4}-\d\d$/.test(String(value)) ? format.month(String(value)) : String(value)
        case 'day':
          return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? format.day(String(value)) : String(value)
        case 'code':
          return codeText(column.codes ?? '', String(value), t)
        case 'text':
          return /^\d{4}-\d\d-\d\dT/.test(String(value)) ? format.moment(String(value)) : String(value)
      }
    }
    return {
      cell: (column, value, other) =>
        value === null || value === undefined || value === '' ? '' : write(column, value, other),
      spoken: (column, value) => (column.type === 'money' ? format.money(value) : write(column, value)),
      tick: (column, value) =>
        column.type === 'money'
          ? short.format(value / 10 ** decimals).replace('-', '−')
          : column.type === 'rate'
            ? percent.format(value / 100_000)
            : short.format(value).replace('-', '−'),
    }
  }, [t, format, locale, currency])
}

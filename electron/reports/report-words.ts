import { decimalsOf } from '../../shared/money.ts'
import type { ReportColumn, ReportView } from '../../shared/reports/contract.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { formatDay, formatMonth, type Reading } from '../../shared/texts/format.ts'
import type { SayText } from '../papers/say-text.ts'
import type { ReportRow } from './report.ts'

/** The value of a cell. */
export type CellValue = ReportRow[string]

/** Writes a report's values as its readers read them. */
export interface ReportWords {
  readonly say: SayText
  readonly reading: Reading
  /** A column's title, with the currency of its amounts. */
  title(column: ReportColumn): string
  cell(column: ReportColumn): (value: CellValue) => string
  /** A code of a closed list in words, or several parted by commas. */
  code(codes: string, value: string): string
}

/** The words of a report in a language. */
export function reportWords(say: SayText, reading: Reading): ReportWords {
  const { locale, currency } = reading
  const numberOf = (least: number, most: number) => {
    const format = new Intl.NumberFormat(locale, {
      numberingSystem: 'latn',
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    })
    return (value: number) => format.format(value).replace('-', '−')
  }
  const decimals = decimalsOf(currency)
  const [amount, percent, number] = [numberOf(decimals, decimals), numberOf(1, 1), numberOf(0, 1)]
  const one = (codes: string, value: string) => {
    const key = `${codes}.${value}`
    return value === '' ? say('export.none') : isTextKey(key) ? say(key) : value
  }
  const code = (codes: string, value: string) =>
    value
      .split(',')
      .map(part => one(codes, part))
      .join(', ')
  const written = (column: ReportColumn): ((value: number | string) => string) => {
    switch (column.type) {
      case 'money':
        return value => amount(Number(value) / 10 ** decimals)
      case 'rate':
        return value => `${percent(Number(value) / 1000)} %`
      case 'count':
      case 'units':
      case 'days':
      case 'minutes':
        return value => number(Number(value))
      case 'month':
        return value => (/^\d{4}-\d\d$/.test(String(value)) ? formatMonth(String(value), locale) : String(value))
      case 'day':
        return value => (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDay(String(value), locale) : String(value))
      case 'code':
        return value => code(column.codes ?? '', String(value))
      case 'text':
        return String
    }
  }
  return {
    say,
    reading,
    code,
    title: column => (column.type === 'money' ? `${say(column.title)} (${currency})` : say(column.title)),
    cell(column) {
      const write = written(column)
      const known = new Map<number | string, string>()
      return value => {
        if (value === null || value === undefined) return ''
        const before = known.get(value)
        if (before !== undefined) return before
        const made = write(value)
        if (known.size < 50_000) known.set(value, made)
        return made
      }
    },
  }
}

/** The columns that are shown and written. */
export function shownColumns(view: ReportView): readonly ReportColumn[] {
  return view.columns.filter(column => !column.hidden)
}

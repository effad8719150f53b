import { decimalsOf } from '../../shared/money.ts'
import type { ColumnType } from '../../shared/reports/contract.ts'
import type { CsvOptions } from './csv-options.ts'

/**
 * A column of a CSV file. Its title stands in the first row as it is given.
 * - `money`: minor units, written as decimal text of the currency
 * - `rate`: thousandths of a percent, written as percent
 * - `count`, `units`, `days`, `minutes`: numbers
 * - `text`, `code`, `month`, `day`: text, with the formula guard; `say` turns a code into words
 */
export interface CsvColumn {
  readonly name: string
  readonly title: string
  readonly type: ColumnType
  readonly say?: (value: string) => string
  /** Whose decimals the amounts have, when it is not the file's currency. */
  readonly currency?: string
}

/** A value of a row; what is null, undefined or not a number is an empty cell. */
export type CsvValue = string | number | null | undefined

/** Writes one cell. */
export type CellWriter = (value: CsvValue) => string

/**
 * Writes text: an apostrophe before what a spreadsheet would run as a formula (and before what is such a text with
 * apostrophes already, so that reading it back is exact), and quotes where the file needs them.
 */
export function textWriter({ delimiter }: Pick<CsvOptions, 'delimiter'>): (text: string) => string {
  const parting = delimiter.charCodeAt(0)
  return text => {
    const { length } = text
    if (length === 0) return ''
    const guarded = startsFormula(text) ? `'${text}` : text
    if (isBlank(text.charCodeAt(0)) || isBlank(text.charCodeAt(length - 1))) return quoted(guarded)
    for (let place = 0; place < length; place += 1) {
      const letter = text.charCodeAt(place)
      if (letter === parting || letter === quote || letter === 10 || letter === 13) return quoted(guarded)
    }
    return guarded
  }
}

const quote = 34
const apostrophe = 39

function startsFormula(text: string): boolean {
  let place = 0
  while (text.charCodeAt(place) === apostrophe) place += 1
  switch (text.charCodeAt(place)) {
    case 9:
    case 13:
    case 43:
    case 45:
    case 61:
    case 64:
      return true
    default:
      return false
  }
}

function isBlank(letter: number): boolean {
  return letter <= 32 || letter === 160 || letter === 0xfeff
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** The writer of a column's cells. */
export function cellWriter(column: CsvColumn, options: CsvOptions): CellWriter {
  const { type, say } = column
  const text = textWriter(options)
  if (type === 'text' || type === 'month' || type === 'day' || type === 'code') {
    const known = new Map<string, string>()
    const written = say && (type === 'code' || type === 'text') ? remembered(known, value => text(say(value))) : text
    return value => (value === null || value === undefined ? '' : written(String(value)))
  }
  const number = (digits: string) =>
    digits.includes(options.decimal) && options.decimal === options.delimiter ? `"${digits}"` : digits
  if (type === 'money') {
    const decimals = decimalsOf(column.currency ?? options.currency)
    return value => (isNumber(value) ? number(scaled(value, decimals, options.decimal)) : '')
  }
  const decimals = type === 'rate' ? 3 : 0
  return value => {
    if (!isNumber(value)) return ''
    if (decimals === 0 && Number.isInteger(value)) return String(value)
    return number(trimmed(String(decimals === 0 ? value : value / 1000), options.decimal))
  }
}

function isNumber(value: CsvValue): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** An amount of minor units with all its decimals. */
function scaled(minor: number, decimals: number, decimal: string): string {
  if (decimals === 0) return String(minor)
  const whole = Math.abs(minor)
  const unit = 10 ** decimals
  const part = whole % unit
  return `${minor < 0 ? '-' : ''}${(whole - part) / unit}${decimal}${String(part + unit).slice(1)}`
}

function trimmed(digits: string, decimal: string): string {
  return decimal === '.' ? digits : digits.replace('.', decimal)
}

const mostRemembered = 10_000

function remembered(known: Map<string, string>, write: (value: string) => string): (value: string) => string {
  return value => {
    const before = known.get(value)
    if (before !== undefined) return before
    const written = write(value)
    if (known.size < mostRemembered) known.set(value, written)
    return written
  }
}

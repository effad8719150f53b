import type { Column } from './header.ts'
import { type Decimal, readDecimal, toMinor } from './read-decimal.ts'
import type { Moment, TimeReader } from './read-time.ts'
import type { Rejection, RejectionCode } from './rejections.ts'
import type { DecimalSign, Row } from './rows.ts'

/** Amounts above this are a mistake, not a price (minor units). */
const largestAmount = 1_000_000_000_000

/** A column, or null where the file hasn't got it. */
export type MaybeColumn = Column | null

/** Reads typed cells and collects what is wrong with them. Every reader answers null for an empty or wrong cell. */
export interface CellReader {
  readonly text: (row: Row, column: MaybeColumn) => string | null
  readonly needed: (row: Row, column: MaybeColumn) => string | null
  readonly decimal: (row: Row, column: MaybeColumn) => Decimal | null
  /** Minor units, exact, of any sign. */
  readonly money: (row: Row, column: MaybeColumn, decimals: number) => number | null
  /** Minor units, exact, 0 or more; 0 where the cell is empty. */
  readonly amount: (row: Row, column: MaybeColumn, decimals: number) => number
  /** A whole number of any sign but 0. */
  readonly quantity: (row: Row, column: MaybeColumn) => number | null
  /** A tax rate in thousandths of a percent: `19`, `19.0 %`. */
  readonly rate: (row: Row, column: MaybeColumn) => number | null
  readonly time: (row: Row, column: MaybeColumn) => Moment | null
  readonly reject: (row: Row, column: MaybeColumn, code: RejectionCode, values?: Rejection['values']) => null
  /** What was found wrong since the last call. */
  readonly drain: () => readonly Omit<Rejection, 'subject'>[]
}

/** A cell without the blanks around it and without the apostrophe that guards a spreadsheet against formulas. */
export function bareText(cell: string): string {
  const bare = cell.trim()
  if (bare.charCodeAt(0) === 39 && /^'[=+\-@\t\r]/.test(bare)) return bare.slice(1)
  return bare
}

/** A reader for one file: its decimal sign and its dates. */
export function createCellReader(decimalSign: DecimalSign, readTime: TimeReader): CellReader {
  let problems: Omit<Rejection, 'subject'>[] = []
  const reject: CellReader['reject'] = (row, column, code, values = {}) => {
    problems.push({ line: row.line, column: column?.title ?? null, code, values })
    return null
  }
  const text: CellReader['text'] = (row, column) => {
    if (column === null) return null
    const cell = row.cells[column.index]
    if (cell === undefined || cell === '') return null
    const bare = bareText(cell)
    return bare === '' ? null : bare
  }
  const decimal: CellReader['decimal'] = (row, column) => {
    const value = text(row, column)
    if (value === null) return null
    const read = readDecimal(value, decimalSign)
    return typeof read === 'string' ? reject(row, column, read, { found: shorten(value) }) : read
  }
  const money: CellReader['money'] = (row, column, decimals) => {
    const value = decimal(row, column)
    if (value === null) return null
    const minor = toMinor(value, decimals)
    if (minor === null) return reject(row, column, 'too_many_decimals', { found: text(row, column) ?? '', decimals })
    if (Math.abs(minor) > largestAmount)
      return reject(row, column, 'number_too_large', { found: text(row, column) ?? '' })
    return minor
  }
  return {
    text,
    decimal,
    money,
    reject,
    needed: (row, column) => text(row, column) ?? reject(row, column, 'cell_missing'),
    amount: (row, column, decimals) => {
      const minor = money(row, column, decimals)
      if (minor === null) return 0
      if (minor < 0) reject(row, column, 'negative_amount', { found: text(row, column) ?? '' })
      return minor
    },
    quantity: (row, column) => readQuantity(row, column, decimal, reject, text),
    rate: (row, column) => {
      const value = text(row, column)
      if (value === null) return null
      const read = readDecimal(value.replace(/\s*%$/, ''), decimalSign)
      if (typeof read === 'string') return reject(row, column, read, { found: shorten(value) })
      const milli = toMinor(read, 3)
      const possible = milli !== null && milli >= 0 && milli <= 100_000
      return possible ? milli : reject(row, column, 'rate_not_possible', { found: shorten(value) })
    },
    time: (row, column) => {
      const value = text(row, column)
      if (value === null) return null
      return readTime(value) ?? reject(row, column, 'not_a_date', { found: shorten(value) })
    },
    drain: () => {
      if (problems.length === 0) return problems
      const found = problems
      problems = []
      return found
    },
  }
}

function readQuantity(
  row: Row,
  column: MaybeColumn,
  decimal: CellReader['decimal'],
  reject: CellReader['reject'],
  text: CellReader['text'],
): number | null {
  if (text(row, column) === null) return reject(row, column, 'cell_missing')
  const value = decimal(row, column)
  if (value === null) return null
  const whole = toMinor(value, 0)
  const found = text(row, column) ?? ''
  if (whole === null) return reject(row, column, 'quantity_not_whole', { found })
  if (whole === 0) return reject(row, column, 'quantity_zero', { found })
  if (Math.abs(whole) > 1_000_000_000) return reject(row, column, 'number_too_large', { found })
  return whole
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

import type { Sentence } from '../../shared/fields.ts'
import type { ReportView } from '../../shared/reports/contract.ts'
import type { Reading } from '../context.ts'

/** One row: a value for each column, by the column's name. */
export type ReportRow = Readonly<Record<string, string | number | null>>

/** What a report finds. */
export interface Found {
  readonly rows: readonly ReportRow[]
  /** Sums over all rows, by column. */
  readonly totals: Readonly<Record<string, number>>
  readonly note?: Sentence | null
}

/** A report that describes itself: screen, chart, PDF and CSV come from `view`. Titles are text keys. */
export interface Report {
  readonly view: ReportView
  /** Values of parameters nobody gave. */
  readonly defaults: (desk: Reading) => Readonly<Record<string, string>>
  run(desk: Reading, parameters: Readonly<Record<string, string>>): Promise<Found>
}

/** Adds up columns over rows. */
export function sumColumns(rows: readonly ReportRow[], columns: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    columns.map(column => [column, rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)]),
  )
}

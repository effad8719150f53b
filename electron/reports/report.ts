import type * as z from 'zod'
import type { Sentence } from '../../shared/fields.ts'
import { type ReportView, reportView } from '../../shared/reports/contract.ts'
import type { Reading } from '../context.ts'
import type { Connection } from '../database/open.ts'

/** One row: a value for each column, by the column's name. */
export type ReportRow = Readonly<Record<string, string | number | null>>

/** What a report finds. */
export interface Found {
  readonly rows: readonly ReportRow[]
  /** Sums over all rows, by column. */
  readonly totals: Readonly<Record<string, number>>
  readonly note?: Sentence | null
}

/** What running a report needs: a reader, the day it is, and the shop. */
export interface ReportDesk extends Pick<Reading, 'db' | 'now' | 'today' | 'shop'> {
  /** The bare connection, where a report is written to a file: see `iterateRows`. */
  readonly raw?: Connection
}

/**
 * A report that describes itself: screen, chart, PDF and CSV come from `view`. Titles are text keys.
 * A report whose rows are too many to hold has `each` as well, which gives them one by one for a file.
 */
export interface Report {
  readonly view: ReportView
  /** Values of parameters nobody gave. */
  readonly defaults: (desk: ReportDesk) => Readonly<Record<string, string>>
  run(desk: ReportDesk, parameters: Readonly<Record<string, string>>): Promise<Found>
  each?(desk: ReportDesk, parameters: Readonly<Record<string, string>>): AsyncIterable<ReportRow> | Iterable<ReportRow>
}

/** A report's description with what most of them leave out filled in. */
export function describe(view: z.input<typeof reportView>): ReportView {
  return reportView.parse(view)
}

/** Adds up columns over rows. */
export function sumColumns(rows: readonly ReportRow[], columns: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    columns.map(column => [column, rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)]),
  )
}

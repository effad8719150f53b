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
  /** Rows there are, where a list is cut for the screen. */
  readonly rowCount?: number
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
  /** Its description for these parameters, where its columns depend on them. */
  readonly viewFor?: (parameters: Readonly<Record<string, string>>) => ReportView
  /** Values of parameters nobody gave. */
  readonly defaults: (desk: ReportDesk) => Readonly<Record<string, string>>
  run(desk: ReportDesk, parameters: Readonly<Record<string, string>>): Promise<Found>
  each?(desk: ReportDesk, parameters: Readonly<Record<string, string>>): AsyncIterable<ReportRow> | Iterable<ReportRow>
}

/** A report's description with what most of them leave out filled in. */
export function describe(view: z.input<typeof reportView>): ReportView {
  return reportView.parse(view)
}

/** A report's description as it is for some parameters. */
export function viewOf(report: Report, parameters: Readonly<Record<string, string>>): ReportView {
  return report.viewFor?.(parameters) ?? report.view
}

/** The parameters a report runs with: as asked; what is missing or '' has the report's own value, and filters are ''. */
export function parametersOf(
  report: Report,
  desk: ReportDesk,
  asked: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  const empty = report.view.parameters.map(parameter => [parameter.name, ''] as const)
  return { ...Object.fromEntries(empty), ...report.defaults(desk), ...Object.fromEntries(given) }
}

/** Adds up columns over rows. */
export function sumColumns(rows: readonly ReportRow[], columns: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    columns.map(column => [column, rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)]),
  )
}

import type { CompiledQuery } from 'kysely'
import type { ReportView } from '../../../shared/reports/contract.ts'
import { iterateRows } from '../iterate-rows.ts'
import { describe, type Report, type ReportDesk, type ReportRow } from '../report.ts'

/** Rows one by one, as a query gives them. */
export interface RowStream {
  compile(): CompiledQuery
  stream(): AsyncIterable<ReportRow>
}

/** What makes a list: its columns and the query behind it, with exactly these columns. */
export interface ListParts {
  readonly name: string
  readonly parameters: ReportView['parameters']
  readonly columns: Parameters<typeof describe>[0]['columns']
  /** Columns that are added up. */
  readonly sums: readonly string[]
  readonly defaults: Report['defaults']
  query(desk: ReportDesk, parameters: Readonly<Record<string, string>>): RowStream
}

/** A screen shows this many rows of a list; a file has them all. */
export const mostShown = 500

/** A report that is a list: read row by row, never held whole. */
export function listReport({ name, parameters, columns, sums, defaults, query }: ListParts): Report {
  return {
    view: describe({
      group: 'lists',
      name,
      title: `report.${name}`,
      question: `report.${name}_question`,
      parameters,
      columns,
      chart: null,
    }),
    defaults,
    async run(desk, asked) {
      const rows: ReportRow[] = []
      const totals = Object.fromEntries(sums.map(sum => [sum, 0]))
      let rowCount = 0
      for await (const row of query(desk, asked).stream()) {
        rowCount += 1
        for (const sum of sums) totals[sum] = (totals[sum] ?? 0) + Number(row[sum] ?? 0)
        if (rows.length < mostShown) rows.push(row)
      }
      return { rows, totals, rowCount }
    },
    each: (desk, asked) => (desk.raw ? iterateRows(desk, query(desk, asked)) : query(desk, asked).stream()),
  }
}

import type { ReportColumn } from '../../../shared/reports/contract.ts'
import type { FoundReport } from './found-report.ts'
import { type Cell, isNumeric } from './use-cells.ts'

/** By which column rows stand, and which way. */
export interface Order {
  readonly column: string
  readonly up: boolean
}

/** Rows by a column: numbers by size, everything else by its words. What is unknown comes last either way. */
export function sortRows(
  rows: FoundReport['rows'],
  order: Order | null,
  columns: readonly ReportColumn[],
  write: (column: ReportColumn, value: Cell) => string,
): FoundReport['rows'] {
  const column = columns.find(one => one.name === order?.column)
  if (!order || !column) return rows
  const sign = order.up ? 1 : -1
  const byText = !isNumeric(column.type) && column.type !== 'month' && column.type !== 'day'
  return rows.toSorted((a, b) => {
    const [one, other] = [a[column.name] ?? null, b[column.name] ?? null]
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
    if (byText) return sign * write(column, one).localeCompare(write(column, other))
    return sign * (one < other ? -1 : one > other ? 1 : 0)
  })
}

import type { Row } from '../../shared/reports/behind.ts'
import type { ReportColumn } from '../../shared/reports/contract.ts'

/** How a table is sorted: by a column, upwards or downwards. */
export interface Sort {
  readonly column: string
  readonly down: boolean
}

/** Reads `units` or `-units` of the address; null for what the report has no column of. */
export function sortIn(text: string | null, columns: readonly ReportColumn[]): Sort | null {
  if (!text) return null
  const down = text.startsWith('-')
  const column = down ? text.slice(1) : text
  return columns.some(one => one.name === column) ? { column, down } : null
}

/** Whether a column holds numbers, which begin with the largest and stand at the end of their cells. */
export function isNumber(column: ReportColumn): boolean {
  return ['count', 'units', 'money', 'rate', 'days', 'minutes'].includes(column.type)
}

/** What pressing a column's head does: its own order, then the other way, then the report's order again. */
export function nextSort(sort: Sort | null, column: ReportColumn): string | null {
  const first = isNumber(column)
  const name = (down: boolean) => (down ? `-${column.name}` : column.name)
  if (sort?.column !== column.name) return name(first)
  return sort.down === first ? name(!first) : null
}

/** Rows in another order; codes and texts as they are read, what is not given always last. */
export function sortRows(
  rows: readonly Row[],
  sort: Sort | null,
  read: (row: Row) => string,
  locale: string,
): readonly Row[] {
  if (!sort) return rows
  const collator = new Intl.Collator(locale, { numeric: true })
  const way = sort.down ? -1 : 1
  const empty = (value: Row[string] | undefined) => value === null || value === undefined || value === ''
  return rows
    .map(row => ({ row, value: row[sort.column], text: typeof row[sort.column] === 'number' ? '' : read(row) }))
    .toSorted((a, b) => {
      if (empty(a.value) || empty(b.value)) return Number(empty(a.value)) - Number(empty(b.value))
      if (typeof a.value === 'number' && typeof b.value === 'number') return way * (a.value - b.value)
      return way * collator.compare(a.text, b.text)
    })
    .map(one => one.row)
}

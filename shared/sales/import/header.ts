import { type Failure, ok, type Result, refuse } from '../../result.ts'

/** A column of a file. */
export interface Column {
  readonly index: number
  /** Its title as the file writes it. */
  readonly title: string
}

/** The columns of a file, found by title. */
export interface Header {
  readonly columns: readonly Column[]
  /** The column with that title, without regard to case, spaces and underscores; null where there is none. */
  readonly find: (title: string) => Column | null
  /** Titles that stand more than once. */
  readonly repeated: readonly string[]
}

/** Why a file's columns don't serve. */
export type ColumnFailure = Failure & {
  readonly code: 'columns_missing' | 'columns_repeated' | 'fields_missing'
  readonly columns: readonly string[]
}

/** A title as it is compared: without case, spaces, underscores, hyphens and dots at the end. */
export function titleKey(title: string): string {
  return title
    .replace(/^\ufeff/, '')
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')
    .replace(/[.:]+$/, '')
}

/** Reads the first row of a file. Of columns with one title the first is found, and the title is told as repeated. */
export function readHeader(cells: readonly string[]): Header {
  const columns = cells.map((cell, index) => ({ index, title: cell.replace(/^\ufeff/, '').trim() }))
  const byKey = new Map<string, Column>()
  const repeated: string[] = []
  for (const column of columns) {
    const key = titleKey(column.title)
    if (key === '') continue
    if (byKey.has(key)) repeated.push(column.title)
    else byKey.set(key, column)
  }
  return { columns, repeated, find: title => byKey.get(titleKey(title)) ?? null }
}

/** Whether all `needed` titles are there, and none of `used` stands twice. */
export function checkColumns(
  header: Header,
  needed: readonly string[],
  used: readonly string[],
): Result<null, ColumnFailure> {
  const missing = needed.filter(title => header.find(title) === null)
  if (missing.length > 0) return refuse({ code: 'columns_missing', columns: missing })
  const usedKeys = new Set(used.map(titleKey))
  const twice = header.repeated.filter(title => usedKeys.has(titleKey(title)))
  if (twice.length > 0) return refuse({ code: 'columns_repeated', columns: twice })
  return ok(null)
}

import type { DeskFailure } from '../shared/contract.ts'

/** What SQLite itself refused, as a failure that staff can act on; null for a bug. */
export function readFault(problem: unknown): DeskFailure | null {
  if (!(problem instanceof Error)) return null
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : ''
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return { code: 'disk_full' }
  if (code.startsWith('SQLITE_READONLY')) return { code: 'desk_read_only' }
  const month = /^month_closed (\d{4}-\d\d)$/.exec(problem.message)?.[1]
  return month === undefined ? null : { code: 'month_closed', month }
}

import type { DeskFailure } from '../shared/contract.ts'

const byMessage: Readonly<Record<string, DeskFailure>> = {
  month_closed: { code: 'month_closed', month: '' },
}

/** What SQLite itself refused, as a failure that staff can act on; null for a bug. */
export function readFault(problem: unknown): DeskFailure | null {
  if (!(problem instanceof Error)) return null
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : ''
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return { code: 'disk_full' }
  if (code.startsWith('SQLITE_READONLY')) return { code: 'desk_read_only' }
  return byMessage[problem.message] ?? null
}

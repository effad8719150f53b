import type { Input } from '../../shared/contract.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readCursor, writeCursor } from '../database/cursor.ts'
import type { Reader } from '../database/open.ts'
import { jobViews, selectJobs } from './job-rows.ts'

const pageSize = 50

/** Lists print jobs, newest first: one, of a printer, in a state, or everything printed for one return. */
export const listPrintJobs: Handler<'printing.jobs'> = async (desk, { cursor, ...filters }) => {
  const place = cursor === undefined ? null : readCursor(cursor, filters)
  if (cursor !== undefined && !place) return refuse({ code: 'cursor_stale' })
  let jobs = selectJobs(desk.db)
    .orderBy('printJob.id', 'desc')
    .limit(pageSize + 1)
  if (place) jobs = jobs.where('printJob.id', '<', place.id)
  if (filters.job !== undefined) jobs = jobs.where('printJob.id', '=', filters.job)
  if (filters.printer !== undefined) jobs = jobs.where('printJob.printerId', '=', filters.printer)
  const states = statesOf(filters.state)
  if (states) jobs = jobs.where('printJob.state', 'in', states)
  if (filters.subject !== undefined)
    jobs = jobs.where('printJob.subjectId', 'in', await subjectsOf(desk.db, filters.subject))
  const rows = await jobs.execute()
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return ok({
    jobs: [...(await jobViews(desk.db, page))],
    next: rows.length > pageSize && last ? writeCursor({ key: '', id: last.id }, filters) : null,
  })
}

function statesOf(state: Input<'printing.jobs'>['state']) {
  if (state === undefined) return null
  return state === 'waiting' ? (['queued', 'sending'] as const) : ([state] as const)
}

/** A return's papers are its own, its settlements', its dispositions' and its parcels'; another subject's its own only. */
async function subjectsOf(db: Reader, subject: string): Promise<string[]> {
  const settlements = await db.selectFrom('settlement').select('id').where('returnId', '=', subject).execute()
  const shipments = await db.selectFrom('shipment').select('id').where('returnId', '=', subject).execute()
  const dispositions = await db
    .selectFrom('disposition')
    .innerJoin('returnLine', 'returnLine.id', 'disposition.returnLineId')
    .select('disposition.id')
    .where('returnLine.returnId', '=', subject)
    .execute()
  return [subject, ...[...settlements, ...dispositions, ...shipments].map(row => row.id)]
}

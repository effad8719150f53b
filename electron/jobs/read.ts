import type { JobView } from '../../shared/jobs/contract.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'

/** Reads how far a job is. */
export const readJob: Handler<'jobs.read'> = async (desk, { job }) => {
  const row = await desk.db.selectFrom('job').selectAll().where('id', '=', job).executeTakeFirst()
  if (!row) return refuse({ code: 'not_found' })
  const progress = JSON.parse(row.progress) as Partial<JobView['progress']>
  return ok({
    id: row.id,
    kind: row.kind,
    state: row.state,
    progress: { rows: 0, percent: null, rowsPerSecond: 0, phase: 'queued', ...progress },
    result: row.result === null ? null : (JSON.parse(row.result) as Record<string, unknown>),
    failure: row.failure === null ? null : (JSON.parse(row.failure) as JobView['failure']),
    createdAt: row.createdAt,
    endedAt: row.endedAt,
  })
}

import { counterStaff } from '../../shared/define.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'

/** Asks a job to stop. A queued job ends at once; a running one undoes what it did and then ends. */
export const cancelJob: Handler<'jobs.cancel'> = async (desk, { job }) => {
  const row = await desk.db
    .selectFrom('job')
    .select(['id', 'state', 'createdBy'])
    .where('id', '=', job)
    .executeTakeFirst()
  if (!row) return refuse({ code: 'not_found' })
  const { staffId, role } = desk.caller
  if (row.createdBy !== staffId && !counterStaff.includes(role))
    return refuse({ code: 'not_allowed', needs: [...counterStaff] })
  if (row.state !== 'queued' && row.state !== 'running') return refuse({ code: 'already_ended', state: row.state })
  const state = row.state === 'queued' ? 'cancelled' : 'running'
  await desk.db
    .updateTable('job')
    .set({ cancelRequested: 1, state, ...(state === 'cancelled' ? { endedAt: desk.now } : {}) })
    .where('id', '=', job)
    .execute()
  desk.note({ kind: 'job', id: job }, { state })
  return ok({ state })
}

import type { Writing } from '../context.ts'

/** How far a job is, as its worker reports it. */
export interface Progress {
  readonly rows: number
  readonly percent: number | null
  readonly rowsPerSecond: number
  readonly phase: string
}

/** How a job ended. */
export interface JobEnd {
  readonly job: string
  readonly state: 'done' | 'failed' | 'cancelled'
  readonly result?: Readonly<Record<string, unknown>>
  readonly failure?: { readonly key: string; readonly values: Readonly<Record<string, string | number>> }
}

/** What the jobs' thread asks of the writer. */
export const jobInternals = {
  'jobs.start': async (desk: Writing, { job }: { readonly job: string }) => {
    const started = await desk.db
      .updateTable('job')
      .set({ state: 'running', startedAt: desk.now })
      .where('id', '=', job)
      .where('state', '=', 'queued')
      .executeTakeFirst()
    return started.numUpdatedRows === 1n
  },
  'jobs.progress': async (desk: Writing, { job, progress }: { readonly job: string; readonly progress: Progress }) => {
    await desk.db
      .updateTable('job')
      .set({ progress: JSON.stringify(progress) })
      .where('id', '=', job)
      .execute()
    const row = await desk.db.selectFrom('job').select('cancelRequested').where('id', '=', job).executeTakeFirst()
    return row?.cancelRequested === 1
  },
  'jobs.end': async (desk: Writing, { job, state, result, failure }: JobEnd) => {
    await desk.db
      .updateTable('job')
      .set({
        state,
        endedAt: desk.now,
        result: result ? JSON.stringify(result) : null,
        failure: failure ? JSON.stringify(failure) : null,
      })
      .where('id', '=', job)
      .execute()
    desk.note({ kind: 'job', id: job }, { state, failure: failure?.key ?? null })
  },
}

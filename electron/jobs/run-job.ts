import type { Failure, Result } from '../../shared/result.ts'
import type { Room } from '../context.ts'
import type { Reader } from '../database/open.ts'
import type { JobEnd, Progress } from './internals.ts'

/** What long work gets: its own reader, the writer's internal operations, and a way to say how far it is. */
export interface JobDesk {
  readonly job: string
  readonly db: Reader
  readonly room: Room
  readonly now: () => string
  readonly newId: () => string
  ask(name: string, input: unknown): Promise<unknown>
  /** Reports progress; answers whether someone asked to cancel. */
  progress(progress: Progress): Promise<boolean>
}

/**
 * Why long work came to nothing: by its code, or by a `sentence` that says it better. `result` is what it can tell all
 * the same, such as the rows that are wrong.
 */
export interface JobFailure extends Failure {
  readonly sentence?: JobEnd['failure']
  readonly result?: Readonly<Record<string, unknown>>
}

/** Long work: answers its result, refuses with a described failure, or with `cancelled` once all is undone. */
export type JobWork = (desk: JobDesk, input: never) => Promise<Result<Readonly<Record<string, unknown>>, JobFailure>>

/** Runs one queued job to its end and records how it ended. A job that was cancelled while queued is left alone. */
export async function runJob(
  works: Readonly<Record<string, JobWork>>,
  desk: Omit<JobDesk, 'progress'>,
  log: (problem: unknown) => string,
): Promise<void> {
  const { job, db, ask } = desk
  if (!(await ask('jobs.start', { job }))) return
  const row = await db.selectFrom('job').select(['kind', 'input']).where('id', '=', job).executeTakeFirst()
  const work = row ? works[row.kind] : undefined
  try {
    if (!row || !work) throw new Error(`No work for ${row?.kind}`)
    const progress = async (now: Progress) => (await ask('jobs.progress', { job, progress: now })) === true
    const ended = await work({ ...desk, progress }, JSON.parse(row.input) as never)
    if (ended.ok) {
      await ask('jobs.end', { job, state: 'done', result: ended.value })
      return
    }
    const { code, sentence, result, ...values } = ended.failure
    await ask('jobs.end', {
      job,
      state: code === 'cancelled' ? 'cancelled' : 'failed',
      failure: sentence ?? { key: `failure.${code}`, values },
      ...(result ? { result } : {}),
    })
  } catch (problem) {
    await ask('jobs.end', {
      job,
      state: 'failed',
      failure: { key: 'failure.unexpected', values: { reference: log(problem) } },
    })
  }
}

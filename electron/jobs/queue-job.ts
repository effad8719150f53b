import type { Writing } from '../context.ts'

/** Writes a job in the command's own transaction and wakes its worker after the commit. */
export async function queueJob(desk: Writing, kind: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const id = desk.newId()
  await desk.db
    .insertInto('job')
    .values({
      id,
      kind,
      state: 'queued',
      input: JSON.stringify(input),
      createdBy: desk.caller.staffId,
      createdAt: desk.now,
    })
    .execute()
  desk.wake({ kind: 'job', job: id })
  return id
}

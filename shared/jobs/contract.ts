import * as z from 'zod'
import { command, everyone, query } from '../define.ts'
import { id, sentence } from '../fields.ts'

/** Long work as the screen follows it. `percent` is null while the end is not known. */
export const jobView = z.object({
  id,
  kind: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: z.object({ rows: z.int(), percent: z.number().nullable(), rowsPerSecond: z.int(), phase: z.string() }),
  result: z.record(z.string(), z.unknown()).nullable(),
  failure: sentence.nullable(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
})
export type JobView = z.infer<typeof jobView>

export const jobOperations = {
  'jobs.read': query({ allow: everyone, input: z.object({ job: id }), output: jobView, failures: { not_found: {} } }),
  /** Who serves customers may cancel any job; a bookkeeper the own ones. */
  'jobs.cancel': command({
    allow: everyone,
    input: z.object({ job: id }),
    output: z.object({ state: z.string() }),
    failures: { not_found: {}, already_ended: { state: z.string() } },
  }),
}

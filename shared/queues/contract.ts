import * as z from 'zod'
import { everyone, query } from '../define.ts'
import { cursor, day, id, minor } from '../fields.ts'
import { dispositions } from '../grading/dispositions.ts'
import { grades } from '../grading/grades.ts'

const code = z.enum(dispositions)

/** What waits on one list: entries, units, the oldest in days, and what they are likely to bring or brought. */
const queueView = z.object({
  code,
  entries: z.int(),
  units: z.int(),
  oldestDays: z.int(),
  /** Minor units; null: not known of any of them. */
  valueMinor: minor.nullable(),
  /** Units whose value isn't known and isn't in the sum. */
  unvaluedUnits: z.int(),
})
export type QueueView = z.infer<typeof queueView>

const queuedView = z.object({
  id,
  code,
  state: z.enum(['decided', 'done']),
  return: z.object({ id, number: z.string() }),
  line: id,
  description: z.string(),
  sku: z.string().nullable(),
  serial: z.string().nullable(),
  lot: z.string().nullable(),
  /** What its units are graded now, also where they were graded anew since. */
  grades: z.array(z.enum(grades)),
  quantity: z.int(),
  target: z.string().nullable(),
  expectedMinor: minor.nullable(),
  realMinor: minor.nullable(),
  since: day,
  ageDays: z.int(),
  by: z.string().nullable(),
})
export type Queued = z.infer<typeof queuedView>

export const queueOperations = {
  /** One list per disposition: what each holds, and the entries of one or of all, the longest waiting first. */
  'dispositions.find': query({
    allow: everyone,
    input: z.object({
      code: code.optional(),
      state: z.enum(['decided', 'done']).default('decided'),
      /** Part of a description, article number, serial or return number. */
      text: z.string().trim().max(100).optional(),
      /** Only what waits for at least so many days. */
      minDays: z.int().min(0).max(10_000).optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({
      /** Every list that holds something under the filters, whichever `code` is asked for. */
      queues: z.array(queueView),
      entries: z.array(queuedView),
      next: z.string().nullable(),
    }),
    failures: { cursor_stale: {} },
  }),
}

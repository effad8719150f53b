import * as z from 'zod'
import { bookReaders, query } from '../define.ts'
import { cursor, day } from '../fields.ts'

export const auditEvent = z.object({
  seq: z.int(),
  at: z.string(),
  staff: z.string().nullable(),
  command: z.string(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  hash: z.string(),
})
export type AuditEvent = z.infer<typeof auditEvent>

export const auditOperations = {
  'audit.find': query({
    allow: bookReaders,
    input: z.object({
      command: z.string().max(80).optional(),
      staff: z.string().max(40).optional(),
      subject: z.string().max(80).optional(),
      from: day.optional(),
      until: day.optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({ events: z.array(auditEvent), next: z.string().nullable() }),
    failures: { cursor_stale: {} },
  }),
  'audit.verify': query({
    allow: bookReaders,
    lane: 'long',
    input: z.object({}),
    output: z.object({
      events: z.int(),
      head: z.string(),
      broken: z.object({ seq: z.int(), what: z.enum(['changed', 'missing', 'inserted', 'truncated']) }).nullable(),
    }),
  }),
}

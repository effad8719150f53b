import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical.ts'
import type { AuditDetails, Subject } from '../context.ts'
import type { Writer } from '../database/open.ts'

/** The parts of an event that its hash covers. */
export interface EventBody {
  readonly seq: number
  readonly at: string
  readonly staffId: string | null
  readonly command: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly details: string
}

/** The hash before the first event. */
export const chainStart = '0'.repeat(64)

/** h(n) = SHA-256(h(n-1) ‖ canonical JSON of event n). */
export function hashEvent(previousHash: string, event: EventBody): string {
  const body = { ...event, details: JSON.parse(event.details) as unknown }
  return createHash('sha256').update(previousHash).update(canonicalJson(body)).digest('hex')
}

/** Appends an event to the chain inside the caller's transaction. */
export async function appendEvent(
  db: Writer,
  event: { at: string; staffId: string | null; command: string; subject: Subject | null; details: AuditDetails },
): Promise<void> {
  const last = await db
    .selectFrom('auditEvent')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const body: EventBody = {
    seq: (last?.seq ?? 0) + 1,
    at: event.at,
    staffId: event.staffId,
    command: event.command,
    subjectKind: event.subject?.kind ?? null,
    subjectId: event.subject?.id ?? null,
    details: canonicalJson(event.details),
  }
  const previousHash = last?.hash ?? chainStart
  await db
    .insertInto('auditEvent')
    .values({ ...body, previousHash, hash: hashEvent(previousHash, body) })
    .execute()
}

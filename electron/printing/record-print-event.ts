import type { SpoolEvent } from '../../shared/printing/spool-states.ts'
import type { Writing } from '../context.ts'

/** Appends a step of a print job to its story. */
export async function recordPrintEvent(
  desk: Writing,
  jobId: string,
  kind: SpoolEvent,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await desk.db
    .insertInto('printEvent')
    .values({
      id: desk.newId(),
      jobId,
      at: desk.now,
      kind,
      detail: JSON.stringify(detail),
      byStaffId: desk.someone?.staffId ?? null,
    })
    .execute()
}

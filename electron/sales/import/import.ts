import { ok, refuse } from '../../../shared/result.ts'
import type { Prepared } from '../../context.ts'
import { findUpload } from '../../files/file-room.ts'
import { queueJob } from '../../jobs/queue-job.ts'
import { isImporting } from './is-importing.ts'

/** Queues the import of a sales file. */
export const startSalesImport: Prepared<'sales.import', { readonly name: string } | null> = {
  prepare: (desk, { ticket }) => findUpload(desk.room, ticket),
  async run(desk, { profile, ...input }, upload) {
    if (!upload) return refuse({ code: 'ticket_not_valid' })
    if (input.format === 'mapped' && !profile) return refuse({ code: 'profile_needed' })
    if (await isImporting(desk.db)) return refuse({ code: 'import_is_running' })
    const job = await queueJob(desk, 'sales.import', {
      ...input,
      profile: profile ?? null,
      fileName: upload.name,
      by: desk.caller.staffId,
    })
    desk.note({ kind: 'job', id: job }, { format: input.format, leaveOutRejected: input.leaveOutRejected })
    return ok({ job })
  },
}

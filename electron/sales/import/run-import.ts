import { ok, type Result, refuse } from '../../../shared/result.ts'
import { createSalesReader } from '../../../shared/sales/import/read-sales.ts'
import type { ImportSummary } from '../../../shared/sales/import/summary.ts'
import { openFile } from '../../database/open.ts'
import { findUpload } from '../../files/file-room.ts'
import type { JobFailure, JobWork } from '../../jobs/run-job.ts'
import { readShop } from '../../shop/store.ts'
import { carryImport, createReport, hashFile, type Report, removeUpload } from './carry-import.ts'
import { createImportIds } from './import-ids.ts'
import { fileNotReadable, type OpenSales, openSales, type SalesFormat, type SalesShape } from './open-format.ts'
import { openStaging, removeStaging } from './staging.ts'
import { summarize } from './summarize.ts'
import { createIntake, type Intake } from './take-sales.ts'

/** What `sales.import` queues. */
export interface SalesImportInput {
  readonly ticket: string
  readonly fileName: string
  readonly format: SalesFormat
  readonly profile: SalesShape | null
  readonly leaveOutRejected: boolean
  readonly by: string
}

/** Imports a sales file: read and checked into a staging file, merged in batches, visible by one last update. */
export const importSales: JobWork = async (desk, input: SalesImportInput) => {
  const upload = await findUpload(desk.room, input.ticket)
  const shop = await readShop(desk.db)
  if (!upload || !shop) return refuse({ code: 'ticket_not_valid' })
  const opened = await openSales(upload.path, input.format, input.profile, shop.settings)
  if (!opened.ok) return explained(opened.failure)
  const importId = desk.newId()
  const report = createReport(desk)
  const reading = openFile(desk.room.database, 'read')
  const staging = openStaging(desk.room, importId)
  try {
    const intake = createIntake({
      read: reading.raw,
      staging,
      newId: createImportIds(desk.newId()),
      at: desk.now(),
      by: input.by,
      shop: shop.settings,
    })
    const read = await readAll(opened.value, intake, report)
    if (!read.ok) return read
    const returns = intake.finish()
    const summary = summarize(read.value, intake, returns, staging)
    if (summary.rejectedRows > 0 && !input.leaveOutRejected)
      return refuse({ code: 'rows_rejected', count: summary.rejectedRows, result: summary })
    const { rejected: _rejected, differences, skipped, firstDay, lastDay, ...counts } = summary
    const carried = await carryImport(
      desk,
      {
        begin: {
          importId,
          job: desk.job,
          kind: 'sales',
          fileName: input.fileName,
          fileSha256: await hashFile(upload.path),
          format: input.format,
          by: input.by,
        },
        staging,
        rows: summary.rows,
        end: { summary, details: { ...counts, differences: differences.length } },
      },
      report,
    )
    if (!carried.ok) return carried
    await removeUpload(upload.path)
    return ok({ ...summary, import: importId })
  } finally {
    if (staging.raw.open) staging.close()
    await reading.close()
    removeStaging(desk.room, importId)
  }
}

/** A refusal of the whole file as a job says it: the sentence, and the place where there is one. */
export function explained(failure: ReturnType<typeof fileNotReadable>): Result<never, JobFailure> {
  const { reason, line, column } = failure
  return refuse({ code: 'file_not_readable', sentence: reason, result: { reason, line, column } })
}

/** Reads the file to its end into the intake; `cancelled` when someone asks. */
async function readAll(
  { rows, format, shape }: OpenSales,
  intake: Intake,
  report: Report,
): Promise<Result<ImportSummary, JobFailure>> {
  const reader = createSalesReader(format, shape)
  let bytesRead = 0
  try {
    for await (const batch of rows.rows) {
      if (!batch.ok) return explained(fileNotReadable(batch.failure))
      bytesRead = batch.value.bytesRead
      const taken = reader.take(batch.value.rows, bytesRead)
      intake.take(taken)
      if (await report('reading', taken.summary.rows, (60 * bytesRead) / rows.bytes))
        return refuse({ code: 'cancelled' })
    }
    const last = reader.end(bytesRead)
    intake.take(last)
    return ok(last.summary)
  } finally {
    await rows.close()
  }
}

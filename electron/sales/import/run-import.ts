import { ok, type Result, refuse } from '../../../shared/result.ts'
import { createSalesReader } from '../../../shared/sales/import/read-sales.ts'
import type { ImportSummary } from '../../../shared/sales/import/summary.ts'
import { openFile } from '../../database/open.ts'
import { findUpload } from '../../files/file-room.ts'
import type { JobFailure, JobWork } from '../../jobs/run-job.ts'
import { readShop } from '../../shop/store.ts'
import { carryImport, createReport, hashFile, type Report, readPercent, removeUpload } from './carry-import.ts'
import { createImportIds } from './import-ids.ts'
import type { MergeAhead } from './merge-ahead.ts'
import { fileNotReadable, type OpenSales, openSales, type SalesFormat, type SalesShape } from './open-format.ts'
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

/** Imports a sales file: checked as it is read, merged in batches, visible by one last update. */
export const importSales: JobWork = async (desk, input: SalesImportInput) => {
  const upload = await findUpload(desk.room, input.ticket)
  const shop = await readShop(desk.db)
  if (!upload || !shop) return refuse({ code: 'ticket_not_valid' })
  const opened = await openSales(upload.path, input.format, input.profile, shop.settings)
  if (!opened.ok) return explained(opened.failure)
  const report = createReport(desk)
  const reading = openFile(desk.room.database, 'read')
  const { fileName, format, by } = input
  const importId = desk.newId()
  const fileSha256 = await hashFile(upload.path)
  const begin = { importId, job: desk.job, kind: 'sales', fileName, fileSha256, format, by } as const
  try {
    const carried = await carryImport(desk, begin, report, async (staging, ahead) => {
      const newId = createImportIds(desk.newId())
      const ground = { read: reading.raw, staging, importId, newId, at: desk.now(), by, shop: shop.settings }
      const intake = createIntake(ground)
      const read = await readAll(opened.value, intake, ahead, report, input.leaveOutRejected)
      if (!read.ok) return read
      const returns = intake.finish()
      const summary = summarize(read.value, intake, returns, staging)
      if (summary.rejectedRows > 0 && !input.leaveOutRejected)
        return refuse({ code: 'rows_rejected', count: summary.rejectedRows, result: summary })
      const { rejected: _rejected, differences, skipped, firstDay, lastDay, ...counts } = summary
      return ok({ rows: summary.rows, end: { summary, details: { ...counts, differences: differences.length } } })
    })
    if (!carried.ok) return carried
    await removeUpload(upload.path)
    return ok({ ...carried.value.end.summary, import: importId })
  } finally {
    await opened.value.rows.close()
    await reading.close()
  }
}

/** A refusal of the whole file as a job says it: the sentence, and the place where there is one. */
export function explained(failure: ReturnType<typeof fileNotReadable>): Result<never, JobFailure> {
  const { reason, line, column } = failure
  return refuse({ code: 'file_not_readable', sentence: reason, result: { reason, line, column } })
}

/**
 * Reads the file to its end into the intake; `cancelled` when someone asks. What is staged is merged meanwhile, until
 * a row turns up that the file is refused for.
 */
async function readAll(
  { rows, format, shape }: OpenSales,
  intake: Intake,
  ahead: MergeAhead,
  report: Report,
  leaveOutRejected: boolean,
): Promise<Result<ImportSummary, JobFailure>> {
  const reader = createSalesReader(format, shape)
  let bytesRead = 0
  for await (const batch of rows.rows) {
    if (!batch.ok) return explained(fileNotReadable(batch.failure))
    bytesRead = batch.value.bytesRead
    const taken = reader.take(batch.value.rows, bytesRead)
    intake.take(taken)
    if (taken.summary.rejectedRows === 0 || leaveOutRejected) await ahead.step()
    if (report('reading', taken.summary.rows, (readPercent * bytesRead) / rows.bytes))
      return refuse({ code: 'cancelled' })
  }
  const last = reader.end(bytesRead)
  intake.take(last)
  return ok(last.summary)
}

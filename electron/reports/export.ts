import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { queueJob } from '../jobs/queue-job.ts'
import { askedReport } from './asked.ts'
import type { ReportFile } from './export-report.ts'

/** Queues a report to be written to a file. What can't be run as asked is refused here, before there is a job. */
export const exportReport: Handler<'reports.export'> = async (desk, input) => {
  const asked = askedReport(desk, input)
  if (!asked.ok) return asked
  const { format, options } = input
  const { report, parameters } = asked.value
  const file: ReportFile = { report: report.view.name, parameters, format, options, language: desk.caller.language }
  const job = await queueJob(desk, 'reports.export', { ...file })
  desk.note({ kind: 'job', id: job }, { report: file.report, format })
  return ok({ job })
}

import * as z from 'zod'
import { command, everyone } from '../define.ts'
import { id } from '../fields.ts'
import { reportFailures } from './contract.ts'

/** What a report can be taken along as. */
export const exportFormats = ['pdf', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** How a CSV file is written, where it should not be as the shop's country expects. */
export const csvChoices = z.object({
  delimiter: z.enum([',', ';', '\t']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  bom: z.boolean().optional(),
})

/**
 * Takes a report along as a file. The answer is a job; done, its result is `{ticket, name, rows}`, and the file waits
 * under the ticket for a download. Beside the failures of running it, a job may end with `export_too_long_for_pdf`.
 */
export const exportOperations = {
  'reports.export': command({
    allow: everyone,
    input: z.object({
      report: z.string().max(80),
      parameters: z.record(z.string(), z.string()).default({}),
      format: z.enum(exportFormats),
      options: csvChoices.prefault({}),
    }),
    output: z.object({ job: id }),
    failures: reportFailures,
  }),
}

import * as z from 'zod'
import { everyone, query } from '../define.ts'
import { sentence } from '../fields.ts'

/** What a column of a report holds; money in minor units, rates in thousandths of a percent. */
export const columnTypes = ['text', 'code', 'month', 'day', 'units', 'money', 'rate'] as const

export const reportColumn = z.object({
  name: z.string(),
  title: z.string(),
  type: z.enum(columnTypes),
  codes: z.string().nullable(),
})
export type ReportColumn = z.infer<typeof reportColumn>

export const reportView = z.object({
  name: z.string(),
  title: z.string(),
  question: z.string(),
  parameters: z.array(
    z.object({ name: z.string(), type: z.enum(['month', 'choice', 'text']), choices: z.array(z.string()).nullable() }),
  ),
  columns: z.array(reportColumn),
  chart: z
    .object({
      kind: z.enum(['stacked_bars', 'bars', 'none']),
      by: z.string(),
      stack: z.string().nullable(),
      value: z.string(),
    })
    .nullable(),
})
export type ReportView = z.infer<typeof reportView>

export const reportOperations = {
  'reports.list': query({ allow: everyone, input: z.object({}), output: z.object({ reports: z.array(reportView) }) }),
  'reports.run': query({
    allow: everyone,
    lane: 'long',
    input: z.object({ report: z.string().max(80), parameters: z.record(z.string(), z.string()).default({}) }),
    output: z.object({
      report: reportView,
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
      totals: z.record(z.string(), z.number()),
      currency: z.string(),
      note: sentence.nullable(),
    }),
    failures: {
      report_not_found: { report: z.string() },
      parameter_not_valid: { parameter: z.string() },
      span_ends_before_it_starts: {},
    },
  }),
}

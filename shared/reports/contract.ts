import * as z from 'zod'
import { everyone, query } from '../define.ts'
import { sentence } from '../fields.ts'

/**
 * What a column of a report holds.
 * - `money` in minor units of the reply's currency; `rate` in thousandths of a percent
 * - `count` things, `units` pieces of goods, `days` calendar or business days, `minutes` of work
 * - `code` a word of a closed list, whose texts are `<codes>.<value>`
 */
export const columnTypes = [
  'text',
  'code',
  'month',
  'day',
  'count',
  'units',
  'money',
  'rate',
  'days',
  'minutes',
] as const
export type ColumnType = (typeof columnTypes)[number]

/**
 * Which returns stand behind a number: filters of `returns.find`, each with where its value comes from: `column:name` of
 * the same row, `parameter:name` of the report, or `value:text`. Filters whose value is null or empty are left out.
 */
export const behind = z.record(z.string(), z.string())
export type Behind = z.infer<typeof behind>

export const reportColumn = z.object({
  name: z.string(),
  title: z.string(),
  type: z.enum(columnTypes),
  codes: z.string().nullable(),
  /** The returns behind this column's number, where there are any. */
  behind: behind.nullable().default(null),
  /** Kept for links and charts, not shown in a table or export. */
  hidden: z.boolean().default(false),
})
export type ReportColumn = z.infer<typeof reportColumn>

/** What a report can be asked for. `choice` has its list; the others are picked from the shop's own records. */
export const parameterTypes = ['month', 'choice', 'text', 'product', 'supplier', 'category', 'customer'] as const

export const reportParameter = z.object({
  name: z.string(),
  type: z.enum(parameterTypes),
  choices: z.array(z.string()).nullable(),
})
export type ReportParameter = z.infer<typeof reportParameter>

/** How a report is drawn: `by` along the axis, `stack` within a bar, the `value` column as its length. */
export const reportChart = z.object({
  kind: z.enum(['stacked_bars', 'bars', 'ranked', 'lines', 'none']),
  by: z.string(),
  stack: z.string().nullable(),
  value: z.string(),
})

/** Where a report stands among the others. */
export const reportGroups = ['month', 'patterns', 'money', 'work', 'lists'] as const

export const reportView = z.object({
  name: z.string(),
  group: z.enum(reportGroups),
  title: z.string(),
  question: z.string(),
  parameters: z.array(reportParameter),
  columns: z.array(reportColumn),
  chart: reportChart.nullable(),
})
export type ReportView = z.infer<typeof reportView>

const cell = z.union([z.string(), z.number(), z.null()])

/** Why a report can't be run as asked. */
export const reportFailures = {
  report_not_found: { report: z.string() },
  parameter_not_valid: { parameter: z.string() },
  span_ends_before_it_starts: {},
}

export const reportOperations = {
  'reports.list': query({ allow: everyone, input: z.object({}), output: z.object({ reports: z.array(reportView) }) }),
  'reports.run': query({
    allow: everyone,
    lane: 'long',
    input: z.object({ report: z.string().max(80), parameters: z.record(z.string(), z.string()).default({}) }),
    output: z.object({
      report: reportView,
      /** As asked, with the report's own values for what nobody gave. */
      parameters: z.record(z.string(), z.string()),
      rows: z.array(z.record(z.string(), cell)),
      /** Rows there are; more than `rows` where a list is cut for the screen. */
      rowCount: z.int(),
      totals: z.record(z.string(), z.number()),
      currency: z.string(),
      note: sentence.nullable(),
    }),
    failures: reportFailures,
  }),
}

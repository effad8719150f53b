import type { FailureOf } from '../../shared/define.ts'
import { month } from '../../shared/fields.ts'
import type { ReportView, reportFailures } from '../../shared/reports/contract.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { reports } from './index.ts'
import { parametersOf, type Report, type ReportDesk, viewOf } from './report.ts'

/** A report as it was asked for: described for these parameters, with a value for each of them. */
export interface Asked {
  readonly report: Report
  readonly parameters: Readonly<Record<string, string>>
}

/**
 * Finds a report by its name and checks what it was asked for. Parameters nobody gave have the report's own values;
 * unknown or unfit ones are refused, and a span that ends before it starts.
 */
export function askedReport(
  desk: ReportDesk,
  input: { readonly report: string; readonly parameters: Readonly<Record<string, string>> },
): Result<Asked, FailureOf<{ failures: typeof reportFailures }>> {
  const report = reports.find(one => one.view.name === input.report)
  if (!report) return refuse({ code: 'report_not_found', report: input.report })
  const wrong = Object.entries(input.parameters).find(([name, value]) => !fits(report.view, name, value))
  if (wrong) return refuse({ code: 'parameter_not_valid', parameter: wrong[0] })
  const parameters = parametersOf(report, desk, input.parameters)
  const { from = '', until = '' } = parameters
  if (until !== '' && from > until) return refuse({ code: 'span_ends_before_it_starts' })
  return ok({ report: { ...report, view: viewOf(report, parameters) }, parameters })
}

function fits(view: ReportView, name: string, value: string): boolean {
  const parameter = view.parameters.find(one => one.name === name)
  if (!parameter) return false
  if (value === '') return true
  if (parameter.type === 'month') return month.safeParse(value).success
  if (parameter.type === 'choice') return (parameter.choices ?? []).includes(value)
  return value.length <= 200
}

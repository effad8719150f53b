import { month } from '../../shared/fields.ts'
import type { ReportView } from '../../shared/reports/contract.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { reports } from './index.ts'
import { parametersOf, viewOf } from './report.ts'

/** Runs a report. Parameters nobody gave have the report's own values; unknown or unfit ones are refused. */
export const runReport: Handler<'reports.run'> = async (desk, input) => {
  const report = reports.find(one => one.view.name === input.report)
  if (!report) return refuse({ code: 'report_not_found', report: input.report })
  const wrong = Object.entries(input.parameters).find(([name, value]) => !fits(report.view, name, value))
  if (wrong) return refuse({ code: 'parameter_not_valid', parameter: wrong[0] })
  const parameters = parametersOf(report, desk, input.parameters)
  const { from = '', until = '' } = parameters
  if (until !== '' && from > until) return refuse({ code: 'span_ends_before_it_starts' })
  const { rows, totals, note, rowCount } = await report.run(desk, parameters)
  return ok({
    report: viewOf(report, parameters),
    parameters: { ...parameters },
    rows: rows.map(row => ({ ...row })),
    rowCount: rowCount ?? rows.length,
    totals: { ...totals },
    currency: desk.shop.currency,
    note: note ?? null,
  })
}

function fits(view: ReportView, name: string, value: string): boolean {
  const parameter = view.parameters.find(one => one.name === name)
  if (!parameter) return false
  if (value === '') return true
  if (parameter.type === 'month') return month.safeParse(value).success
  if (parameter.type === 'choice') return (parameter.choices ?? []).includes(value)
  return value.length <= 200
}

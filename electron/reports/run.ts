import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { askedReport } from './asked.ts'

/** Runs a report. Parameters nobody gave have the report's own values; unknown or unfit ones are refused. */
export const runReport: Handler<'reports.run'> = async (desk, input) => {
  const asked = askedReport(desk, input)
  if (!asked.ok) return asked
  const { report, parameters } = asked.value
  const { rows, totals, note, rowCount } = await report.run(desk, parameters)
  return ok({
    report: report.view,
    parameters: { ...parameters },
    rows: rows.map(row => ({ ...row })),
    rowCount: rowCount ?? rows.length,
    totals: { ...totals },
    currency: desk.shop.currency,
    note: note ?? null,
  })
}

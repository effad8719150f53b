import type { ImportSummaryView } from '../../../shared/sales/contract.ts'
import { explainRejection } from '../../../shared/sales/import/explain.ts'
import type { Rejection } from '../../../shared/sales/import/rejections.ts'
import type { ImportSummary } from '../../../shared/sales/import/summary.ts'
import type { StagedReturns } from './stage-returns.ts'
import type { Staging } from './staging.ts'
import type { Intake } from './take-sales.ts'

/** What an import brings, for the person who started it and for the list of imports. */
export function summarize(
  read: ImportSummary,
  { told }: Pick<Intake, 'told'>,
  returns: StagedReturns,
  staging: Staging,
): ImportSummaryView {
  return {
    rows: read.rows,
    sales: staging.count('sale'),
    lines: staging.count('sale_line'),
    updated: told.updated,
    unchanged: told.unchanged,
    customers: staging.count('customer'),
    products: staging.count('product'),
    ...returns,
    skipped: { ...read.skipped, month_closed: told.monthClosed },
    rejectedRows: read.rejectedRows,
    rejected: told.rejected.map(showRejection),
    differences: told.differences.map(({ sale, line, reason }) => ({ sale, line, reason })),
    firstDay: read.firstDay,
    lastDay: read.lastDay,
  }
}

/** A rejection as the contract shows one. */
export function showRejection(rejection: Rejection) {
  const { key, values } = explainRejection(rejection)
  return { line: rejection.line, column: rejection.column, reason: { key, values } }
}

import { exportReport } from './export.ts'
import { listReports } from './list.ts'
import { runReport } from './run.ts'

export const reportHandlers = { 'reports.list': listReports, 'reports.run': runReport, 'reports.export': exportReport }

import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { reports } from './index.ts'

/** Lists the reports, each as it describes itself. */
export const listReports: Handler<'reports.list'> = async () => ok({ reports: reports.map(report => report.view) })

import { importProducts } from '../products/import-products.ts'
import { writeReportFile } from '../reports/export-report.ts'
import { importSales } from '../sales/import/run-import.ts'
import type { JobWork } from './run-job.ts'

/** All long work, by the kind its job was queued with. */
export const works: Readonly<Record<string, JobWork>> = {
  'sales.import': importSales,
  'products.import': importProducts,
  'reports.export': writeReportFile,
}

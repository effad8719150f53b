import type { Report } from './report.ts'
import { returnedByDayAndProduct } from './returned-by-day-and-product.ts'
import { returnsByMonth } from './returns-by-month.ts'

/** Every report the desk has, in the order they are offered. */
export const reports: readonly Report[] = [returnsByMonth, returnedByDayAndProduct]

import { mappedSales } from '../../../shared/sales/import/mapped.ts'
import type { SalesMapping } from '../../../shared/sales/import/profile.ts'
import { type Incoming, readText, shop } from './read-file.ts'

/** Titles of a small sales file; the last four mean what a test says. */
export const titles = ['no', 'date', 'code', 'qty', 'price', 'cur', 'cost', 'rate', 'serials', 'ean']

/** A mapping of the first six titles. */
export const mapping: SalesMapping = {
  columns: { number: 'no', soldAt: 'date', sku: 'code', quantity: 'qty', unitPrice: 'price', currency: 'cur' },
  timeZone: null,
  currency: null,
  taxMode: 'inclusive',
  taxRateMilli: null,
  channel: 'in_store',
  ledger: null,
}

/** Reads rows of the small file with more columns mapped. */
export function importedWith(
  rows: readonly string[],
  columns: SalesMapping['columns'] = {},
  changed: Partial<SalesMapping> = {},
): Incoming {
  const whole = { ...mapping, ...changed, columns: { ...mapping.columns, ...columns } }
  return readText([titles.join(','), ...rows].join('\n'), header => mappedSales(header, whole, shop))
}

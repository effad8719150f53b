import { fileURLToPath } from 'node:url'
import { readLimits } from '../../../electron/files/read/limits.ts'
import { createTextParser } from '../../../electron/files/read/parse-text.ts'
import { openRows } from '../../../electron/files/read/read-rows.ts'
import { sniffFile } from '../../../electron/files/read/sniff-file.ts'
import type { Result } from '../../../shared/result.ts'
import { guessSalesMapping } from '../../../shared/sales/import/guess-mapping.ts'
import { type Header, readHeader } from '../../../shared/sales/import/header.ts'
import type { OrderFormat, ShopSettings } from '../../../shared/sales/import/order-format.ts'
import type { SalesMapping } from '../../../shared/sales/import/profile.ts'
import { createSalesReader, readSales } from '../../../shared/sales/import/read-sales.ts'
import type { IncomingCreditNote, IncomingSale } from '../../../shared/sales/import/records.ts'
import type { Rejection } from '../../../shared/sales/import/rejections.ts'
import type { FileShape, Row } from '../../../shared/sales/import/rows.ts'
import type { ImportSummary } from '../../../shared/sales/import/summary.ts'

/** A shop in Berlin whose prices hold their tax. */
export const shop: ShopSettings = { timeZone: 'Europe/Berlin', currency: 'EUR', taxMode: 'inclusive' }

/** Everything a file brought. */
export interface Incoming {
  readonly sales: readonly IncomingSale[]
  readonly notes: readonly IncomingCreditNote[]
  readonly rejections: readonly Rejection[]
  readonly summary: ImportSummary
}

/** The path of an invented file beside these tests. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
}

/** Reads a whole file as the desk does; throws where it can't be read at all. */
export async function readFile(
  path: string,
  formatOf: (header: Header, samples: readonly Row[]) => Result<OrderFormat>,
  chosen: Partial<FileShape> = {},
): Promise<Incoming> {
  const sniffed = await sniffFile(path, 'dmy', chosen)
  if (!sniffed.ok) throw new Error(JSON.stringify(sniffed.failure))
  const format = formatOf(readHeader(sniffed.value.header), sniffed.value.samples)
  if (!format.ok) throw new Error(JSON.stringify(format.failure))
  const opened = await openRows(path, sniffed.value.shape)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const records: (IncomingSale | IncomingCreditNote)[] = []
  const rejections: Rejection[] = []
  let summary: ImportSummary | null = null
  try {
    for await (const batch of readSales(opened.value.rows, createSalesReader(format.value, sniffed.value.shape))) {
      if (!batch.ok) throw new Error(JSON.stringify(batch.failure))
      records.push(...batch.value.records)
      rejections.push(...batch.value.rejections)
      summary = batch.value.summary
    }
  } finally {
    await opened.value.close()
  }
  if (summary === null) throw new Error('nothing read')
  return sorted(records, rejections, summary)
}

/** Reads a file's text; decimals with a point, dates year first unless told. */
export function readText(
  text: string,
  formatOf: (header: Header, samples: readonly Row[]) => Result<OrderFormat>,
  shape: Pick<FileShape, 'decimal' | 'dateOrder'> = { decimal: '.', dateOrder: 'ymd' },
): Incoming {
  const parsed = createTextParser(',', readLimits).take(text, true)
  if ('code' in parsed) throw new Error(JSON.stringify(parsed))
  const [first, ...rows] = parsed
  const format = formatOf(readHeader(first?.cells ?? []), rows)
  if (!format.ok) throw new Error(JSON.stringify(format.failure))
  const reader = createSalesReader(format.value, shape)
  const batch = reader.take(rows, 0)
  const end = reader.end(0)
  return sorted([...batch.records, ...end.records], [...batch.rejections, ...end.rejections], end.summary)
}

/** The mapping that titles and rows suggest, with what a person changed. */
export function guessed(header: Header, rows: readonly Row[], changed: Partial<SalesMapping> = {}): SalesMapping {
  return { ...guessSalesMapping(header, rows, 'inclusive'), ...changed }
}

function sorted(
  records: readonly (IncomingSale | IncomingCreditNote)[],
  rejections: readonly Rejection[],
  summary: ImportSummary,
): Incoming {
  return {
    sales: records.filter(record => record.kind === 'sale'),
    notes: records.filter(record => record.kind === 'credit_note'),
    rejections,
    summary,
  }
}

import { mappedProducts } from '../../shared/products/import/mapped-products.ts'
import type { ProductFormat } from '../../shared/products/import/product-format.ts'
import { createProductReader, type ProductReader } from '../../shared/products/import/read-products.ts'
import { shopifyProducts } from '../../shared/products/import/shopify-products.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { ColumnFailure, Header } from '../../shared/sales/import/header.ts'
import { readHeader } from '../../shared/sales/import/header.ts'
import type { ProductMapping } from '../../shared/sales/import/profile.ts'
import type { FileShape } from '../../shared/sales/import/rows.ts'
import { openFile } from '../database/open.ts'
import { findUpload } from '../files/file-room.ts'
import { type OpenRows, openRows } from '../files/read/read-rows.ts'
import { sniffFile } from '../files/read/sniff-file.ts'
import type { JobWork } from '../jobs/run-job.ts'
import {
  carryImport,
  createReport,
  hashFile,
  type Report,
  readPercent,
  removeUpload,
} from '../sales/import/carry-import.ts'
import { createImportIds } from '../sales/import/import-ids.ts'
import type { MergeAhead } from '../sales/import/merge-ahead.ts'
import { fileNotReadable, usualDateOrder } from '../sales/import/open-format.ts'
import { createProducts, type Products } from '../sales/import/resolve-products.ts'
import { explained } from '../sales/import/run-import.ts'
import { showRejection } from '../sales/import/summarize.ts'
import { readShop } from '../shop/store.ts'

/** Kinds of product files. */
export type ProductFileFormat = 'shopify_products' | 'mapped'
/** How a product file is read. */
export interface ProductShape {
  readonly file: FileShape
  readonly mapping: ProductMapping
}

/** What `products.import` queues. */
export interface ProductImportInput {
  readonly ticket: string
  readonly fileName: string
  readonly format: ProductFileFormat
  readonly profile: ProductShape | null
  readonly leaveOutRejected: boolean
  readonly by: string
}

/** The reading of one kind of product file over its header. */
export function productFormatOf(
  header: Header,
  format: ProductFileFormat,
  mapping: ProductMapping | null,
  currency: string,
): Result<ProductFormat, ColumnFailure> {
  if (format === 'shopify_products') return shopifyProducts(header, currency)
  if (mapping === null) return refuse({ code: 'fields_missing', columns: [] })
  return mappedProducts(header, mapping, currency)
}

/** Imports a product file: new products are added, known ones take what the file says of them. */
export const importProducts: JobWork = async (desk, input: ProductImportInput) => {
  const upload = await findUpload(desk.room, input.ticket)
  const shop = await readShop(desk.db)
  if (!upload || !shop) return refuse({ code: 'ticket_not_valid' })
  const sniffed = await sniffFile(upload.path, usualDateOrder(shop.settings), input.profile?.file)
  if (!sniffed.ok) return explained(fileNotReadable(sniffed.failure))
  const { shape } = sniffed.value
  const opened = await openRows(upload.path, shape)
  if (!opened.ok) return explained(fileNotReadable(opened.failure))
  const rows = opened.value
  const mapping = input.profile?.mapping ?? null
  const format = productFormatOf(readHeader(rows.header), input.format, mapping, shop.settings.currency)
  const report = createReport(desk)
  const reading = openFile(desk.room.database, 'read')
  try {
    if (!format.ok) return explained(fileNotReadable(format.failure))
    const importId = desk.newId()
    const { fileName, by } = input
    const fileSha256 = await hashFile(upload.path)
    const begin = { importId, job: desk.job, kind: 'products', fileName, fileSha256, format: input.format, by } as const
    const carried = await carryImport(desk, begin, report, async (staging, ahead) => {
      const newId = createImportIds(desk.newId())
      const products = createProducts(reading.raw, staging, newId, desk.now(), shop.settings.currency)
      const read = await readAll(rows, createProductReader(format.value, shape), products, ahead, report, input)
      if (!read.ok) return read
      const { rows: count, products: added, updated } = read.value
      return ok({ rows: count, end: { summary: read.value, details: { rows: count, products: added, updated } } })
    })
    if (!carried.ok) return carried
    await removeUpload(upload.path)
    return ok({ ...carried.value.end.summary, import: importId })
  } finally {
    await rows.close()
    await reading.close()
  }
}

/** Reads the file to its end; `rows_rejected` with what is wrong unless that is to be left out. */
async function readAll(
  rows: OpenRows,
  reader: ProductReader,
  products: Products,
  ahead: MergeAhead,
  report: Report,
  { leaveOutRejected }: Pick<ProductImportInput, 'leaveOutRejected'>,
) {
  const summary = { rows: 0, products: 0, updated: 0, rejectedRows: 0, skipped: {}, rejected: [] as unknown[] }
  for await (const batch of rows.rows) {
    if (!batch.ok) return explained(fileNotReadable(batch.failure))
    const taken = reader.take(batch.value.rows, batch.value.bytesRead)
    for (const product of taken.products) summary[products.take(product) ? 'products' : 'updated'] += 1
    summary.rejected.push(...taken.rejections.slice(0, 500 - summary.rejected.length).map(showRejection))
    const { rows: count, rejectedRows, skipped } = taken.summary
    Object.assign(summary, { rows: count, rejectedRows, skipped: { ...skipped } })
    if (rejectedRows === 0 || leaveOutRejected) await ahead.step()
    if (report('reading', count, (readPercent * batch.value.bytesRead) / rows.bytes))
      return refuse({ code: 'cancelled' })
  }
  if (summary.rejectedRows > 0 && !leaveOutRejected)
    return refuse({ code: 'rows_rejected', count: summary.rejectedRows, result: summary })
  return ok(summary)
}

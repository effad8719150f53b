import { mappedProducts } from '../../shared/products/import/mapped-products.ts'
import type { ProductFormat } from '../../shared/products/import/product-format.ts'
import { createProductReader } from '../../shared/products/import/read-products.ts'
import { shopifyProducts } from '../../shared/products/import/shopify-products.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { ColumnFailure, Header } from '../../shared/sales/import/header.ts'
import { readHeader } from '../../shared/sales/import/header.ts'
import type { ProductMapping } from '../../shared/sales/import/profile.ts'
import type { FileShape } from '../../shared/sales/import/rows.ts'
import { openFile } from '../database/open.ts'
import { findUpload } from '../files/file-room.ts'
import { openRows } from '../files/read/read-rows.ts'
import { sniffFile } from '../files/read/sniff-file.ts'
import type { JobFailure, JobWork } from '../jobs/run-job.ts'
import { carryImport, createReport, hashFile, removeUpload } from '../sales/import/carry-import.ts'
import { createImportIds } from '../sales/import/import-ids.ts'
import { fileNotReadable, usualDateOrder } from '../sales/import/open-format.ts'
import { createProducts } from '../sales/import/resolve-products.ts'
import { explained } from '../sales/import/run-import.ts'
import { openStaging, removeStaging } from '../sales/import/staging.ts'
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
  const importId = desk.newId()
  const report = createReport(desk)
  const reading = openFile(desk.room.database, 'read')
  const staging = openStaging(desk.room, importId)
  try {
    const mapping = input.profile?.mapping ?? null
    const format = productFormatOf(readHeader(rows.header), input.format, mapping, shop.settings.currency)
    if (!format.ok) return explained(fileNotReadable(format.failure))
    const newId = createImportIds(desk.newId())
    const products = createProducts(reading.raw, staging, newId, desk.now(), shop.settings.currency)
    const reader = createProductReader(format.value, shape)
    const summary = { rows: 0, products: 0, updated: 0, rejectedRows: 0, skipped: {}, rejected: [] as unknown[] }
    for await (const batch of rows.rows) {
      if (!batch.ok) return explained(fileNotReadable(batch.failure))
      const taken = reader.take(batch.value.rows, batch.value.bytesRead)
      for (const product of taken.products) summary[products.take(product) ? 'products' : 'updated'] += 1
      summary.rejected.push(...taken.rejections.slice(0, 500 - summary.rejected.length).map(showRejection))
      const { rows: count, rejectedRows, skipped } = taken.summary
      Object.assign(summary, { rows: count, rejectedRows, skipped: { ...skipped } })
      const percent = (60 * batch.value.bytesRead) / rows.bytes
      if (await report('reading', count, percent)) return refuse({ code: 'cancelled' } satisfies JobFailure)
    }
    if (summary.rejectedRows > 0 && !input.leaveOutRejected)
      return refuse({ code: 'rows_rejected', count: summary.rejectedRows, result: summary })
    const carried = await carryImport(
      desk,
      {
        begin: {
          importId,
          job: desk.job,
          kind: 'products',
          fileName: input.fileName,
          fileSha256: await hashFile(upload.path),
          format: input.format,
          by: input.by,
        },
        staging,
        rows: summary.rows,
        end: { summary, details: { rows: summary.rows, products: summary.products, updated: summary.updated } },
      },
      report,
    )
    if (!carried.ok) return carried
    await removeUpload(upload.path)
    return ok({ ...summary, import: importId })
  } finally {
    await rows.close()
    if (staging.raw.open) staging.close()
    await reading.close()
    removeStaging(desk.room, importId)
  }
}

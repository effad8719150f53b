import { createProductReader } from '../../shared/products/import/read-products.ts'
import { ok, refuse } from '../../shared/result.ts'
import { detectFormat } from '../../shared/sales/import/detect-format.ts'
import { guessProductMapping } from '../../shared/sales/import/guess-mapping.ts'
import { readHeader } from '../../shared/sales/import/header.ts'
import type { Handler } from '../context.ts'
import { findUpload } from '../files/file-room.ts'
import { sniffFile } from '../files/read/sniff-file.ts'
import { fileNotReadable, usualDateOrder } from '../sales/import/open-format.ts'
import { showRejection } from '../sales/import/summarize.ts'
import { productFormatOf } from './import-products.ts'

const shownRows = 10
const shownRejections = 50

/** Looks at a product file before it is imported. */
export const previewProducts: Handler<'products.preview'> = async (desk, { ticket, ...chosen }) => {
  const upload = await findUpload(desk.room, ticket)
  if (!upload) return refuse({ code: 'ticket_not_valid' })
  const sniffed = await sniffFile(upload.path, usualDateOrder(desk.shop), chosen.profile?.file)
  if (!sniffed.ok) return refuse(fileNotReadable(sniffed.failure))
  const file = sniffed.value
  const header = readHeader(file.header)
  const format = chosen.format ?? (detectFormat(header) === 'shopify_products' ? 'shopify_products' : 'mapped')
  const mapping = chosen.profile?.mapping ?? guessProductMapping(header)
  const opened = productFormatOf(header, format, mapping, desk.shop.currency)
  const taken = opened.ok ? createProductReader(opened.value, file.shape).take(file.rows, 0) : null
  return ok({
    fileName: upload.name,
    format,
    profile: format === 'mapped' ? { file: file.shape, mapping } : null,
    headers: header.columns.map(column => column.title),
    rows: file.rows.slice(0, shownRows).map(row => [...row.cells]),
    missing: opened.ok ? [] : [...opened.failure.columns],
    products: taken?.products.length ?? 0,
    rejected: (taken?.rejections ?? []).slice(0, shownRejections).map(showRejection),
  })
}

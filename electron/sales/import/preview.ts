import { ok, refuse } from '../../../shared/result.ts'
import { detectFormat } from '../../../shared/sales/import/detect-format.ts'
import { guessSalesMapping } from '../../../shared/sales/import/guess-mapping.ts'
import { type Header, readHeader } from '../../../shared/sales/import/header.ts'
import { neededFields } from '../../../shared/sales/import/mapped-columns.ts'
import type { OrderFormat } from '../../../shared/sales/import/order-format.ts'
import { saleFields } from '../../../shared/sales/import/profile.ts'
import { createSalesReader } from '../../../shared/sales/import/read-sales.ts'
import type { Handler } from '../../context.ts'
import { findUpload } from '../../files/file-room.ts'
import { type SniffedFile, sniffFile } from '../../files/read/sniff-file.ts'
import { fileNotReadable, formatOf, type SalesFormat, type SalesShape, usualDateOrder } from './open-format.ts'
import { showRejection } from './summarize.ts'

const shownRows = 10
const shownRejections = 50
/** Rows that a sniffed file shows at most: with as many, its last order may be cut. */
const fullSample = 1000

/** Looks at a sales file before it is imported: what it seems to be, ten rows, and what its start would bring. */
export const previewSales: Handler<'sales.preview'> = async (desk, { ticket, ...chosen }) => {
  const upload = await findUpload(desk.room, ticket)
  if (!upload) return refuse({ code: 'ticket_not_valid' })
  const sniffed = await sniffFile(upload.path, usualDateOrder(desk.shop), chosen.profile?.file)
  if (!sniffed.ok) return refuse(fileNotReadable(sniffed.failure))
  const file = sniffed.value
  const header = readHeader(file.header)
  const detected = detectFormat(header)
  const guessed = detected === 'shopify_orders' || detected === 'woocommerce_orders' ? detected : 'mapped'
  const format: SalesFormat = chosen.format ?? guessed
  const profile: SalesShape | null =
    format === 'mapped'
      ? {
          file: file.shape,
          mapping: chosen.profile?.mapping ?? guessSalesMapping(header, file.samples, desk.shop.taxMode),
        }
      : null
  const opened = formatOf(header, format, profile, desk.shop)
  const profiles = await desk.db.selectFrom('importProfile').select(['id', 'name']).orderBy('nameFolded').execute()
  const start = opened.ok ? readStart(opened.value, file) : { sales: 0, credits: 0, rejected: 0, list: [] }
  return ok({
    fileName: upload.name,
    bytes: file.bytes,
    format,
    profile,
    encoding: file.shape.encoding,
    delimiter: file.shape.delimiter,
    headers: header.columns.map(column => column.title),
    rows: file.rows.slice(0, shownRows).map(row => [...row.cells]),
    fields: profile === null ? [] : fieldsOf(header, profile),
    missing: opened.ok ? [] : [...opened.failure.columns],
    records: { sales: start.sales, credits: start.credits, rejected: start.rejected },
    rejected: start.list,
    profiles,
  })
}

function fieldsOf(header: Header, { mapping }: SalesShape) {
  const needed = new Set(neededFields({ ...mapping, columns: {} }))
  return saleFields.map(field => {
    const title = mapping.columns[field]
    const column = title === undefined ? null : (header.find(title)?.title ?? null)
    return { field, column, needed: needed.has(field) }
  })
}

function readStart(format: OrderFormat, file: SniffedFile) {
  const reader = createSalesReader(format, file.shape)
  const taken = reader.take(file.rows, 0)
  const ended = file.rows.length < fullSample ? reader.end(0) : null
  const rejections = [...taken.rejections, ...(ended?.rejections ?? [])]
  const summary = ended?.summary ?? taken.summary
  return {
    sales: summary.sales,
    credits: summary.creditNotes,
    rejected: summary.rejectedRows,
    list: rejections.slice(0, shownRejections).map(showRejection),
  }
}

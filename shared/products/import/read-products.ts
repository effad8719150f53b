import type { Result } from '../../result.ts'
import { createCellReader } from '../../sales/import/cell-reader.ts'
import { createTimeReader } from '../../sales/import/read-time.ts'
import type { IncomingProduct } from '../../sales/import/records.ts'
import type { Rejection, SkipCode } from '../../sales/import/rejections.ts'
import type { FileShape, ReadFailure, Row, RowStream } from '../../sales/import/rows.ts'
import type { ProductFormat } from './product-format.ts'

/** What a product file has brought so far. */
export interface ProductSummary {
  readonly rows: number
  readonly products: number
  readonly skipped: Readonly<Record<SkipCode, number>>
  readonly rejectedRows: number
  readonly rejections: number
}

/** What the rows read last became. */
export interface ProductBatch {
  readonly products: readonly IncomingProduct[]
  readonly rejections: readonly Rejection[]
  readonly bytesRead: number
  readonly summary: ProductSummary
}

/** Turns rows into products, as they come. */
export interface ProductReader {
  readonly take: (rows: readonly Row[], bytesRead: number) => ProductBatch
}

/** Starts reading a file in one format. A code that stands twice (case ignored) is rejected the second time. */
export function createProductReader(format: ProductFormat, shape: Pick<FileShape, 'decimal'>): ProductReader {
  const cells = createCellReader(shape.decimal, createTimeReader('ymd', 'UTC'))
  const seen = new Map<string, number>()
  const skipped: Record<SkipCode, number> = { stock_adjustment: 0, chosen_to_skip: 0, no_item: 0, no_code: 0 }
  const count = { rows: 0, products: 0, rejectedRows: 0, rejections: 0 }
  const convert = (row: Row): IncomingProduct | SkipCode | null => {
    if (row.fault !== null) {
      const column = { index: row.fault.column - 1, title: String(row.fault.column) }
      return cells.reject(row, column, row.fault.code, { column: row.fault.column })
    }
    const converted = format.convert(row, cells)
    if (converted === null || typeof converted === 'string') return converted
    const earlier = seen.get(converted.sku.toLowerCase())
    if (earlier !== undefined)
      return cells.reject(row, null, 'product_repeated', { found: converted.sku, firstLine: earlier })
    seen.set(converted.sku.toLowerCase(), row.line)
    return converted
  }
  return {
    take: (rows, bytesRead) => {
      const products: IncomingProduct[] = []
      const rejections: Rejection[] = []
      for (const row of rows) {
        count.rows += 1
        const converted = convert(row)
        const problems = cells.drain()
        if (problems.length > 0) {
          const subject = converted !== null && typeof converted === 'object' ? converted.sku : null
          for (const problem of problems) rejections.push({ ...problem, subject })
          count.rejectedRows += 1
          count.rejections += problems.length
        } else if (typeof converted === 'string') skipped[converted] += 1
        else if (converted !== null) {
          products.push(converted)
          count.products += 1
        }
      }
      return { products, rejections, bytesRead, summary: { ...count, skipped: { ...skipped } } }
    },
  }
}

/** Reads a whole product file: batches of what it brings, or why it can't be read. */
export async function* readProducts(
  rows: RowStream,
  reader: ProductReader,
): AsyncGenerator<Result<ProductBatch, ReadFailure>> {
  for await (const batch of rows) {
    if (!batch.ok) {
      yield batch
      return
    }
    yield { ok: true, value: reader.take(batch.value.rows, batch.value.bytesRead) }
  }
}

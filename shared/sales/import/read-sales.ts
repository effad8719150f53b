import type { Result } from '../../result.ts'
import { type CellReader, createCellReader } from './cell-reader.ts'
import type { OrderFormat } from './order-format.ts'
import { createTimeReader } from './read-time.ts'
import type { IncomingCreditNote, IncomingSale } from './records.ts'
import type { Rejection } from './rejections.ts'
import type { FileShape, ReadFailure, Row, RowStream } from './rows.ts'
import { countSummary, type ImportSummary, type SummaryCount } from './summary.ts'

/** Orders with more rows than this are a wrong mapping, not a sale. */
export const mostRowsOfOrder = 20_000

/** What became complete with the rows read so far, in the order of the file. */
export interface IncomingBatch {
  readonly records: readonly (IncomingSale | IncomingCreditNote)[]
  readonly rejections: readonly Rejection[]
  /** Bytes of the file read so far. */
  readonly bytesRead: number
  /** What the whole file has brought so far. */
  readonly summary: ImportSummary
}

/** Turns rows into sales and credit notes, as they come. */
export interface SalesReader {
  /** Takes the next rows; an order is complete when another one begins. */
  readonly take: (rows: readonly Row[], bytesRead: number) => IncomingBatch
  /** Ends the file: the last order is complete. */
  readonly end: (bytesRead: number) => IncomingBatch
}

/** Starts reading a file in one format. An order with anything wrong in it is left out whole and named. */
export function createSalesReader(format: OrderFormat, shape: Pick<FileShape, 'decimal' | 'dateOrder'>): SalesReader {
  const cells = createCellReader(shape.decimal, createTimeReader(shape.dateOrder, format.timeZone))
  const summary = countSummary()
  const seen = new Set<string>()
  let group: Row[] = []
  let key: string | null = null
  let records: (IncomingSale | IncomingCreditNote)[] = []
  let rejections: Rejection[] = []

  const finish = () => {
    if (group.length === 0) return
    const finished = convertGroup(group, key, seen, format, cells, summary)
    if (finished.ok) records.push(...finished.records)
    else rejections.push(...finished.rejections)
    group = []
  }
  const drain = (bytesRead: number): IncomingBatch => {
    const batch = { records, rejections, bytesRead, summary: summary.read() }
    records = []
    rejections = []
    return batch
  }
  return {
    take: (rows, bytesRead) => {
      for (const row of rows) {
        summary.row()
        const own = cells.text(row, format.key)
        if (own !== key || own === null) finish()
        key = own
        if (group.length <= mostRowsOfOrder) group.push(row)
      }
      return drain(bytesRead)
    },
    end: bytesRead => {
      finish()
      return drain(bytesRead)
    },
  }
}

type Finished =
  | { readonly ok: true; readonly records: readonly (IncomingSale | IncomingCreditNote)[] }
  | { readonly ok: false; readonly rejections: readonly Rejection[] }

function convertGroup(
  group: readonly Row[],
  key: string | null,
  seen: Set<string>,
  format: OrderFormat,
  cells: CellReader,
  summary: SummaryCount,
): Finished {
  const first = group[0]
  if (first !== undefined) checkGroup(group, first, key, seen, format, cells)
  const faulty = cells.drain()
  const converted = faulty.length > 0 ? null : format.convert(group, cells)
  const problems = converted === null ? faulty : cells.drain()
  if (converted === null || problems.length > 0) {
    summary.reject(group.length, problems.length)
    return { ok: false, rejections: problems.map(problem => ({ ...problem, subject: key })) }
  }
  const records: (IncomingSale | IncomingCreditNote)[] = []
  for (const code of converted.skipped) summary.skip(code)
  if (converted.sale !== null) {
    records.push(converted.sale)
    summary.sale(converted.sale)
  }
  if (converted.creditNote !== null) {
    records.push(converted.creditNote)
    summary.creditNote(converted.creditNote)
  }
  return { ok: true, records }
}

function checkGroup(
  group: readonly Row[],
  first: Row,
  key: string | null,
  seen: Set<string>,
  format: OrderFormat,
  cells: CellReader,
): void {
  for (const row of group) {
    if (row.fault === null) continue
    const column = { index: row.fault.column - 1, title: String(row.fault.column) }
    cells.reject(row, column, row.fault.code, { column: row.fault.column })
  }
  if (key === null) return
  if (seen.has(key)) cells.reject(first, format.key, 'order_not_together', { found: key })
  seen.add(key)
  if (group.length > mostRowsOfOrder) cells.reject(first, format.key, 'order_too_long', { limit: mostRowsOfOrder })
}

/** Reads a whole file: batches of what it brings, or why it can't be read. Nothing is held but the order in hand. */
export async function* readSales(
  rows: RowStream,
  reader: SalesReader,
): AsyncGenerator<Result<IncomingBatch, ReadFailure>> {
  let bytesRead = 0
  for await (const batch of rows) {
    if (!batch.ok) {
      yield batch
      return
    }
    bytesRead = batch.value.bytesRead
    yield { ok: true, value: reader.take(batch.value.rows, bytesRead) }
  }
  yield { ok: true, value: reader.end(bytesRead) }
}

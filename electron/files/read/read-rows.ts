import { ok, type Result, refuse } from '../../../shared/result.ts'
import type { FileShape, ReadFailure, Row, RowBatch } from '../../../shared/sales/import/rows.ts'
import { type ChunkDecoder, createDecoder, placeOfBadUtf8 } from './decode-chunks.ts'
import { type ReadLimits, readLimits } from './limits.ts'
import { type OpenFile, openFile, readAt } from './open-file.ts'
import { createTextParser, type TextParser } from './parse-text.ts'

/** A file whose header is read; its rows come as they are asked for. `close` is needed also when they aren't. */
export interface OpenRows {
  readonly header: readonly string[]
  readonly bytes: number
  readonly rows: AsyncGenerator<Result<RowBatch, ReadFailure>>
  readonly close: () => Promise<void>
}

/**
 * Opens a file of rows and reads its header. Memory stays bounded by one chunk and one record, whatever the file.
 * A first line `sep=;`, as Excel writes it, is passed over.
 */
export async function openRows(
  path: string,
  shape: Pick<FileShape, 'delimiter' | 'encoding'>,
  limits: ReadLimits = readLimits,
): Promise<Result<OpenRows, ReadFailure>> {
  const decoder = createDecoder(shape.encoding)
  if (decoder === null) return refuse({ code: 'encoding_unknown', encoding: shape.encoding })
  const opened = await openFile(path, limits)
  if (!opened.ok) return opened
  const file = opened.value
  const source = readRecords(file, decoder, shape, limits)
  const first = await firstRecords(source)
  if (!first.ok) {
    await file.handle.close()
    return first
  }
  const { header, batch } = first.value
  const failure = checkHeader(header, limits)
  if (failure !== null) {
    await file.handle.close()
    return refuse(failure)
  }
  return ok({
    header: header.cells,
    bytes: file.bytes,
    rows: checkWidths(batch, source, header.cells.length, limits),
    close: () => file.handle.close(),
  })
}

function checkHeader(header: Row, limits: ReadLimits): ReadFailure | null {
  if (header.fault?.code === 'control_character') return { code: 'file_binary', kind: 'other' }
  if (header.cells.length > limits.columns)
    return { code: 'too_many_columns', line: header.line, columns: header.cells.length, limit: limits.columns }
  return null
}

type Records = AsyncGenerator<Result<RowBatch, ReadFailure>>

async function firstRecords(source: Records) {
  for await (const batch of { [Symbol.asyncIterator]: () => keepOpen(source) }) {
    if (!batch.ok) return batch
    const [first, second, ...others] = batch.value.rows
    if (first === undefined) continue
    const marked = /^sep=.?$/i.test(first.cells.join('').trim()) && first.cells.length <= 2
    const header = marked ? second : first
    if (header === undefined) continue
    const rows = marked || second === undefined ? others : [second, ...others]
    return ok({ header, batch: { rows, bytesRead: batch.value.bytesRead } })
  }
  return refuse({ code: 'no_rows' } as const)
}

/** A loop over it that ends early doesn't end the source. */
function keepOpen(source: Records): AsyncIterator<Result<RowBatch, ReadFailure>> {
  return { next: () => source.next() }
}

async function* checkWidths(first: RowBatch, source: Records, width: number, limits: ReadLimits): Records {
  let count = 0
  const widen = (batch: RowBatch): RowBatch => ({
    bytesRead: batch.bytesRead,
    rows: batch.rows.map(row => (row.cells.length > width && row.fault === null ? tooWide(row, width) : row)),
  })
  const tooMany = (batch: RowBatch): ReadFailure | null => {
    count += batch.rows.length
    const beyond = batch.rows[batch.rows.length - (count - limits.rows)]
    if (count <= limits.rows || beyond === undefined) return null
    return { code: 'too_many_rows', line: beyond.line, limit: limits.rows }
  }
  const failure = tooMany(first)
  yield failure === null ? ok(widen(first)) : refuse(failure)
  if (failure !== null) return
  for await (const batch of source) {
    const problem = batch.ok ? tooMany(batch.value) : batch.failure
    yield batch.ok && problem === null ? ok(widen(batch.value)) : refuse(problem ?? { code: 'file_unreadable' })
    if (problem !== null) return
  }
}

function tooWide(row: Row, width: number): Row {
  const filled = row.cells.slice(width).some(cell => cell.trim() !== '')
  return filled ? { ...row, fault: { code: 'too_many_cells', column: width + 1 } } : row
}

async function* readRecords(
  file: OpenFile,
  decoder: ChunkDecoder,
  shape: Pick<FileShape, 'delimiter' | 'encoding'>,
  limits: ReadLimits,
): Records {
  const parser = createTextParser(shape.delimiter, limits)
  let from = 0
  while (from < file.bytes) {
    const bytes = await readAt(file, from, limits.chunkBytes)
    if (bytes.length === 0) break
    const text = decoder.write(bytes)
    if (text === null) {
      yield refuse(await badEncoding(file, from, bytes, shape.encoding, parser))
      return
    }
    from += bytes.length
    const rows = parser.take(text, false)
    yield 'code' in rows ? refuse(rows) : ok({ rows, bytesRead: from })
    if ('code' in rows) return
  }
  const text = decoder.end()
  if (text === null) {
    yield refuse({ code: 'bad_encoding', encoding: shape.encoding, line: parser.line(), column: 1 })
    return
  }
  const rows = parser.take(text, true)
  yield 'code' in rows ? refuse(rows) : ok({ rows, bytesRead: from })
}

/** Names the place of the bad byte, counting lines again from the start: only ever done once, for the answer. */
async function badEncoding(
  file: OpenFile,
  from: number,
  bytes: Uint8Array,
  encoding: string,
  parser: TextParser,
): Promise<ReadFailure> {
  if (encoding.toLowerCase() !== 'utf-8') return { code: 'bad_encoding', encoding, line: parser.line(), column: 1 }
  let line = 1
  let lineStart = 0
  for (let at = 0; at < from; ) {
    const chunk = await readAt(file, at, Math.min(65_536, from - at))
    if (chunk.length === 0) break
    for (const [index, byte] of chunk.entries())
      if (byte === 10) {
        line += 1
        lineStart = at + index + 1
      }
    at += chunk.length
  }
  const tail = await readAt(file, Math.max(lineStart, from - 1_000_000), Math.min(from - lineStart, 1_000_000))
  const place = placeOfBadUtf8(Buffer.concat([tail, bytes]))
  return { code: 'bad_encoding', encoding, line: line + place.lineEnds, column: place.characters + 1 }
}

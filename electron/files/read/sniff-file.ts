import { ok, type Result, refuse } from '../../../shared/result.ts'
import { guessDateOrder, guessDecimal, guessDelimiter } from '../../../shared/sales/import/guess-shape.ts'
import type { DateOrder, Delimiter, FileShape, ReadFailure, Row } from '../../../shared/sales/import/rows.ts'
import { delimiters } from '../../../shared/sales/import/rows.ts'
import { createDecoder } from './decode-chunks.ts'
import { type ReadLimits, readLimits } from './limits.ts'
import { type OpenFile, openFile, readAt } from './open-file.ts'
import { createTextParser } from './parse-text.ts'
import { openRows } from './read-rows.ts'
import { sniffBinary, sniffUtf16 } from './sniff-binary.ts'
import { sniffEncoding } from './sniff-encoding.ts'

/** What a file seems to be, with its first rows. */
export interface SniffedFile {
  readonly bytes: number
  readonly shape: FileShape
  /** The dates leave only one reading; else the order is worth a look. */
  readonly dateOrderCertain: boolean
  readonly header: readonly string[]
  /** The first rows, at most a thousand. */
  readonly rows: readonly Row[]
  /** These and some rows from the middle and the end: what guesses rest on. */
  readonly samples: readonly Row[]
}

const sampleRows = 1000
const sampleBytes = 64 * 1024

/**
 * Looks at a file before it is imported. What `chosen` says is taken as it is, the rest is guessed; `usualOrder` is
 * the order of dates where the file leaves it open.
 */
export async function sniffFile(
  path: string,
  usualOrder: DateOrder,
  chosen: Partial<FileShape> = {},
  limits: ReadLimits = readLimits,
): Promise<Result<SniffedFile, ReadFailure>> {
  const opened = await openFile(path, limits)
  if (!opened.ok) return opened
  const file = opened.value
  try {
    const start = await readAt(file, 0, sampleBytes)
    const kind = sniffUtf16(start) === null ? sniffBinary(start) : null
    if (kind !== null) return refuse({ code: 'file_binary', kind })
    const encoding = chosen.encoding ?? (await sniffEncoding(file, start))
    const delimiter = chosen.delimiter ?? sniffDelimiter(start, encoding)
    const read = await readStart(path, { delimiter, encoding }, limits)
    if (!read.ok) return read
    const { header, rows } = read.value
    const others =
      rows.length < sampleRows ? [] : await readPlaces(file, { delimiter, encoding }, header.length, limits)
    const samples = [...rows, ...others]
    const decimal = chosen.decimal ?? guessDecimal(cellsOf(samples), delimiter === ';' ? ',' : '.')
    const dates = guessDates(samples, header.length, usualOrder)
    return ok({
      bytes: file.bytes,
      shape: { delimiter, encoding, decimal, dateOrder: chosen.dateOrder ?? dates.order },
      dateOrderCertain: dates.certain,
      header,
      rows,
      samples,
    })
  } finally {
    await file.handle.close()
  }
}

function sniffDelimiter(start: Uint8Array, encoding: string): Delimiter {
  const text = createDecoder(encoding)?.write(start) ?? ''
  const marked = /^\s*"?sep=(.)/i.exec(text)?.[1]
  return delimiters.find(delimiter => delimiter === marked) ?? guessDelimiter(text)
}

async function readStart(path: string, shape: Pick<FileShape, 'delimiter' | 'encoding'>, limits: ReadLimits) {
  const opened = await openRows(path, shape, limits)
  if (!opened.ok) return opened
  const rows: Row[] = []
  try {
    for await (const batch of opened.value.rows) {
      if (!batch.ok) return batch
      for (const row of batch.value.rows) if (rows.length < sampleRows) rows.push(row)
      if (rows.length >= sampleRows) break
    }
  } finally {
    await opened.value.close()
  }
  return rows.length === 0 ? refuse({ code: 'no_rows' } as const) : ok({ header: opened.value.header, rows })
}

/** Rows from the middle and the end; a record cut in two is known by its width and left out. */
async function readPlaces(
  file: OpenFile,
  shape: Pick<FileShape, 'delimiter' | 'encoding'>,
  width: number,
  limits: ReadLimits,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const place of [file.bytes / 2, file.bytes - sampleBytes]) {
    const from = Math.max(0, Math.floor(place / 4) * 4)
    const bytes = await readAt(file, from, sampleBytes)
    const lineEnd = bytes.indexOf(10)
    const aligned = shape.encoding.startsWith('utf-16') ? bytes : bytes.subarray(lineEnd + 1)
    const text = createDecoder(shape.encoding)?.write(aligned) ?? ''
    const found = createTextParser(shape.delimiter, limits).take(text, from + bytes.length >= file.bytes)
    if (!('code' in found)) rows.push(...found.slice(1).filter(row => row.cells.length === width))
  }
  return rows
}

function* cellsOf(rows: readonly Row[]): Generator<string> {
  for (const row of rows) yield* row.cells
}

function guessDates(rows: readonly Row[], width: number, usual: DateOrder) {
  let best = { order: usual, certain: false }
  let found = false
  for (let column = 0; column < width; column += 1) {
    const cells = rows.map(row => row.cells[column] ?? '').filter(cell => cell.trim() !== '')
    const dated = cells.filter(cell => /^\s*\d{1,4}([-./])\d{1,2}\1\d{1,4}(?:\D|$)/.test(cell)).length
    if (dated === 0 || dated < cells.length / 2) continue
    const guess = guessDateOrder(cells, usual)
    if (guess.certain) return guess
    if (!found) best = guess
    found = true
  }
  return best
}

import { type CsvColumn, type CsvValue, cellWriter, textWriter } from './cell-writers.ts'
import type { CsvOptions } from './csv-options.ts'

/** Rows by column name, at hand or one by one. */
export type CsvRows = Iterable<Readonly<Record<string, CsvValue>>> | AsyncIterable<Readonly<Record<string, CsvValue>>>

/** About how much text is given at once, in letters. */
const chunkLength = 131_072

/**
 * Writes rows as CSV (RFC 4180: lines end with CR LF, the first has the titles), a chunk at a time. Rows are taken one
 * by one and never held; leaving the loop ends the source. `onRow` is told how many rows are in what was given so far.
 */
export async function* csvLines(
  columns: readonly CsvColumn[],
  rows: CsvRows,
  options: CsvOptions,
  onRow?: (rows: number) => void,
): AsyncGenerator<string, void, undefined> {
  const names = columns.map(column => column.name)
  const writers = columns.map(column => cellWriter(column, options))
  const { delimiter } = options
  const line = (row: Readonly<Record<string, CsvValue>>) => {
    let text = ''
    for (let place = 0; place < names.length; place += 1)
      text += (place === 0 ? '' : delimiter) + (writers[place]?.(row[names[place] ?? '']) ?? '')
    return `${text === '' && names.length === 1 ? '""' : text}\r\n`
  }
  const title = textWriter(options)
  let chunk = `${options.bom ? '\uFEFF' : ''}${columns.map(column => title(column.title)).join(delimiter)}\r\n`
  let count = 0
  if (Symbol.iterator in rows)
    for (const row of rows) {
      chunk += line(row)
      count += 1
      if (chunk.length < chunkLength) continue
      onRow?.(count)
      yield chunk
      chunk = ''
    }
  else
    for await (const row of rows) {
      chunk += line(row)
      count += 1
      if (chunk.length < chunkLength) continue
      onRow?.(count)
      yield chunk
      chunk = ''
    }
  onRow?.(count)
  yield chunk
}

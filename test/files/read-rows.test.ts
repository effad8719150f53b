import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { afterAll, describe, expect, it } from 'vitest'
import { type ReadLimits, readLimits } from '../../electron/files/read/limits.ts'
import { createTextParser } from '../../electron/files/read/parse-text.ts'
import { openRows } from '../../electron/files/read/read-rows.ts'
import type { Delimiter, ReadFailure, Row } from '../../shared/sales/import/rows.ts'
import { temporaryFolder } from './temporary.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

interface Read {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
  readonly failure: ReadFailure | null
}

async function read(
  content: string | Uint8Array,
  shape: { readonly delimiter?: Delimiter; readonly encoding?: string } = {},
  limits: Partial<ReadLimits> = {},
): Promise<Read> {
  return readPath(folder.write(content), shape, limits)
}

async function readPath(
  path: string,
  shape: { readonly delimiter?: Delimiter; readonly encoding?: string } = {},
  limits: Partial<ReadLimits> = {},
): Promise<Read> {
  const opened = await openRows(path, { delimiter: ',', encoding: 'utf-8', ...shape }, { ...readLimits, ...limits })
  if (!opened.ok) return { header: [], rows: [], failure: opened.failure }
  const rows: Row[] = []
  try {
    for await (const batch of opened.value.rows) {
      if (!batch.ok) return { header: opened.value.header, rows, failure: batch.failure }
      rows.push(...batch.value.rows)
    }
  } finally {
    await opened.value.close()
  }
  return { header: opened.value.header, rows, failure: null }
}

const linesAndCells = (rows: readonly Row[]) => rows.map(row => [row.line, ...row.cells])

describe('a file of rows', () => {
  it('tells each record with the first line it stands on', async () => {
    const { header, rows } = await read('a,b\n1,"two\nlines"\n\n , \n3,"four ""4"""\n5,6')
    expect(header).toEqual(['a', 'b'])
    expect(linesAndCells(rows)).toEqual([
      [2, '1', 'two\nlines'],
      [6, '3', 'four "4"'],
      [7, '5', '6'],
    ])
  })

  it('takes line ends of all kinds, also mixed, and cut between two chunks', async () => {
    const text = 'a,b\r\n1,2\r3,4\n5,"6\r\n7"\r\n8,9\r'
    for (let chunkBytes = 1; chunkBytes <= text.length; chunkBytes += 1) {
      const { rows, failure } = await read(text, {}, { chunkBytes })
      expect(failure).toBeNull()
      expect(linesAndCells(rows), `chunks of ${chunkBytes}`).toEqual([
        [2, '1', '2'],
        [3, '3', '4'],
        [4, '5', '6\n7'],
        [6, '8', '9'],
      ])
    }
  })

  it('drops a byte order mark and passes over a sep= line', async () => {
    expect((await read('\ufeffa,b\n1,2')).header).toEqual(['a', 'b'])
    const marked = await read('sep=;\na;b\n1;2', { delimiter: ';' })
    expect(marked.header).toEqual(['a', 'b'])
    expect(linesAndCells(marked.rows)).toEqual([[3, '1', '2']])
  })

  it('reads UTF-8, UTF-16 and old encodings, letters cut between chunks too', async () => {
    const text = 'name,price\nKännchen €,1\n'
    const bytes: readonly (readonly [string, Uint8Array])[] = [
      ['utf-8', Buffer.from(text)],
      ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf-16le')])],
      ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(text, 'utf-16be')])],
      ['windows-1252', iconv.encode(text, 'windows-1252')],
    ]
    for (const [encoding, content] of bytes) {
      const { header, rows } = await read(content, { encoding }, { chunkBytes: 3 })
      expect(header).toEqual(['name', 'price'])
      expect(linesAndCells(rows)).toEqual([[2, 'Kännchen €', '1']])
    }
  })

  it('gives back what a writer of CSV wrote, whatever the chunks', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ',', ';', '\n', ' ', '€', "'") })
    const record = fc.tuple(fc.constant('x'), cell, cell)
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        async (records, chunkBytes) => {
          const text = `h1,h2,h3\n${Papa.unparse([...records], { newline: '\n' })}\n`
          const { rows, failure } = await read(text, {}, { chunkBytes })
          expect(failure).toBeNull()
          expect(rows.map(row => row.cells)).toEqual(records)
          let line = 2
          for (const [index, row] of rows.entries()) {
            expect(row.line).toBe(line)
            line += 1 + (records[index]?.join('').split('\n').length ?? 1) - 1
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a file that is wrong as a whole', () => {
  it('is named for what it is', async () => {
    expect((await readPath(join(folder.path, 'nowhere.csv'))).failure).toEqual({ code: 'file_missing' })
    expect((await readPath(folder.path)).failure).toEqual({ code: 'not_a_file' })
    expect((await read('')).failure).toEqual({ code: 'file_empty' })
    expect((await read('\n \n')).failure).toEqual({ code: 'no_rows' })
    expect((await read('a,b\n1,2', { encoding: 'klingon' })).failure).toEqual({
      code: 'encoding_unknown',
      encoding: 'klingon',
    })
    expect((await read('a,b\n1,2', {}, { bytes: 5 })).failure).toEqual({ code: 'file_too_large', bytes: 7, limit: 5 })
  })

  it('is refused without waiting when it is a pipe', async context => {
    const pipe = join(folder.path, 'pipe')
    if (process.platform === 'win32' || spawnSync('mkfifo', [pipe]).status !== 0)
      context.skip('no named pipes on this machine')
    expect((await readPath(pipe)).failure).toEqual({ code: 'not_a_file' })
  })

  it('may be reached through a link', async context => {
    const link = join(folder.path, 'link.csv')
    try {
      symlinkSync(folder.write('a,b\n1,2'), link)
    } catch {
      context.skip('no links on this machine')
    }
    expect(linesAndCells((await readPath(link)).rows)).toEqual([[2, '1', '2']])
  })

  it('tells the line and column of a quote that never closes', async () => {
    expect((await read('a,b,c\n1,2,3\n4,"5,6\n7,8,9\n')).failure).toEqual({
      code: 'unclosed_quote',
      line: 3,
      column: 2,
    })
    expect((await read('a,b,c\n1,"x\ny",3\n4,"a\nb","5,6\n7,8,9\n')).failure).toEqual({
      code: 'unclosed_quote',
      line: 5,
      column: 3,
    })
    expect((await read('a,b\n1,2\n1,"2"x\n4,5\n')).failure).toEqual({ code: 'unclosed_quote', line: 3, column: 2 })
  })

  it('gives up an unclosed quote in bounded memory', async () => {
    const row = `${'x'.repeat(99)},${'y'.repeat(99)}\n`
    const path = folder.write(`a,b\n1,"2\n${row.repeat(400_000)}`)
    global.gc?.()
    const before = process.memoryUsage().rss
    const { failure } = await readPath(path)
    expect(failure).toEqual({ code: 'unclosed_quote', line: 2, column: 2 })
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024)
  })

  it('gives up a record without end, too many rows and too many columns', async () => {
    expect((await read(`a,b\n${'x'.repeat(500)}`, {}, { rowCharacters: 100, chunkBytes: 64 })).failure).toEqual({
      code: 'row_too_long',
      line: 2,
      limit: 100,
    })
    expect((await read('a\n1\n2\n3\n4\n', {}, { rows: 2 })).failure).toEqual({
      code: 'too_many_rows',
      line: 4,
      limit: 2,
    })
    const wide = Array.from({ length: 200 }, (_, index) => `c${index}`).join(',')
    expect((await read(`${wide}\n${wide}\n`)).failure).toEqual({
      code: 'too_many_columns',
      line: 1,
      columns: 200,
      limit: 199,
    })
  })

  it('names the line and character that is not UTF-8', async () => {
    const good = 'name,price\nKännchen,1\n'
    const content = Buffer.concat([Buffer.from(`${good}Bücher ä`), Buffer.from([0xfc, 0x2c, 0x31, 0x0a])])
    for (const chunkBytes of [5, 17, 1024]) {
      const { failure } = await read(content, {}, { chunkBytes })
      expect(failure, `chunks of ${chunkBytes}`).toEqual({
        code: 'bad_encoding',
        encoding: 'utf-8',
        line: 3,
        column: 9,
      })
    }
    expect((await read(Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0x31, 0xc3]))).failure).toMatchObject({
      code: 'bad_encoding',
    })
  })
})

describe('a record that is wrong', () => {
  const faults = async (text: string, limits: Partial<ReadLimits> = {}) =>
    (await read(text, {}, limits)).rows.map(row => [row.line, row.fault?.code ?? null, row.fault?.column ?? null])

  it('keeps its line and says what is wrong with which cell', async () => {
    expect(await faults('a,b\n1,2\n1,"2"x"\n4,5\n')).toEqual([
      [2, null, null],
      [3, 'quote_misplaced', 2],
      [4, null, null],
    ])
    expect(await faults('a,b\n1,x\u0000y\n1,2\n')).toEqual([
      [2, 'control_character', 2],
      [3, null, null],
    ])
    expect(await faults('a,b\n1,123456\n', { cellCharacters: 5 })).toEqual([[2, 'cell_too_long', 2]])
  })

  it('may have empty cells too many, but not filled ones, and may end early', async () => {
    expect(await faults('a,b\n1,2,,\n1,2,,3\n1\n')).toEqual([
      [2, null, null],
      [3, 'too_many_cells', 3],
      [4, null, null],
    ])
  })

  it('with a quote inside plain text is none', () => {
    const rows = createTextParser(',', readLimits).take('pipe 12",3\n', true)
    expect('code' in rows ? rows : rows.map(row => row.cells)).toEqual([['pipe 12"', '3']])
  })
})

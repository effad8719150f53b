import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { sniffFile } from '../../electron/files/read/sniff-file.ts'
import type { FileShape } from '../../shared/sales/import/rows.ts'
import { temporaryFolder } from './temporary.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const sniff = (content: string | Uint8Array, chosen: Partial<FileShape> = {}) =>
  sniffFile(folder.write(content), 'dmy', chosen)
async function shapeOf(content: string | Uint8Array, chosen: Partial<FileShape> = {}) {
  const sniffed = await sniff(content, chosen)
  return sniffed.ok ? sniffed.value.shape : sniffed.failure
}

describe('a file before it is imported', () => {
  it('shows how it is written', async () => {
    expect(await shapeOf('Datum;Preis\n14.05.2024;1,50\n')).toEqual({
      delimiter: ';',
      encoding: 'utf-8',
      decimal: ',',
      dateOrder: 'dmy',
    })
    expect(await shapeOf('date\tprice\n2024-05-01\t1.50\n')).toEqual({
      delimiter: '\t',
      encoding: 'utf-8',
      decimal: '.',
      dateOrder: 'ymd',
    })
    expect(await shapeOf('sep=|\na|b\n1|2\n')).toMatchObject({ delimiter: '|' })
  })

  it('is read as a person says, where they say it', async () => {
    const chosen = { delimiter: ',', decimal: '.', dateOrder: 'mdy', encoding: 'windows-1252' } as const
    expect(await shapeOf('Datum;Preis\n14.05.2024;1,50\n', chosen)).toEqual(chosen)
  })

  it('shows its encoding by all of it, not by its first page', async () => {
    const plain = 'a,b\n'.repeat(60_000)
    expect(await shapeOf(`${plain}Kännchen,1\n`)).toMatchObject({ encoding: 'utf-8' })
    expect(await shapeOf(iconv.encode(`${plain}Kännchen für Bücher,1\n`, 'latin1'))).toMatchObject({
      encoding: 'windows-1252',
    })
    expect(await shapeOf(iconv.encode('name,b\nKännchen,1\nBücher,2\n', 'utf-16le', { addBOM: true }))).toMatchObject({
      encoding: 'utf-16le',
    })
    expect(await shapeOf(iconv.encode('name,b\nKannchen,1\nBucher,2\n', 'utf-16be'))).toMatchObject({
      encoding: 'utf-16be',
    })
    expect(await shapeOf(Buffer.from('name,b\n€uro,1\n'))).toMatchObject({ encoding: 'utf-8' })
  })

  it('finds a letter of UTF-8 that lies across two scans', async () => {
    const text = `${'x'.repeat(1024 * 1024 - 3)}\n€,1\nü\n`
    expect(await shapeOf(`a,b\n${text.replaceAll(/x{100}/g, `${'x'.repeat(98)}\n,`)}`)).toMatchObject({
      encoding: 'utf-8',
    })
  })

  it('names damaged UTF-8 by its line instead of reading it as something else', async () => {
    const content = Buffer.concat([Buffer.from('name,b\nKännchen,1\nB'), Buffer.from([0xfc]), Buffer.from('cher,2\n')])
    expect(await shapeOf(content)).toEqual({ code: 'bad_encoding', encoding: 'utf-8', line: 3, column: 2 })
  })

  it('looks at its end too before it takes the first figure for the day', async () => {
    const early = '12/1/10 8:26,1\n'.repeat(8000)
    const sniffed = await sniff(`date,qty\n${early}12/13/10 9:00,1\n`)
    expect(sniffed).toMatchObject({ ok: true, value: { dateOrderCertain: true, shape: { dateOrder: 'mdy' } } })
    const open = await sniff('date,qty\n12/1/10,1\n')
    expect(open).toMatchObject({ ok: true, value: { dateOrderCertain: false } })
  })

  it('shows its header and its first rows, a thousand at most', async () => {
    const sniffed = await sniff(`a,b\n${'1,2\n'.repeat(5000)}`)
    expect(sniffed).toMatchObject({ ok: true, value: { header: ['a', 'b'] } })
    expect(sniffed.ok ? sniffed.value.rows.length : 0).toBe(1000)
  })
})

describe('a file that is no text', () => {
  it('is named for what it seems to be', async () => {
    const kinds = {
      spreadsheet_or_zip: [0x50, 0x4b, 0x03, 0x04, 0x14],
      old_spreadsheet: [0xd0, 0xcf, 0x11, 0xe0, 0xa1],
      pdf: [...Buffer.from('%PDF-1.7\n')],
      picture: [0x89, 0x50, 0x4e, 0x47, 0x0d],
      packed: [0x1f, 0x8b, 0x08],
      database: [...Buffer.from('SQLite format 3\0')],
    }
    for (const [kind, bytes] of Object.entries(kinds))
      expect(await shapeOf(Buffer.from([...bytes, ...Buffer.alloc(100)])), kind).toEqual({ code: 'file_binary', kind })
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)
    expect(await shapeOf(noise)).toEqual({ code: 'file_binary', kind: 'other' })
  })

  it('is not taken for one because of a single bad character', async () => {
    expect(await shapeOf('a,b\nx\u0000y,2\n')).toMatchObject({ encoding: 'utf-8' })
  })

  it('says when it is empty or has a header only', async () => {
    expect(await shapeOf('')).toEqual({ code: 'file_empty' })
    expect(await shapeOf('a,b\n')).toEqual({ code: 'no_rows' })
  })
})

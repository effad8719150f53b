import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { CsvColumn, CsvValue } from '../../electron/csv/cell-writers.ts'
import { type CsvOptions, csvOptionsOf } from '../../electron/csv/csv-options.ts'
import { type CsvRows, csvLines } from '../../electron/csv/write-csv.ts'

const text: CsvColumn = { name: 'text', title: 'Text', type: 'text' }
const money: CsvColumn = { name: 'minor', title: 'Amount', type: 'money' }
const plain: CsvOptions = { delimiter: ',', decimal: '.', bom: false, currency: 'EUR' }

async function written(columns: readonly CsvColumn[], rows: CsvRows, options: CsvOptions = plain): Promise<string> {
  let all = ''
  for await (const chunk of csvLines(columns, rows, options)) all += chunk
  return all
}

/** The data rows as a reader of CSV sees them. */
function readBack(csv: string, delimiter = ','): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/\r\n$/, ''), { delimiter, newline: '\r\n' })
  expect(errors).toEqual([])
  return data.slice(1)
}

async function cellOf(value: CsvValue, column: CsvColumn = text, options = plain): Promise<string | undefined> {
  return readBack(await written([column], [{ [column.name]: value }], options), options.delimiter)[0]?.[0]
}

describe('text cells', () => {
  it.each(['=1+1', '+49 30 1234', '-5', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x";"y")', "'=1", "''@"])(
    '%j is never a formula',
    async value => expect(await cellOf(value)).toBe(`'${value}`),
  )

  it.each(['a=1', 'O’Brien', "'tis", '', '5', '€ äöü ł', 'a;b', 'a,b', 'say "x"', 'two\nlines', ' led', 'n'])(
    '%j stays as it is',
    async value => expect(await cellOf(value)).toBe(value),
  )

  it('any text reads back, less the one apostrophe of its guard', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom("'", '=', '-', '"', ',', ';', '\t', '\r', '\n', ' ', 'a', 'ł') }),
    )
    const delimiters = fc.constantFrom(',' as const, ';' as const, '\t' as const)
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1 }), delimiters, async (values, delimiter) => {
        const columns = [text, { ...text, name: 'second' }]
        const rows = values.map(value => ({ text: value, second: `x${value}` }))
        const read = readBack(await written(columns, rows, { ...plain, delimiter }), delimiter)
        expect(read.map(row => row[0]?.replace(/^'(?='*[=+\-@\t\r])/, ''))).toEqual(values)
        expect(read.map(row => row[1])).toEqual(values.map(value => `x${value}`))
      }),
    )
  })
})

describe('numbers', () => {
  it('stay numbers, below zero too', async () => {
    expect(await cellOf(-1234, money)).toBe('-12.34')
    expect(await cellOf(-3, { name: 'n', title: 'n', type: 'units' })).toBe('-3')
    expect(await cellOf(-1, money, { ...plain, delimiter: ';', decimal: ',' })).toBe('-0,01')
  })

  it.each([
    ['JPY', 1234, '1234'],
    ['EUR', 5, '0.05'],
    ['KWD', -1005, '-1.005'],
    ['KWD', 0, '0.000'],
  ])('amounts in %s have its decimals', async (currency, minor, expected) => {
    expect(await cellOf(minor, { ...money, currency })).toBe(expected)
  })

  it('rates are percent, minutes and days as they are', async () => {
    const german = { ...plain, delimiter: ';', decimal: ',' } as const
    expect(await cellOf(19_000, { name: 'r', title: 'r', type: 'rate' }, german)).toBe('19')
    expect(await cellOf(5_125, { name: 'r', title: 'r', type: 'rate' }, german)).toBe('5,125')
    expect(await cellOf(2.5, { name: 'd', title: 'd', type: 'days' }, german)).toBe('2,5')
  })

  it('with a comma in a file of commas are one cell', async () => {
    const csv = await written([money, text], [{ minor: 1250, text: 'a' }], { ...plain, decimal: ',' })
    expect(csv).toBe('Amount,Text\r\n"12,50",a\r\n')
  })

  it('that are unknown are empty cells', async () => {
    expect(await written([money, text], [{ minor: null }])).toBe('Amount,Text\r\n,\r\n')
    expect(await written([money, text], [{ minor: Number.NaN, text: null }])).toBe('Amount,Text\r\n,\r\n')
  })
})

describe('a file', () => {
  it.each([
    ['de-DE', ';', ','],
    ['de-AT', ';', ','],
    ['de-CH', ';', '.'],
    ['en-GB', ',', '.'],
    ['en-US', ',', '.'],
  ])('for %s has cells parted by %s and decimals by %s', (locale, delimiter, decimal) => {
    expect(csvOptionsOf(locale, 'EUR')).toEqual({ delimiter, decimal, bom: true, currency: 'EUR' })
  })

  it('of no rows has its titles', async () => {
    expect(await written([text, money], [], { ...plain, bom: true })).toBe('\uFEFFText,Amount\r\n')
  })

  it('says codes in words, and asks for each once', async () => {
    let asked = 0
    const say = (code: string) => {
      asked += 1
      return `word, ${code}`
    }
    const csv = await written([{ ...text, type: 'code', say }, money], [{ text: 'a' }, { text: 'a' }])
    expect(csv).toBe('Text,Amount\r\n"word, a",\r\n"word, a",\r\n')
    expect(asked).toBe(1)
  })

  it('comes in chunks, and its source ends when nobody wants more', async () => {
    let given = 0
    let ended = false
    async function* source() {
      try {
        for (;;) {
          given += 1
          yield { text: 'something', minor: given }
        }
      } finally {
        ended = true
      }
    }
    let counted = 0
    for await (const chunk of csvLines([text, money], source(), plain, rows => {
      counted = rows
    })) {
      expect(chunk.length).toBeLessThan(300_000)
      break
    }
    expect(ended).toBe(true)
    expect(counted).toBe(given)
  })
})

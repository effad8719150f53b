import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { mappedSales } from '../../../shared/sales/import/mapped.ts'
import type { IncomingCreditNote } from '../../../shared/sales/import/records.ts'
import { linkAll } from './link-all.ts'
import { importedWith } from './mapped-text.ts'
import { fixture, guessed, type Incoming, readFile } from './read-file.ts'

const britishShop = { timeZone: 'Europe/London', currency: 'GBP', taxMode: 'inclusive' } as const
const readLedger = (path: string) =>
  readFile(path, (header, rows) => mappedSales(header, guessed(header, rows), britishShop))

/** Product units and value credited by day, as the desk read them. */
function creditedByDay(notes: readonly IncomingCreditNote[]) {
  const days = new Map<string, { units: number; minor: number }>()
  for (const note of notes)
    for (const line of note.lines) {
      if (line.kind === 'fee') continue
      const day = days.get(note.creditedDay) ?? { units: 0, minor: 0 }
      days.set(note.creditedDay, { units: day.units + line.quantity, minor: day.minor + line.grossMinor })
    }
  return Object.fromEntries([...days].sort())
}

/** The same and the counts straight from the text, by other means: a cell at a time, without the desk's readers. */
function countStraight(path: string) {
  const [, ...records] = cellsOf(readFileSync(path, 'utf8'))
  const fee = /^(POST|DOT|D|M|C2|S|B|CRUK|PADS|AMAZONFEE|BANK CHARGES|gift_.*)$/i
  const days: Record<string, { units: number; minor: number }> = {}
  const sales = new Set<string>()
  const count = { saleLines: 0, feeLines: 0, creditLines: 0, feeCreditLines: 0, creditUnits: 0, adjustments: 0 }
  const notes = new Set<string>()
  for (const [number = '', code = '', , quantity = '', date = '', price = ''] of records) {
    const isFee = fee.test(code.trim())
    const credit = number.startsWith('C')
    if (!credit && Number(quantity) < 0 && Number(price) === 0) count.adjustments += 1
    else if (credit) {
      notes.add(number)
      if (isFee) count.feeCreditLines += 1
      else {
        count.creditLines += 1
        count.creditUnits -= Number(quantity)
        const [month = '', day = '', year = ''] = (date.split(' ')[0] ?? '').split('/')
        const key = `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
        const sum = days[key] ?? { units: 0, minor: 0 }
        days[key] = {
          units: sum.units - Number(quantity),
          minor: sum.minor - Number(quantity) * Math.round(Number(price) * 100),
        }
      }
    } else {
      sales.add(number)
      if (isFee) count.feeLines += 1
      else count.saleLines += 1
    }
  }
  return { rows: records.length, sales: sales.size, notes: notes.size, ...count, days }
}

function cellsOf(text: string): string[][] {
  const records: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ',' || sign === '\n')) {
      records.at(-1)?.push(cell)
      cell = ''
      if (sign === '\n') records.push([])
    } else cell += sign
  }
  records.at(-1)?.push(cell)
  return records.filter(record => record.length > 1)
}

function expectSameAsStraight(incoming: Incoming, path: string) {
  const straight = countStraight(path)
  expect(incoming.rejections).toEqual([])
  expect(incoming.summary).toMatchObject({
    rows: straight.rows,
    sales: straight.sales,
    saleLines: straight.saleLines,
    feeLines: straight.feeLines,
    creditNotes: straight.notes,
    creditLines: straight.creditLines,
    creditUnits: straight.creditUnits,
    feeCreditLines: straight.feeCreditLines,
  })
  expect(incoming.summary.skipped.stock_adjustment).toBe(straight.adjustments)
  expect(creditedByDay(incoming.notes)).toEqual(straight.days)
  return straight
}

describe('a ledger of sales and credit notes', () => {
  it('gives the counts, units and value by day that its text gives', async () => {
    const path = fixture('ledger.csv')
    const straight = expectSameAsStraight(await readLedger(path), path)
    expect(straight).toMatchObject({ rows: 24, creditLines: 10, feeCreditLines: 2, adjustments: 1, feeLines: 3 })
  })

  it('never makes a product of a fee', async () => {
    const { sales, notes } = await readLedger(fixture('ledger.csv'))
    const lines = [...sales, ...notes].flatMap<{ kind: string; sku: string | null }>(record => [...record.lines])
    const fees = lines.filter(line => line.kind === 'fee').map(line => line.sku)
    expect(fees.sort()).toEqual(['BANK CHARGES', 'D', 'M', 'POST', 'gift_0001_20'])
  })

  it('keeps identical lines apart and an invoice of two minutes together', async () => {
    const { sales } = await readLedger(fixture('ledger.csv'))
    const first = sales.find(sale => sale.number === '700001')
    expect(first?.lines.map(line => [line.ordinal, line.description])).toEqual([
      [1, 'PAPER LANTERN'],
      [2, 'TIN, RED "ROBIN"'],
      [3, 'TIN, RED "ROBIN"'],
      [4, 'POSTAGE'],
    ])
    expect(first).toMatchObject({ soldAt: '2021-03-14T08:26:00.000Z', customer: { externalRef: '40001' } })
  })

  it('reads days in the zone of the shop, through its change of clocks', async () => {
    const { sales, notes } = await readLedger(fixture('ledger.csv'))
    expect(sales.find(sale => sale.number === '700013')?.soldAt).toBe('2021-03-28T00:30:00.000Z')
    const after = notes.find(note => note.number === 'C700014')
    expect(after).toMatchObject({ creditedAt: '2021-03-29T00:30:00.000Z', creditedDay: '2021-03-29' })
  })

  it('links credit lines to earlier sale lines with enough units and money left', async () => {
    const { sales, notes } = await readLedger(fixture('ledger.csv'))
    expect(linkAll(sales, notes)).toEqual({
      'C700002/1': '700001/1',
      'C700005/1': '700004/2',
      'C700005/2': '700004/1',
      'C700005/3': null,
      'C700007/1': null,
      'C700009/1': '700001/1',
      'C700010/1': null,
      'C700013/1': null,
      'C700014/1': null,
      'C700015/2': '700013/1',
    })
  })

  it('takes negative quantities on other numbers for credits only where the profile says so', () => {
    const ledger = (negativeQuantities: 'credit' | 'reject') => ({
      ledger: { creditNotes: ['G*'], negativeQuantities, feeCodes: [], skip: [] },
    })
    const rows = ['7,2024-05-01,A,2,3.00,EUR,,,,', '7,2024-05-01,B,-1,3.00,EUR,,,,', '8,2024-05-01,B,-1,0,EUR,,,,']
    const strict = importedWith(rows, {}, ledger('reject'))
    expect(strict.rejections.map(r => [r.line, r.code])).toEqual([[3, 'quantity_negative']])
    const mixed = importedWith(rows, {}, ledger('credit'))
    expect(mixed.rejections).toEqual([])
    expect(mixed.sales[0]?.lines.map(line => line.ordinal)).toEqual([1])
    expect(mixed.notes[0]?.lines.map(line => [line.ordinal, line.quantity, line.grossMinor])).toEqual([[2, 1, 300]])
    expect(mixed.summary.skipped.stock_adjustment).toBe(1)
  })

  it('rejects a credit note with a quantity above zero', () => {
    const ledger = { creditNotes: ['C*'], negativeQuantities: 'reject' as const, feeCodes: [], skip: [] }
    const { rejections } = importedWith(['C7,2024-05-01,A,2,3.00,EUR,,,,'], {}, { ledger })
    expect(rejections.map(r => [r.line, r.column, r.code])).toEqual([[2, 'qty', 'credit_quantity_positive']])
  })

  it('leaves chosen rows out and counts them', () => {
    const ledger = {
      creditNotes: ['C*'],
      negativeQuantities: 'reject' as const,
      feeCodes: [],
      skip: [
        { field: 'number' as const, matches: 'A*' },
        { field: 'sku' as const, matches: '' },
      ],
    }
    const rows = ['A1,2024-05-01,X,1,-3.00,EUR,,,,', '7,2024-05-01,,1,3.00,EUR,,,,', '7,2024-05-01,X,1,3.00,EUR,,,,']
    const { summary, rejections } = importedWith(rows, {}, { ledger })
    expect(rejections).toEqual([])
    expect(summary).toMatchObject({ sales: 1, saleLines: 1, skipped: { chosen_to_skip: 2 } })
  })
})

const real = fileURLToPath(new URL('../../../../shared/data/online-retail-2010-12.csv', import.meta.url))
const missing = !existsSync(real)
if (missing) process.stdout.write(`skips the real ledger: ${real} is not here\n`)

describe.skipIf(missing)('the real ledger', () => {
  it('gives the counts, units and value by day that its text gives', async () => {
    const incoming = await readLedger(real)
    const straight = expectSameAsStraight(incoming, real)
    expect(straight).toMatchObject({ rows: 28_492, creditLines: 400, adjustments: 67 })
  }, 60_000)

  it('links 106 of its 400 credit lines', async () => {
    const { sales, notes } = await readLedger(real)
    const links = Object.values(linkAll(sales, notes))
    expect(links.length).toBe(400)
    expect(links.filter(link => link !== null).length).toBe(106)
  }, 60_000)
})

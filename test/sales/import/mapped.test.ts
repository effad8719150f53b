import { describe, expect, it } from 'vitest'
import { readHeader } from '../../../shared/sales/import/header.ts'
import { mappedSales } from '../../../shared/sales/import/mapped.ts'
import { importedWith, mapping, titles } from './mapped-text.ts'
import { fixture, guessed, readFile, shop } from './read-file.ts'

describe('any sales file by a mapping', () => {
  it("reads a German till's Latin-1 export by what is guessed alone", async () => {
    const { sales, rejections, summary } = await readFile(fixture('till-latin1.csv'), (header, rows) =>
      mappedSales(header, guessed(header, rows), shop),
    )
    expect(rejections).toEqual([])
    expect(summary).toMatchObject({ rows: 3, sales: 2, saleLines: 3 })
    expect(sales[0]).toMatchObject({
      number: 'B-1',
      soldAt: '2024-05-14T07:30:00.000Z',
      soldDay: '2024-05-14',
      totalMinor: 200350,
      customer: { name: 'Jürgen Groß', email: 'j@example.de' },
      tenders: [{ kind: 'card', amountMinor: 200350 }],
    })
    expect(sales[0]?.lines[0]).toMatchObject({
      sku: 'K-1',
      gtin: '4006381333931',
      description: 'Kännchen',
      category: 'Geschirr',
      supplier: 'Töpferei Süd',
      quantity: 2,
      unitPriceText: '1012.50',
      listMinor: 202500,
      lineDiscountMinor: 2500,
      grossMinor: 200000,
      taxes: [{ code: 'tax', rateMilli: 19000, amountMinor: 31933, shared: false }],
      unitCostMinor: 40013,
      lot: 'L7',
      serials: ['S1', 'S2'],
    })
    expect(sales[0]?.lines[1]?.taxes).toEqual([{ code: 'tax', rateMilli: 7000, amountMinor: 23, shared: false }])
    expect(sales[1]).toMatchObject({ customer: null, tenders: [{ kind: 'cash', amountMinor: 9990 }] })
  })

  it('rejects cells by line, column and reason', () => {
    const found = (row: string) =>
      importedWith([row], { unitCost: 'cost', taxRate: 'rate', serials: 'serials', gtin: 'ean' }).rejections.map(
        ({ line, column, code }) => [line, column, code],
      )
    const good = '1,2024-05-01,A,1,2.00,EUR,,,,'
    expect(found(good)).toEqual([])
    expect(found('1,2024-05-01,A,0,2.00,EUR,,,,')).toEqual([[2, 'qty', 'quantity_zero']])
    expect(found('1,2024-05-01,A,1.5,2.00,EUR,,,,')).toEqual([[2, 'qty', 'quantity_not_whole']])
    expect(found('1,2024-05-01,A,-1,2.00,EUR,,,,')).toEqual([[2, 'qty', 'quantity_negative']])
    expect(found('1,2024-05-01,A,,2.00,EUR,,,,')).toEqual([[2, 'qty', 'cell_missing']])
    expect(found('1,2024-05-01,A,1,-2.00,EUR,,,,')).toEqual([[2, 'price', 'negative_amount']])
    expect(found('1,2024-05-01,A,1,"2,0",EUR,,,,')).toEqual([[2, 'price', 'not_a_number']])
    expect(found('1,2024-05-01,A,1,,EUR,,,,')).toEqual([[2, 'price', 'cell_missing']])
    expect(found('1,2024-05-01,A,1,12345678901234567,EUR,,,,')).toEqual([[2, 'price', 'number_too_large']])
    expect(found('1,2024-02-30,A,1,2.00,EUR,,,,')).toEqual([[2, 'date', 'not_a_date']])
    expect(found('1,,A,1,2.00,EUR,,,,')).toEqual([[2, 'date', 'cell_missing']])
    expect(found(',2024-05-01,A,1,2.00,EUR,,,,')).toEqual([[2, 'no', 'cell_missing']])
    expect(found('1,2024-05-01,,1,2.00,EUR,,,,')).toEqual([[2, 'code', 'cell_missing']])
    expect(found('1,2024-05-01,A,1,2.00,XXQ,,,,')).toEqual([[2, 'cur', 'unknown_currency']])
    expect(found('1,2024-05-01,A,1,2.00,EUR,-3,,,')).toEqual([[2, 'cost', 'negative_amount']])
    expect(found('1,2024-05-01,A,1,2.00,EUR,,190 %,,')).toEqual([[2, 'rate', 'rate_not_possible']])
    expect(found('1,2024-05-01,A,1,2.00,EUR,,,S1 S2,')).toEqual([[2, 'serials', 'serials_exceed_quantity']])
    expect(found('1,2024-05-01,A,1,2.00,EUR,,,,4.00638E+12')).toEqual([[2, 'ean', 'barcode_damaged']])
  })

  it('leaves a sale out whole when one of its rows is wrong', () => {
    const { sales, rejections, summary } = importedWith([
      '1,2024-05-01,A,1,2.00,EUR,,,,',
      '1,2024-05-01,B,0,2.00,EUR,,,,',
      '2,2024-05-01,C,1,2.00,EUR,,,,',
    ])
    expect(sales.map(sale => sale.number)).toEqual(['2'])
    expect(rejections).toEqual([
      { line: 3, column: 'qty', code: 'quantity_zero', values: { found: '0' }, subject: '1' },
    ])
    expect(summary).toMatchObject({ rows: 3, sales: 1, rejectedRows: 2, rejections: 1 })
  })

  it('rejects two currencies in one sale and a sale whose rows are torn apart', () => {
    expect(
      importedWith(['1,2024-05-01,A,1,2.00,EUR,,,,', '1,2024-05-01,A,1,2.00,USD,,,,']).rejections.map(r => r.code),
    ).toEqual(['currency_differs'])
    const torn = importedWith([
      '1,2024-05-01,A,1,2.00,EUR,,,,',
      '2,2024-05-01,A,1,2.00,EUR,,,,',
      '1,2024-05-01,A,1,2.00,EUR,,,,',
    ])
    expect(torn.rejections.map(r => [r.line, r.code])).toEqual([[4, 'order_not_together']])
  })

  it('multiplies unit prices finer than the currency exactly', () => {
    const line = importedWith(['1,2024-05-01,A,1000,0.0125,EUR,,,,']).sales[0]?.lines[0]
    expect(line).toMatchObject({ unitPriceText: '0.0125', unitPriceMinor: 1, grossMinor: 1250 })
  })

  it('takes what a line total is below the price for its discount, and rejects what is above', () => {
    const of = (price: string, quantity: string, total: string) =>
      importedWith([`1,2024-05-01,A,${quantity},${price},EUR,${total},,,`], { lineTotal: 'cost' })
    expect(of('10.00', '3', '25.00').sales[0]?.lines[0]).toMatchObject({ listMinor: 3000, lineDiscountMinor: 500 })
    expect(of('10.00', '3', '30.01').rejections[0]).toMatchObject({ column: 'cost', code: 'line_does_not_add_up' })
    expect(of('10.00', '3', '29.999').rejections[0]).toMatchObject({ column: 'cost', code: 'too_many_decimals' })
  })

  it('shares a discount on the sale over products and checks the total', () => {
    const rows = (total: string) => [`1,2024-05-01,A,1,10.00,EUR,1.00,${total},,`, `1,2024-05-01,B,2,10.00,EUR,,,,`]
    const columns = { orderDiscount: 'cost', orderTotal: 'rate' }
    const { sales } = importedWith(rows('29.00'), columns)
    expect(sales[0]?.lines.map(line => line.orderDiscountMinor)).toEqual([33, 67])
    expect(sales[0]?.totalMinor).toBe(2900)
    expect(importedWith(rows('29.01'), columns).rejections[0]).toMatchObject({
      line: 2,
      column: 'rate',
      code: 'totals_do_not_reconcile',
      values: { foundMinor: 2901, expectedMinor: 2900 },
    })
  })

  it('adds the fixed rate of a shop that adds its tax', () => {
    const { sales } = importedWith(['1,2024-05-01,A,1,10.00,USD,,,,'], {}, { taxMode: 'exclusive', taxRateMilli: 8875 })
    expect(sales[0]).toMatchObject({ currency: 'USD', totalMinor: 1089 })
    expect(sales[0]?.lines[0]).toMatchObject({ netMinor: 1000, grossMinor: 1089 })
  })

  it('reads times without a zone as the zone of the profile says', () => {
    const at = (timeZone: string | null) =>
      importedWith(['1,2024-05-01 00:30,A,1,1.00,EUR,,,,'], {}, { timeZone }).sales[0]
    expect(at(null)).toMatchObject({ soldAt: '2024-04-30T22:30:00.000Z', soldDay: '2024-05-01' })
    expect(at('America/New_York')).toMatchObject({ soldAt: '2024-05-01T04:30:00.000Z', soldDay: '2024-05-01' })
  })

  it('never takes a column name for more than a name', () => {
    const header = readHeader(['__proto__', 'constructor', 'no', 'date', 'code', 'qty', 'price'])
    expect(header.find('__proto__')?.index).toBe(0)
    expect(header.find('toString')).toBeNull()
    const found = mappedSales(header, { ...mapping, columns: { ...mapping.columns, note: 'hasOwnProperty' } }, shop)
    expect(found).toMatchObject({ ok: false, failure: { code: 'columns_missing', columns: ['cur', 'hasOwnProperty'] } })
  })

  it('names fields and columns that are missing or stand twice', () => {
    const { number: _, ...columns } = mapping.columns
    expect(mappedSales(readHeader(titles), { ...mapping, columns }, shop)).toMatchObject({
      ok: false,
      failure: { code: 'fields_missing', columns: ['number'] },
    })
    expect(mappedSales(readHeader([...titles, 'Qty']), mapping, shop)).toMatchObject({
      ok: false,
      failure: { code: 'columns_repeated', columns: ['Qty'] },
    })
  })
})

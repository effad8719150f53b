import { describe, expect, it } from 'vitest'
import { readHeader } from '../../../shared/sales/import/header.ts'
import { shopifyOrders } from '../../../shared/sales/import/shopify-orders.ts'
import { fixture, type Incoming, readFile, readText, shop } from './read-file.ts'

const read = () => readFile(fixture('shopify-orders.csv'), header => shopifyOrders(header, shop))
const saleOf = (incoming: Incoming, number: string) => {
  const sale = incoming.sales.find(found => found.number === number)
  if (sale === undefined) throw new Error(`no ${number}`)
  return sale
}

describe("Shopify's orders export", () => {
  it('becomes one sale for all rows of an order', async () => {
    const incoming = await read()
    expect(incoming.summary).toMatchObject({ rows: 11, sales: 6, saleLines: 9, rejectedRows: 2, rejections: 2 })
    const sale = saleOf(incoming, '#1001')
    expect(sale.lines.map(line => [line.ordinal, line.sku, line.quantity])).toEqual([
      [1, 'TP-BLUE', 2],
      [2, 'CUP', 1],
      [3, 'SPOON', 3],
    ])
    expect(sale).toMatchObject({
      soldAt: '2024-05-01T21:58:12.000Z',
      soldDay: '2024-05-01',
      fulfilledAt: '2024-05-02T07:00:00.000Z',
      channel: 'distance',
      note: 'Leave at the "blue" door,\nplease',
      customer: {
        name: 'Ada Lovelace',
        email: 'ada@example.com',
        phone: '+49 228 123456',
        city: 'Bonn',
        postcode: '53111',
      },
    })
  })

  it('shares discount and tax over lines and shipping to the cent', async () => {
    const sale = saleOf(await read(), '#1001')
    expect(sale.taxMode).toBe('inclusive')
    expect(sale.lines.map(line => line.orderDiscountMinor)).toEqual([599, 251, 150])
    expect(sale.lines.map(line => line.grossMinor)).toEqual([4181, 1749, 1050])
    const taxes = [...sale.lines, sale.shipping].flatMap(part => part.taxes)
    expect(taxes.reduce((sum, tax) => sum + tax.amountMinor, 0)).toBe(1193)
    expect(taxes.every(tax => tax.code === 'VAT' && tax.rateMilli === 19000 && !tax.shared)).toBe(true)
    expect(sale.totalMinor).toBe(7470)
    expect(sale.tenders).toEqual([
      { kind: 'card', label: 'Shopify Payments', amountMinor: 7470, lastFour: null, reference: 'c1.1' },
    ])
  })

  it('adds taxes where the total says so, marks shared ones and leaves untaxed lines alone', async () => {
    const sale = saleOf(await read(), '#1002')
    expect(sale).toMatchObject({ taxMode: 'exclusive', channel: 'in_store', refundedElsewhereMinor: 1250 })
    const [lamp, book] = sale.lines
    expect(lamp).toMatchObject({ listMinor: 4000, lineDiscountMinor: 500, netMinor: 3500 })
    expect(lamp?.taxes.map(tax => [tax.code, tax.rateMilli, tax.shared])).toEqual([
      ['State', 7000, true],
      ['City', 5000, true],
    ])
    expect(book).toMatchObject({ netMinor: 1000, taxes: [], grossMinor: 1000 })
    expect(sale.totalMinor).toBe(5500)
    expect(sale.tenders[0]?.kind).toBe('cash')
  })

  it('keeps voided and cancelled orders with nothing to refund', async () => {
    const incoming = await read()
    expect(saleOf(incoming, '#1003')).toMatchObject({ paymentState: 'voided', tenders: [] })
    expect(saleOf(incoming, '#1004')).toMatchObject({ paymentState: 'cancelled', tenders: [] })
  })

  it('takes a discount on shipping off shipping, and only what was paid as paid', async () => {
    const sale = saleOf(await read(), '#1005')
    expect(sale).toMatchObject({ paymentState: 'partly_paid', totalMinor: 900, shipping: { grossMinor: 0 } })
    expect(sale.tenders[0]).toMatchObject({ kind: 'card', amountMinor: 500 })
  })

  it('reads currencies without decimals', async () => {
    const sale = saleOf(await read(), '#1007')
    expect(sale).toMatchObject({ taxMode: 'exclusive', totalMinor: 1650 })
    expect(sale.lines[0]).toMatchObject({ unitPriceMinor: 500, netMinor: 1500, grossMinor: 1650 })
  })

  it('names orders that do not add up or have an unknown currency, by line and column', async () => {
    const { rejections } = await read()
    expect(rejections).toEqual([
      {
        line: 11,
        column: 'Subtotal',
        code: 'totals_do_not_reconcile',
        subject: '#1006',
        values: { foundMinor: 901, expectedMinor: 900, currency: 'EUR' },
      },
      { line: 13, column: 'Currency', code: 'unknown_currency', subject: '#1008', values: { found: 'QQQ' } },
    ])
  })

  it('names what is wrong with a line once, not also the total it spoils', () => {
    const title =
      'Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price'
    const wrong = (quantity: string, price: string) =>
      readText(`${title}\n#1,paid,EUR,9.00,0,0,9.00,2024-05-06 14:00:00 +0200,${quantity},Cup,${price}`, header =>
        shopifyOrders(header, shop),
      ).rejections.map(rejection => [rejection.column, rejection.code])
    expect(wrong('0', '9.00')).toEqual([['Lineitem quantity', 'quantity_zero']])
    expect(wrong('1.5', '9.00')).toEqual([['Lineitem quantity', 'quantity_not_whole']])
    expect(wrong('1', '-9.00')).toEqual([['Lineitem price', 'negative_amount']])
    expect(wrong('1', 'nine')).toEqual([['Lineitem price', 'not_a_number']])
    expect(wrong('1', '')).toEqual([['Lineitem price', 'cell_missing']])
    expect(wrong('1', '9.00')).toEqual([])
  })

  it('names missing and repeated columns', () => {
    expect(shopifyOrders(readHeader(['Name', 'Currency']), shop)).toMatchObject({
      ok: false,
      failure: { code: 'columns_missing' },
    })
    const titles =
      'Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price'
    expect(shopifyOrders(readHeader(titles.split(',')), shop)).toMatchObject({
      ok: false,
      failure: { code: 'columns_repeated', columns: ['Total'] },
    })
  })
})

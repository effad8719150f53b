import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../../shared/sales/import/detect-format.ts'
import { readHeader } from '../../../shared/sales/import/header.ts'
import { woocommerceOrders } from '../../../shared/sales/import/woocommerce-orders.ts'
import { fixture, readFile, shop } from './read-file.ts'

const read = (taxMode: 'inclusive' | 'exclusive' = 'inclusive') =>
  readFile(fixture('woocommerce-orders.csv'), header => woocommerceOrders(header, { ...shop, taxMode }))

describe("WooCommerce's order export", () => {
  it('keeps net, tax and the share of a coupon by item', async () => {
    const { sales, summary } = await read()
    expect(summary).toMatchObject({ rows: 8, sales: 4, rejections: 1 })
    const sale = sales[0]
    expect(sale).toMatchObject({
      externalId: '77',
      number: 'W-77',
      soldAt: '2024-06-01T08:00:00.000Z',
      totalMinor: 10115,
      refundedElsewhereMinor: 2380,
      customer: { externalRef: '12', name: 'Grace Hopper', city: 'Köln' },
      shipping: { netMinor: 500, grossMinor: 595 },
    })
    expect(sale?.lines[0]).toMatchObject({ netMinor: 6000, grossMinor: 7140, unitPriceText: '23.80' })
    expect(sale?.lines[1]).toMatchObject({
      listMinor: 3570,
      orderDiscountMinor: 1190,
      netMinor: 2000,
      grossMinor: 2380,
    })
    expect(sale?.lines[1]?.taxes).toEqual([{ code: 'tax', rateMilli: 19000, amountMinor: 380, shared: false }])
  })

  it('tells prices without tax in a shop that adds it', async () => {
    const { sales } = await read('exclusive')
    expect(sales[0]?.lines[1]).toMatchObject({ listMinor: 3000, orderDiscountMinor: 1000, unitPriceText: '30.00' })
    expect(sales[0]?.totalMinor).toBe(10115)
  })

  it('tells what was refunded of an item with its tax', async () => {
    const { sales } = await read()
    expect(sales[0]?.lines[0]).toMatchObject({ refundedElsewhereMinor: 2380, refundedElsewhereUnits: 1 })
  })

  it('rounds unrounded items so that they come to the order total', async () => {
    const { sales } = await read()
    const soap = sales.find(sale => sale.number === 'W-78')
    expect(soap?.lines.map(line => line.grossMinor)).toEqual([999, 999, 999])
    expect(soap?.lines.reduce((sum, line) => sum + line.netMinor, 0)).toBe(2518)
    expect(soap?.totalMinor).toBe(2997)
  })

  it('keeps a fee as a line that is no product, and shares a negative one as a discount', async () => {
    const { sales } = await read()
    const fee = sales.find(sale => sale.number === 'W-79')
    expect(fee?.lines.map(line => [line.ordinal, line.kind, line.grossMinor])).toEqual([
      [1, 'product', 1190],
      [2, 'fee', 238],
    ])
    const cheaper = sales.find(sale => sale.number === 'W-80')
    expect(cheaper).toMatchObject({ paymentState: 'unpaid', tenders: [], totalMinor: 952 })
    expect(cheaper?.lines[0]).toMatchObject({ netMinor: 800, grossMinor: 952, orderDiscountMinor: 238 })
  })

  it('rejects an order whose items do not come to its total', async () => {
    const { rejections } = await read()
    expect(rejections).toEqual([
      {
        line: 9,
        column: 'Order Total',
        code: 'totals_do_not_reconcile',
        subject: '81',
        values: { foundMinor: 1290, expectedMinor: 1190, currency: 'EUR' },
      },
    ])
  })

  it('is recognised under either spelling of its titles', () => {
    expect(detectFormat(readHeader(['order_id', 'item_quantity', 'item_total', 'order_total']))).toBe(
      'woocommerce_orders',
    )
    expect(detectFormat(readHeader(['Order ID', 'Item Quantity', 'Item Total', 'Order Total']))).toBe(
      'woocommerce_orders',
    )
    expect(detectFormat(readHeader(['a', 'b']))).toBe('other')
  })
})

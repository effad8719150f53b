import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsOf, toDecimalText } from '../../../shared/money.ts'
import { shopifyOrders } from '../../../shared/sales/import/shopify-orders.ts'
import { grossOf, type OrderValues, spreadOrder } from '../../../shared/sales/import/spread-order.ts'
import { readText, shop } from './read-file.ts'

const line = fc.record({ valueMinor: fc.integer({ min: 0, max: 5_000_000 }), taxable: fc.boolean() })

/** Orders whose discount is at most their goods and whose taxes are at most what is taxed. */
const orders: fc.Arbitrary<OrderValues> = fc
  .record({
    taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    shippingMinor: fc.integer({ min: 0, max: 5000 }),
    discountShare: fc.integer({ min: 0, max: 100 }),
    rates: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }),
  })
  .map(({ discountShare, rates, ...order }) => {
    const goods = order.lines.reduce((sum, one) => sum + one.valueMinor, 0)
    const discountMinor = Math.floor((goods * discountShare) / 100)
    const taxable = goods - discountMinor + order.shippingMinor
    const taxes = rates.map((perMille, index) => ({
      code: `T${index}`,
      rateMilli: perMille * 100,
      amountMinor: Math.floor((taxable * perMille) / 1000 / rates.length),
    }))
    return { ...order, discountMinor, taxes }
  })

describe("an order's discount and taxes over its lines", () => {
  it('add up to the order to the minor unit', () => {
    fc.assert(
      fc.property(orders, order => {
        const spread = spreadOrder(order)
        const goods = order.lines.reduce((sum, one) => sum + one.valueMinor, 0)
        const tax = order.taxes.reduce((sum, one) => sum + one.amountMinor, 0)
        const total = goods - order.discountMinor + order.shippingMinor + (order.taxMode === 'exclusive' ? tax : 0)
        expect(grossOf([...spread.lines, spread.shipping])).toBe(total)
        expect(spread.discounts.reduce((sum, part) => sum + part, 0)).toBe(order.discountMinor)
        for (const stated of order.taxes) {
          const parts = [...spread.lines, spread.shipping].flatMap(part =>
            part.taxes.filter(t => t.code === stated.code),
          )
          expect(parts.reduce((sum, part) => sum + part.amountMinor, 0)).toBe(stated.amountMinor)
        }
        for (const part of [...spread.lines, spread.shipping]) {
          const own = part.taxes.reduce((sum, one) => sum + one.amountMinor, 0)
          expect(part.netMinor + own).toBe(part.grossMinor)
        }
      }),
    )
  })

  it('never take more off a line than it is worth', () => {
    fc.assert(
      fc.property(orders, order => {
        const { discounts } = spreadOrder(order)
        for (const [index, discount] of discounts.entries()) {
          expect(discount).toBeGreaterThanOrEqual(0)
          expect(discount).toBeLessThanOrEqual(order.lines[index]?.valueMinor ?? 0)
        }
      }),
    )
  })

  it('leave untaxed lines without tax while anything else can bear it', () => {
    fc.assert(
      fc.property(orders, order => {
        const spread = spreadOrder(order)
        const bearing = order.lines.some((one, index) => one.taxable && (spread.lines[index]?.grossMinor ?? 0) > 0)
        if (!bearing && order.shippingMinor === 0) return
        for (const [index, part] of spread.lines.entries())
          if (order.lines[index]?.taxable === false) expect(part.taxes).toEqual([])
      }),
    )
  })
})

const currency = fc.constantFrom('EUR', 'JPY', 'KWD')
const item = fc.record({
  quantity: fc.integer({ min: 1, max: 40 }),
  priceMinor: fc.integer({ min: 0, max: 100_000 }),
  discountShare: fc.integer({ min: 0, max: 100 }),
})

describe("a Shopify order that was written by the shop's own arithmetic", () => {
  it('is always taken, comes to its total, and is refused when one cent is off', () => {
    fc.assert(
      fc.property(
        currency,
        fc.array(item, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 250 }),
        fc.boolean(),
        fc.constantFrom(0, 1, -1),
        (code, items, orderShare, shipping, perMille, exclusive, off) => {
          const lines = items.map(one => {
            const list = one.quantity * one.priceMinor
            return { ...one, list, discount: Math.floor((list * one.discountShare) / 100) }
          })
          const goods = lines.reduce((sum, one) => sum + one.list - one.discount, 0)
          const discount = Math.floor((goods * orderShare) / 100)
          const subtotal = goods - discount
          const tax = Math.floor(((subtotal + shipping) * perMille) / 1000)
          const total = subtotal + shipping + (exclusive ? tax : 0) + off * (tax + 1)
          if (total < 0) return
          const text = (minor: number) => toDecimalText(minor, code)
          const titles =
            'Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem discount'
          const rows = lines.map((one, index) =>
            index === 0
              ? `#1,paid,${code},${text(subtotal)},${text(shipping)},${text(tax)},${text(total)},${text(discount)},2024-05-06 14:00:00 +0200,${one.quantity},Item,${text(one.priceMinor)},${text(one.discount)}`
              : `#1,,,,,,,,2024-05-06 14:00:00 +0200,${one.quantity},Item,${text(one.priceMinor)},${text(one.discount)}`,
          )
          const { sales, rejections } = readText([titles, ...rows].join('\n'), header => shopifyOrders(header, shop))
          if (off !== 0) {
            expect(sales).toEqual([])
            expect(rejections.map(rejection => rejection.code)).toEqual(['totals_do_not_reconcile'])
            return
          }
          const sale = sales[0]
          expect(rejections).toEqual([])
          expect(sale?.totalMinor).toBe(total)
          expect(decimalsOf(sale?.currency ?? '')).toBe(decimalsOf(code))
          const taxes = sale === undefined ? [] : [...sale.lines, sale.shipping].flatMap(part => part.taxes)
          expect(taxes.reduce((sum, part) => sum + part.amountMinor, 0)).toBe(tax)
          expect(sale?.lines.every(one => one.netMinor >= 0)).toBe(true)
        },
      ),
    )
  })
})

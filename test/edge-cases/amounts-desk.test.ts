import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { journalOf } from '../../shared/books/journal-of.ts'
import { type Amount, amountOfGross } from '../../shared/settlements/amount.ts'
import { shareKit } from '../../shared/settlements/kit.ts'
import { type SaleToSell, type Sold, sell } from '../support/sold.ts'
import { acceptUnits, pay, request } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const lineOf = (sold: Sold, at: number) => ({ saleLine: sold.lines[at] ?? '' })
const takeBack = async (sold: Sold, at = 0, quantity = 1) =>
  pay(desk, await acceptUnits(desk, sold, [{ ...lineOf(sold, at), quantity }]))
const charge = (line: string, { netMinor, grossMinor, taxes }: Amount) =>
  desk.writer.file.raw
    .prepare('update sale_line set net_minor = ?, gross_minor = ?, taxes = ? where id = ?')
    .run(netMinor, grossMinor, JSON.stringify(taxes), line)

/** Everything credited on a sale: gross, net, and each tax by its code. */
function credited(sold: Sold) {
  const rows = desk.writer.file.raw
    .prepare<[string], { gross: number; net: number; taxes: string }>(
      `select credit_gross_minor as gross, credit_net_minor as net, credit_taxes as taxes from settlement_line
       join sale_line on sale_line.id = sale_line_id where sale_id = ?`,
    )
    .all(sold.sale)
  const taxes: Record<string, number> = {}
  for (const tax of rows.flatMap(row => JSON.parse(row.taxes) as { code: string; taxMinor: number }[]))
    taxes[tax.code] = (taxes[tax.code] ?? 0) + tax.taxMinor
  const sum = (of: 'gross' | 'net') => rows.reduce((total, row) => total + row[of], 0)
  return { gross: sum('gross'), net: sum('net'), taxes }
}

describe('what a unit is worth', () => {
  it('same product twice on a receipt at different prices: each line has its own price and its own units', async () => {
    const sold = sell(desk, {
      lines: [
        { sku: 'MAT', grossMinor: 3400 },
        { sku: 'MAT', grossMinor: 2500 },
      ],
    })
    const raw = desk.writer.file.raw
    raw
      .prepare('update sale_line set product_id = (select product_id from sale_line where id = ?) where id = ?')
      .run(sold.lines[0], sold.lines[1])
    expect((await takeBack(sold, 1)).totalMinor).toBe(2500)
    const again = { sale: sold.sale, lines: [{ ...lineOf(sold, 1), quantity: 1, reason: 'changed_mind' as const }] }
    expect(await desk.call('returns.request', again)).toMatchObject({
      failure: { code: 'quantity_not_available', saleLine: sold.lines[1], sold: 1, left: 0 },
    })
    expect((await takeBack(sold, 0)).totalMinor).toBe(3400)
  })

  it('10 x 23.90 less 25 %: one by one they give 179.25, neither 179.30 nor 179.26', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 17_925, quantity: 10 }] })
    const given: number[] = []
    for (let unit = 0; unit < 10; unit++) given.push((await takeBack(sold)).totalMinor)
    expect(given).toEqual([1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792])
    expect(credited(sold)).toEqual({ gross: 17_925, net: 15_063, taxes: { VAT: 2_862 } })
  })

  it('return of 1 of 3 three times: 3.33, 3.34, 3.33, and a fourth is refused', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1000, quantity: 3 }] })
    const given = [await takeBack(sold), await takeBack(sold), await takeBack(sold)]
    expect(given.map(paid => paid.totalMinor)).toEqual([333, 334, 333])
    const fourth = { sale: sold.sale, lines: [{ ...lineOf(sold, 0), quantity: 1, reason: 'changed_mind' as const }] }
    expect(await desk.call('returns.request', fourth)).toMatchObject({
      failure: { code: 'quantity_not_available', sold: 3, left: 0, alreadyReturned: 3 },
    })
  })

  it.each(['inclusive', 'exclusive'] as const)(
    'tax-%s: the rule holds for what the customer sees and for the tax',
    async taxMode => {
      const sale: SaleToSell = { taxMode, lines: [{ grossMinor: 1190, quantity: 3 }] }
      const sold = sell(desk, sale)
      const first = (await takeBack(sold)).totalMinor
      expect(first).toBe({ inclusive: 397, exclusive: 333 + 63 }[taxMode])
      expect(credited(sold)).toEqual(
        {
          inclusive: { gross: 397, net: 334, taxes: { VAT: 63 } },
          exclusive: { gross: 396, net: 333, taxes: { VAT: 63 } },
        }[taxMode],
      )
      await takeBack(sold, 0, 2)
      expect(credited(sold)).toEqual({ gross: 1190, net: 1000, taxes: { VAT: 190 } })
    },
  )

  it('two taxes: each follows its own rounding, and both end at what was charged', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1150, quantity: 3 }] })
    charge(
      sold.lines[0] ?? '',
      amountOfGross(1150, [
        { code: 'GST', rateMilli: 5_000, taxMinor: 50 },
        { code: 'QST', rateMilli: 9_975, taxMinor: 100 },
      ]),
    )
    await takeBack(sold)
    expect(credited(sold)).toEqual({ gross: 383, net: 333, taxes: { GST: 17, QST: 33 } })
    await takeBack(sold)
    await takeBack(sold)
    expect(credited(sold)).toEqual({ gross: 1150, net: 1000, taxes: { GST: 50, QST: 100 } })
  })

  it('a kit with an odd cent: each component gives its share, all together the kit', async () => {
    const kit = amountOfGross(1000, [{ code: 'VAT', rateMilli: 19_000, taxMinor: 160 }])
    const shares = shareKit(kit, [1, 1, 1])
    const sold = sell(desk, { lines: shares.map(share => ({ grossMinor: share.grossMinor })) })
    for (const [at, share] of shares.entries()) charge(sold.lines[at] ?? '', share)
    const given: number[] = []
    for (const at of [2, 0, 1]) given.push((await takeBack(sold, at)).totalMinor)
    expect(given).toEqual([333, 333, 334])
    expect(credited(sold)).toEqual({ gross: 1000, net: 840, taxes: { VAT: 160 } })
  })

  it('sale in another currency: everything of it stays in that currency, and out of the shop’s journal', async () => {
    const own = await openTestDesk()
    const sold = sell(own, { lines: [{ grossMinor: 4500 }] })
    own.writer.file.raw.prepare("update sale set currency = 'CHF' where id = ?").run(sold.sale)
    const taken = await acceptUnits(own, sold)
    expect((await own.must('settlements.preview', { return: taken.return })).currency).toBe('CHF')
    const paid = await pay(own, taken, { wish: 'store_credit' })
    expect(await own.must('credits.read', { code: paid.storeCredit?.code ?? '' })).toMatchObject({
      currency: 'CHF',
      balanceMinor: 4500,
    })
    expect((await own.must('returns.read', { return: taken.return })).currency).toBe('CHF')
    expect(journalOf(await gatherFacts(own.reader.file.db, '2025-05', 'EUR'))).toEqual([])
    expect(journalOf(await gatherFacts(own.reader.file.db, '2025-05', 'CHF')).length).toBeGreaterThan(0)
    await own.close()
  })

  it('allowance and then the rest: all three units give what was paid less the allowance', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1000, quantity: 3 }] })
    const asked = await request(desk, sold, [{ quantity: 3 }])
    const [line = ''] = asked.lines
    await desk.must('returns.authorize', { return: asked.return })
    const allowance = { return: asked.return, kind: 'allowance' as const, line, amountMinor: 100, keepsGoods: false }
    const agreed = { expectedTotalMinor: 100, reason: 'A scratch', print: false }
    await desk.must('settlements.giveAmount', { ...allowance, ...agreed })
    const given: number[] = []
    for (const quantity of [1, 2]) {
      await desk.must('returns.receive', { return: asked.return, lines: [{ line, quantity }] })
      await desk.must('grading.inspect', { return: asked.return, line, quantity, grade: 'A', minutes: 1 })
      given.push((await pay(desk, asked)).totalMinor)
    }
    expect(given).toEqual([333, 567])
    expect(credited(sold).gross).toBe(900)
  })

  it('reversal of an earlier settlement and then the rest: together exactly what was paid', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1000, quantity: 3 }] })
    const first = await acceptUnits(desk, sold)
    const paid = await pay(desk, first)
    expect(paid.totalMinor).toBe(333)
    expect((await takeBack(sold)).totalMinor).toBe(334)
    await desk.must('settlements.reverse', { settlement: paid.settlement, reason: 'Wrong customer' })
    expect((await pay(desk, first)).totalMinor).toBe(333)
    expect((await takeBack(sold)).totalMinor).toBe(333)
  })
})

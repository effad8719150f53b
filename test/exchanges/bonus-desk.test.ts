import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { imbalanceOf } from '../../shared/books/journal.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { checkJournal } from '../books/check-journal.ts'
import { exchange, quoteExchange } from '../support/exchange.ts'
import { productOf } from '../support/goods.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ bonusPercentMilli: 10_000 })
})
afterAll(() => desk.close())

const goods = (product: string, quantity = 1) => ({ goods: [{ product, quantity }] })
const readSale = (sale: string) => desk.must('sales.read', { sale }, { as: 'counter' })
const lineOf = async (sale: string) => (await readSale(sale)).lines[0]?.id ?? ''

/** Goods that the shop sells at a price, as an earlier sale shows. */
function dear(grossMinor: number): string {
  const product = productOf(desk, sell(desk, { lines: [{ grossMinor }] }).lines[0])
  desk.writer.file.raw.prepare('update product set price_minor = ? where id = ?').run(grossMinor, product)
  return product
}

/** Brings a unit of a sale's first line back, ready to be settled. */
async function comesBack(sale: string, line: string) {
  return acceptUnits(desk, { sale, lines: [line], tenders: [] })
}

/** An exchange of goods of 100.00 paid by card for dearer ones. */
async function exchanged(priceMinor: number) {
  const sold = sell(desk, { lines: [{ grossMinor: 10_000 }] })
  const taken = await acceptUnits(desk, sold)
  const done = await exchange(desk, taken, goods(dear(priceMinor)))
  return { taken, done, line: await lineOf(done.sale) }
}

describe('a bonus for an exchange', () => {
  it('is a line of its own that lowers what the customer pays, and both legs stay whole', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 10_000 }] }))
    const asked = goods(dear(15_000))
    expect(await quoteExchange(desk, taken, asked)).toMatchObject({
      ...{ dueMinor: 10_000, soldMinor: 15_000, usedMinor: 10_000, bonusMinor: 1_000, owesMinor: 4_000, backMinor: 0 },
    })
    const done = await exchange(desk, taken, asked)
    expect(done).toMatchObject({ usedMinor: 10_000, bonusMinor: 1_000, owesMinor: 4_000 })
    expect((await readSale(done.sale)).tenders.map(one => [one.kind, one.amountMinor])).toEqual([
      ['card', 10_000],
      ['store_credit', 1_000],
      ['card', 4_000],
    ])
    const { settlements } = await desk.must('returns.read', { return: taken.return }, { as: 'counter' })
    expect(settlements).toMatchObject([{ totalMinor: 10_000, bonusMinor: 1_000, payouts: [] }])
    const [view] = (await desk.must('exchanges.find', { return: taken.return }, { as: 'counter' })).exchanges
    expect(view).toMatchObject({ soldMinor: 15_000, usedMinor: 10_000, bonusMinor: 1_000, owesMinor: 0 })
    const facts = await gatherFacts(desk.reader.file.db, '2025-05', 'EUR')
    const mine = journalOfMonth(facts, '2025-05').filter(one => one.returnNumber === taken.number)
    expect(mine.map(imbalanceOf)).toEqual(mine.map(() => 0))
    const on = (account: string) =>
      mine
        .flatMap(one => one.entries)
        .reduce((sum, one) => (one.account === account ? sum + one.debitMinor - one.creditMinor : sum), 0)
    expect([on('promotion'), on('customer_refunds_payable'), on('card_clearing')]).toEqual([1_000, 0, 4_000])
    await checkJournal(desk, '2025-05')
  })

  it('is no more than there is to pay, and nothing where the goods cost the same or less', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 10_000 }] }))
    const quoted = async (price: number) => {
      const { bonusMinor, owesMinor, backMinor } = await quoteExchange(desk, taken, goods(dear(price)))
      return [bonusMinor, owesMinor, backMinor]
    }
    expect(await quoted(10_400)).toEqual([400, 0, 0])
    expect(await quoted(10_000)).toEqual([0, 0, 0])
    expect(await quoted(9_000)).toEqual([0, 0, 1_000])
  })

  it('is not for a gift, which could not have been money', async () => {
    const gift = await acceptUnits(desk, sell(desk, { gift: true, lines: [{ grossMinor: 10_000 }] }))
    expect(await quoteExchange(desk, gift, goods(dear(15_000)))).toMatchObject({ bonusMinor: 0, owesMinor: 5_000 })
  })
})

describe('the goods of an exchange with a bonus, brought back', () => {
  it.each(['original', 'cash', 'transfer'] as const)(
    'give money for money, and store credit for the bonus: %s',
    async wish => {
      const { done, line } = await exchanged(15_000)
      const paid = await pay(desk, await comesBack(done.sale, line), { wish })
      expect(paid.totalMinor).toBe(15_000)
      const money = paid.payouts.filter(one => one.kind !== 'store_credit')
      expect(money.reduce((sum, one) => sum + one.amountMinor, 0)).toBe(14_000)
      expect(paid.storeCredit).toMatchObject({ balanceMinor: 1_000 })
    },
  )

  it('are refused as money where staff share it out, but all of it may be store credit, without another bonus', async () => {
    const { done, line } = await exchanged(15_000)
    const back = await comesBack(done.sale, line)
    const cash = { tender: null, kind: 'cash' as const, amountMinor: 15_000 }
    const asked = { return: back.return, payouts: [cash] }
    const refused = { ok: false, failure: { code: 'credit_goes_back_as_credit', creditMinor: 1_000 } }
    expect(await desk.call('settlements.preview', asked, { as: 'counter' })).toEqual(refused)
    const forced = { ...asked, override: 'They insist' }
    expect(await desk.call('settlements.preview', forced, { as: 'supervisor' })).toEqual(refused)
    const preview = await desk.must('settlements.preview', { return: back.return, wish: 'store_credit' })
    expect(preview).toMatchObject({ totalMinor: 15_000, bonusMinor: 0 })
  })

  it('bring no second bonus when they are exchanged again, nor money for it when those come back in parts', async () => {
    const { done, line } = await exchanged(15_000)
    const again = await comesBack(done.sale, line)
    const product = dear(10_000)
    const asked = goods(product, 2)
    expect(await quoteExchange(desk, again, asked)).toMatchObject({
      usedMinor: 15_000,
      bonusMinor: 0,
      owesMinor: 5_000,
    })
    const second = await exchange(desk, again, asked)
    expect((await readSale(second.sale)).tenders.map(one => [one.kind, one.amountMinor])).toEqual([
      ['card', 10_000],
      ['store_credit', 1_000],
      ['card', 4_000],
      ['card', 5_000],
    ])
    const lines = [await lineOf(second.sale)]
    const payouts: { readonly kind: string; readonly amountMinor: number }[] = []
    for (const wish of ['cash', 'cash'] as const) {
      const part = await acceptUnits(desk, { sale: second.sale, lines, tenders: [] })
      payouts.push(...(await pay(desk, part, { wish })).payouts)
    }
    const sumOf = (kind: string) => payouts.reduce((sum, one) => (one.kind === kind ? sum + one.amountMinor : sum), 0)
    expect([sumOf('cash'), sumOf('store_credit')]).toEqual([19_000, 1_000])
    await checkJournal(desk, '2025-05')
  })

  it('take the bonus back with the exchange when it is reversed', async () => {
    const { taken, done } = await exchanged(15_000)
    await desk.must('settlements.reverse', { settlement: done.settlement, reason: 'Wrong size' })
    const { payouts, storeCredit } = await pay(desk, taken)
    expect(payouts).toMatchObject([{ kind: 'card', amountMinor: 10_000 }])
    expect(storeCredit).toBeNull()
    await checkJournal(desk, '2025-05')
  })

  it('owe the bonus too when goods given ahead are charged back', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 10_000 }] })
    const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }]
    const rma = await desk.must('returns.request', { sale: sold.sale, lines }, { as: 'counter' })
    await desk.must('returns.authorize', { return: rma.return }, { as: 'counter' })
    const ahead = await exchange(desk, rma, { ...goods(dear(15_000)), dueDay: '2025-05-20' })
    expect(ahead).toMatchObject({ bonusMinor: 1_000, owesMinor: 4_000 })
    desk.passMinutes(60 * 24 * 10)
    await desk.must('exchanges.remind', { exchange: ahead.exchange, note: 'Rang twice' }, { as: 'counter' })
    const charged = await desk.must('exchanges.chargeBack', { exchange: ahead.exchange, reason: 'Never came' })
    expect(charged.owesMinor).toBe(11_000)
    await checkJournal(desk, '2025-05')
  })
})

describe('what a sale was paid for with store credit', () => {
  it('goes back as store credit, and earns no bonus there', async () => {
    const tenders = [
      { kind: 'card', amountMinor: 6_000 },
      { kind: 'store_credit', amountMinor: 4_000 },
    ]
    const bought = () => acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 10_000 }], tenders }))
    const inCash = await pay(desk, await bought(), { wish: 'cash' })
    expect(inCash.payouts.map(one => [one.kind, one.amountMinor])).toEqual([
      ['cash', 6_000],
      ['store_credit', 4_000],
    ])
    expect(await pay(desk, await bought(), { wish: 'store_credit' })).toMatchObject({
      totalMinor: 10_000,
      storeCredit: { balanceMinor: 10_600 },
    })
  })
})

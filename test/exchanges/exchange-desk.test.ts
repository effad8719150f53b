import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { imbalanceOf } from '../../shared/books/journal.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { exchange, quoteExchange } from '../support/exchange.ts'
import { productOf, shelve } from '../support/goods.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ cashRoundingMinor: 5 })
})
afterAll(() => desk.close())

const raw = () => desk.writer.file.raw
const goods = (product: string, quantity = 1) => ({ goods: [{ product, quantity }] })
const documentsOf = async (month = '2025-05') =>
  journalOfMonth(await gatherFacts(desk.reader.file.db, month, 'EUR'), month)
const entriesOf = async (id: string) =>
  (await documentsOf())
    .filter(one => one.id === id)
    .flatMap(one => one.entries.map(entry => [entry.account, entry.debitMinor - entry.creditMinor]))
const readSale = (sale: string) => desk.must('sales.read', { sale }, { as: 'counter' })

describe('an even exchange', () => {
  it('gives the same goods at what was paid, though they cost more today, and moves no money', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1793, quantity: 1, product: { unitCostMinor: 700 } }] })
    const product = productOf(desk, sold.lines[0])
    raw().prepare('update product set price_minor = 2390 where id = ?').run(product)
    const taken = await acceptUnits(desk, sold)
    const done = await exchange(desk, taken, goods(product))
    expect(done).toMatchObject({
      number: 'EX-25-000001',
      usedMinor: 1793,
      owesMinor: 0,
      backMinor: 0,
      payouts: [],
      payments: [],
    })
    expect(await readSale(done.sale)).toMatchObject({
      number: 'EX-25-000001',
      totalMinor: 1793,
      tenders: [{ kind: 'card', amountMinor: 1793, lastFour: '4242' }],
      lines: [{ quantity: 1, returnable: 1 }],
    })
    const settled = raw().prepare('select outcome, state, total_minor as total from settlement where id = ?')
    expect(settled.get(done.settlement)).toEqual({ outcome: 'exchange_even', state: 'paid', total: 1793 })
    expect(await entriesOf('EX-25-000001')).toEqual([
      ['customer_refunds_payable', 1793],
      ['sales', -1507],
      ['output_tax', -286],
      ['cogs', 700],
      ['inventory', -700],
    ])
  })

  it('is found by its number, like any sale', async () => {
    const hits = await desk.must('sales.find', { text: 'ex-25-000001' }, { as: 'counter' })
    expect(JSON.stringify(hits)).toContain('EX-25-000001')
  })
})

describe('an uneven exchange', () => {
  it('takes the difference on a card, and books both legs in full', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    const product = shelve(desk, { priceMinor: 4999 })
    const done = await exchange(desk, taken, goods(product))
    expect(done).toMatchObject({ soldMinor: 4999, usedMinor: 3400, owesMinor: 1599, backMinor: 0 })
    expect(done.payments).toMatchObject([{ kind: 'card', amountMinor: 1599, state: 'confirmed' }])
    const documents = await documentsOf()
    for (const document of documents) expect(imbalanceOf(document)).toBe(0)
    expect(await entriesOf(done.number)).toEqual([
      ['customer_refunds_payable', 3400],
      ['card_clearing', 1599],
      ['sales', -4201],
      ['output_tax', -798],
      ['cogs', 1000],
      ['inventory', -1000],
    ])
    const { tenders } = await readSale(done.sale)
    expect(tenders.map(one => [one.kind, one.amountMinor])).toEqual([
      ['card', 3400],
      ['card', 1599],
    ])
  })

  it('rounds cash to the smallest coin, with the difference on its own account', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    const payments = [{ kind: 'cash' as const, amountMinor: 1597 }]
    const done = await exchange(desk, taken, goods(shelve(desk, { priceMinor: 4997 })), { payments })
    expect(done.payments).toMatchObject([{ amountMinor: 1597, handedMinor: 1595, state: 'confirmed' }])
    expect(await entriesOf(done.number)).toContainEqual(['cash_rounding', 2])
  })

  it('pays back what is left by the ordinary plan, to the original tender', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    const done = await exchange(desk, taken, goods(shelve(desk, { priceMinor: 900 })))
    expect(done).toMatchObject({ usedMinor: 900, owesMinor: 0, backMinor: 2500 })
    expect(done.payouts).toMatchObject([{ kind: 'card', amountMinor: 2500 }])
  })

  it('pays the rest as store credit where the customer wants that', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    const asked = { ...goods(shelve(desk, { priceMinor: 900 })), wish: 'store_credit' as const }
    const done = await exchange(desk, taken, asked)
    expect(done.storeCredit).toMatchObject({ balanceMinor: 2500 })
  })

  it('spends a store credit, never more than is on it, as part of its own sale', async () => {
    const { code } = await desk.must('credits.issue', { amountMinor: 2000, reason: 'goodwill' })
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    const product = shelve(desk, { priceMinor: 5000 })
    const ask = (kind: 'store_credit', amountMinor: number, typed: string) =>
      desk.call('exchanges.complete', {
        return: taken.return,
        ...goods(product),
        payments: [{ kind, amountMinor, code: typed }],
        expectedOwesMinor: 1600,
        expectedBackMinor: 0,
      })
    expect(await ask('store_credit', 1600, 'SC-0')).toMatchObject({ ok: false, failure: { code: 'credit_not_found' } })
    expect(await ask('store_credit', 1600, code.toLowerCase())).toMatchObject({ ok: true })
    expect(await desk.must('credits.read', { code })).toMatchObject({ balanceMinor: 400 })
    const redeemed = (await documentsOf()).filter(one => one.kind === 'store_credit_redeemed')
    expect(redeemed).toEqual([])
    const again = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    const input = {
      return: again.return,
      ...goods(product),
      payments: [{ kind: 'store_credit' as const, amountMinor: 1600, code }],
      expectedOwesMinor: 1600,
      expectedBackMinor: 0,
    }
    expect(await desk.call('exchanges.complete', input)).toMatchObject({
      ok: false,
      failure: { code: 'credit_too_small', balanceMinor: 400 },
    })
  })

  it('charges two taxes on top in a shop whose prices go without them', async () => {
    const own = await openTestDesk({ taxMode: 'exclusive' })
    const taken = await acceptUnits(own, sell(own, { taxMode: 'exclusive', lines: [{ grossMinor: 2380 }] }))
    const taxes = [
      { code: 'STATE', rateMilli: 6_250, taxMinor: 625 },
      { code: 'CITY', rateMilli: null, taxMinor: 250 },
    ]
    const product = shelve(own, { priceMinor: 2999, taxes })
    const quote = await quoteExchange(own, taken, goods(product))
    expect(quote.goods).toMatchObject([
      {
        netMinor: 2999,
        grossMinor: 3261,
        taxes: [
          { code: 'STATE', taxMinor: 187 },
          { code: 'CITY', taxMinor: 75 },
        ],
      },
    ])
    expect(quote).toMatchObject({ owesMinor: 881, backMinor: 0 })
    await own.close()
  })
})

describe('returning what came of an exchange', () => {
  it('gives back what was paid for it in the end: first to the card of the first sale, then the rest', async () => {
    const first = sell(desk, { lines: [{ grossMinor: 3400 }] })
    const done = await exchange(desk, await acceptUnits(desk, first), goods(shelve(desk, { priceMinor: 4999 })))
    const { id, lines } = await readSale(done.sale)
    const again = await acceptUnits(desk, { sale: id, lines: lines.map(one => one.id), tenders: [] })
    const paid = await pay(desk, again)
    expect(paid.totalMinor).toBe(4999)
    expect(paid.payouts.map(one => one.amountMinor)).toEqual([3400, 1599])
  })

  it('keeps the first sale line as price basis over a chain, and no tender ever gives back twice', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1000, quantity: 3 }] })
    const product = productOf(desk, sold.lines[0])
    let from = sold
    for (const round of [1, 2, 3]) {
      const taken = await acceptUnits(desk, from)
      const done = await exchange(desk, taken, goods(product))
      expect(done.soldMinor, `round ${round}`).toBe(333)
      const { id, lines } = await readSale(done.sale)
      from = { sale: id, lines: lines.map(one => one.id), tenders: [] }
      const origin = raw().prepare('select first_line_id from exchange_line where sale_line_id = ?').pluck()
      expect(origin.get(from.lines[0])).toBe(sold.lines[0])
    }
    expect((await pay(desk, await acceptUnits(desk, from))).payouts).toMatchObject([{ kind: 'card', amountMinor: 333 }])
    const rest = await acceptUnits(desk, sold, [{ quantity: 2 }])
    expect((await pay(desk, rest)).totalMinor).toBe(667)
    const left = raw().prepare(
      'select amount_minor - carried_minor - (select sum(amount_minor) from payout where tender_id = tender.id) from tender where id = ?',
    )
    expect(left.pluck().get(sold.tenders[0])).toBe(0)
  })

  it('leaves a gift’s buyer alone: the recipient’s new goods come back as store credit', async () => {
    const gift = sell(desk, { gift: true, lines: [{ grossMinor: 3400 }] })
    const done = await exchange(desk, await acceptUnits(desk, gift), goods(shelve(desk, { priceMinor: 3000 })))
    expect(done.payouts).toMatchObject([{ kind: 'store_credit', amountMinor: 400 }])
    const { id, lines, tenders } = await readSale(done.sale)
    expect(tenders).toMatchObject([{ kind: 'store_credit', amountMinor: 3000 }])
    const again = await acceptUnits(desk, { sale: id, lines: lines.map(one => one.id), tenders: [] })
    expect((await pay(desk, again)).payouts).toMatchObject([{ kind: 'store_credit', amountMinor: 3000 }])
  })
})

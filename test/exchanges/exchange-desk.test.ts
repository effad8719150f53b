import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { imbalanceOf } from '../../shared/books/journal.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import { exchange, quoteExchange } from '../support/exchange.ts'
import { productOf, shelve } from '../support/goods.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, takeIn } from '../support/take-back.ts'
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

describe('what an exchange refuses', () => {
  const accepted = (grossMinor = 3400) => acceptUnits(desk, sell(desk, { lines: [{ grossMinor }] }))
  const complete = (input: Partial<Parameters<typeof desk.call<'exchanges.complete'>>[1]> & { return: string }) =>
    desk.call(
      'exchanges.complete',
      { goods: [], expectedOwesMinor: 0, expectedBackMinor: 0, ...input },
      { as: 'counter' },
    )
  const code = (reply: { readonly ok: boolean }) =>
    'failure' in reply ? (reply.failure as { code: string }).code : 'ok'

  it('does not begin without goods, for a return that nobody knows, or before anything was accepted', async () => {
    const taken = await takeIn(desk, sell(desk, { lines: [{ grossMinor: 100 }] }))
    const product = shelve(desk)
    expect(code(await complete({ return: taken.return }))).toBe('no_goods')
    expect(code(await complete({ return: '01ZZZZZZZZZZZZZZZZZZZZZZZZ', ...goods(product) }))).toBe('not_found')
    expect(code(await complete({ return: taken.return, ...goods(product) }))).toBe('nothing_to_settle')
  })

  it('does not give out a product nobody knows, or that has no price or tax', async () => {
    const { return: id } = await accepted()
    expect(code(await complete({ return: id, ...goods('nothing') }))).toBe('product_unknown')
    expect(code(await complete({ return: id, ...goods(shelve(desk, { priceMinor: null })) }))).toBe('price_unknown')
    const product = shelve(desk)
    raw().prepare('delete from sale_line where product_id = ?').run(product)
    expect(code(await complete({ return: id, ...goods(product) }))).toBe('price_unknown')
  })

  it('asks for the serial that goes out, once, and not one that a customer has', async () => {
    const taken = await accepted(3000)
    const product = shelve(desk, { serialTracked: true })
    const withSerials = (...serials: string[]) =>
      complete({ return: taken.return, goods: [{ product, quantity: 1, serials }] })
    expect(code(await withSerials())).toBe('serial_needed')
    expect(code(await withSerials('A', 'B'))).toBe('serial_needed')
    expect(await withSerials('SN-1')).toMatchObject({ ok: true })
    const next = await accepted(3000)
    const again = await complete({ return: next.return, goods: [{ product, quantity: 1, serials: ['SN-1'] }] })
    expect(code(again)).toBe('serial_not_here')
    const quoted = await quoteExchange(desk, next, goods(product))
    expect(quoted.owesMinor).toBe(0)
  })

  it('does not give out goods of a stopped lot, and asks for the lot where one is stopped', async () => {
    const { return: id } = await accepted(3000)
    const product = shelve(desk, { lots: [{ code: 'L1', stopped: true }, { code: 'L2' }] })
    const ofLot = (lot?: string) => complete({ return: id, goods: [{ product, quantity: 1, ...(lot ? { lot } : {}) }] })
    expect(code(await ofLot())).toBe('lot_needed')
    expect(code(await ofLot('L1'))).toBe('lot_stopped')
    expect(await ofLot('L2')).toMatchObject({ ok: true })
  })

  it('is not offered where the policy does not say so', async () => {
    const own = await openTestDesk()
    const entries = [
      ...defaultPolicy.entries.filter(one => one.rule !== 'allowed_outcomes'),
      {
        rule: 'allowed_outcomes' as const,
        scope: { kind: 'shop' as const },
        settings: { outcomesInOrder: ['refund_original', 'exchange_even'] },
      },
    ]
    await own.must('policy.publish', { document: { ...defaultPolicy, entries }, validFrom: '2025-05-14', basedOn: 1 })
    const sold = sell(own, { soldDay: '2025-05-14', lines: [{ grossMinor: 3400 }] })
    const taken = await acceptUnits(own, sold)
    const uneven = await own.call('exchanges.quote', { return: taken.return, ...goods(shelve(own)) })
    expect(uneven).toMatchObject({
      ok: false,
      failure: { code: 'exchange_not_offered', outcome: { key: 'outcome.exchange_uneven' } },
    })
    const even = await own.call('exchanges.quote', { return: taken.return, ...goods(productOf(own, sold.lines[0])) })
    expect(even).toMatchObject({ ok: true, value: { kind: 'even' } })
    await own.close()
  })

  it('does not exchange a sale in another currency', async () => {
    const { return: id } = await accepted()
    raw().prepare("update sale set currency = 'USD' where id = (select sale_id from rma where id = ?)").run(id)
    expect(await complete({ return: id, ...goods(shelve(desk)) })).toMatchObject({
      ok: false,
      failure: { code: 'other_currency', currency: 'USD' },
    })
  })

  it('does not take other amounts than staff saw, nor payments that do not add up', async () => {
    const { return: id } = await accepted()
    const product = shelve(desk, { priceMinor: 5000 })
    expect(await complete({ return: id, ...goods(product) })).toMatchObject({
      ok: false,
      failure: { code: 'exchange_changed', owesMinor: 1600, backMinor: 0 },
    })
    expect(await complete({ return: id, ...goods(product), expectedOwesMinor: 1600 })).toMatchObject({
      ok: false,
      failure: { code: 'payments_do_not_add_up', owesMinor: 1600, paidMinor: 0 },
    })
  })

  it('happens once on a double click', async () => {
    const { return: id } = await accepted(3000)
    const input = { return: id, ...goods(shelve(desk)), expectedOwesMinor: 0, expectedBackMinor: 0 }
    const first = await desk.call('exchanges.complete', input, { key: 'the-same-key-1' })
    const second = await desk.call('exchanges.complete', input, { key: 'the-same-key-1' })
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
    expect(code(await complete(input))).toBe('nothing_to_settle')
  })
})

describe('money on top that was only recorded', () => {
  it('is confirmed once, or owed again when it failed, and collected another way', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    const payments = [{ kind: 'card' as const, amountMinor: 600 }]
    const done = await exchange(desk, taken, goods(shelve(desk, { priceMinor: 4000 })), { payments })
    expect(done.payments).toMatchObject([{ state: 'recorded' }])
    const payment = done.payments[0]?.id ?? ''
    const waiting = await desk.must('exchanges.find', {}, { as: 'counter' })
    expect(waiting.exchanges.map(one => one.number)).toContain(done.number)
    const failed = await desk.must('exchanges.confirmPayment', { payment, state: 'failed' }, { as: 'counter' })
    expect(failed).toEqual({ state: 'failed', owesMinor: 600 })
    const again = await desk.call('exchanges.confirmPayment', { payment, state: 'confirmed' })
    expect(again).toMatchObject({ ok: false, failure: { code: 'already_decided' } })
    const cash = [{ kind: 'cash' as const, amountMinor: 600 }]
    expect(await desk.must('exchanges.collect', { exchange: done.exchange, payments: cash })).toEqual({ owesMinor: 0 })
    const more = await desk.call('exchanges.collect', { exchange: done.exchange, payments: cash })
    expect(more).toMatchObject({ ok: false, failure: { code: 'nothing_owed' } })
    const kinds = (await documentsOf()).filter(one => one.id.startsWith(done.number)).map(one => one.kind)
    expect(kinds.toSorted()).toEqual(['exchange', 'exchange_payment', 'exchange_payment_failed'])
    const { id, lines } = await readSale(done.sale)
    const back = await acceptUnits(desk, { sale: id, lines: lines.map(one => one.id), tenders: [] })
    expect((await pay(desk, back)).payouts.map(one => [one.kind, one.amountMinor])).toEqual([
      ['card', 3400],
      ['cash', 600],
    ])
  })

  it('can’t fail once its goods came back, and a payment nobody took is not known', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    const payments = [{ kind: 'transfer' as const, amountMinor: 600 }]
    const done = await exchange(desk, taken, goods(shelve(desk, { priceMinor: 4000 })), { payments })
    const { id, lines } = await readSale(done.sale)
    await takeIn(desk, { sale: id, lines: lines.map(one => one.id), tenders: [] })
    const payment = done.payments[0]?.id ?? ''
    expect(await desk.call('exchanges.confirmPayment', { payment, state: 'failed' })).toMatchObject({
      ok: false,
      failure: { code: 'sold_goods_returned', sale: done.number },
    })
    const unknown = { payment: '01ZZZZZZZZZZZZZZZZZZZZZZZZ', state: 'failed' as const }
    expect(await desk.call('exchanges.confirmPayment', unknown)).toMatchObject({ failure: { code: 'not_found' } })
    const nobody = { exchange: '01ZZZZZZZZZZZZZZZZZZZZZZZZ', payments: [{ kind: 'cash' as const, amountMinor: 1 }] }
    expect(await desk.call('exchanges.collect', nobody)).toMatchObject({ failure: { code: 'not_found' } })
  })
})

describe('taking an exchange back', () => {
  it('reverses both legs by their own day: units free, sale cancelled, money where it was', async () => {
    const { code } = await desk.must('credits.issue', { amountMinor: 500, reason: 'goodwill' })
    const sold = sell(desk, { lines: [{ grossMinor: 3400 }] })
    const taken = await acceptUnits(desk, sold)
    const payments = [
      { kind: 'store_credit' as const, amountMinor: 500, code },
      { kind: 'card' as const, amountMinor: 1100, reference: 'T' },
    ]
    const done = await exchange(desk, taken, goods(shelve(desk, { priceMinor: 5000 })), { payments })
    const reversal = { settlement: done.settlement, reason: 'wrong goods' }
    const counter = await desk.call('settlements.reverse', reversal, { as: 'counter' })
    expect(counter).toMatchObject({ failure: { code: 'not_allowed' } })
    await desk.must('settlements.reverse', reversal, { as: 'supervisor' })
    expect(await readSale(done.sale)).toMatchObject({ status: 'cancelled' })
    expect(await desk.must('credits.read', { code })).toMatchObject({ balanceMinor: 500 })
    const documents = (await documentsOf()).filter(one => one.id.startsWith(done.number))
    const sums = new Map<string, number>()
    for (const { account, debitMinor, creditMinor } of documents.flatMap(one => one.entries)) {
      sums.set(account, (sums.get(account) ?? 0) + debitMinor - creditMinor)
    }
    expect([...sums.values()].every(minor => minor === 0)).toBe(true)
    expect(documents.map(one => one.kind).toSorted()).toEqual([
      'exchange',
      'exchange_payment_back',
      'exchange_payment_back',
      'exchange_reversed',
    ])
    expect((await pay(desk, taken)).payouts).toMatchObject([{ kind: 'card', amountMinor: 3400 }])
    const twice = await desk.call('settlements.reverse', reversal)
    expect(twice).toMatchObject({ failure: { code: 'already_reversed' } })
  })

  it('is refused while the new goods are on their way back', async () => {
    const done = await exchange(
      desk,
      await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3000 }] })),
      goods(shelve(desk)),
    )
    const { id, lines } = await readSale(done.sale)
    await takeIn(desk, { sale: id, lines: lines.map(one => one.id), tenders: [] })
    expect(await desk.call('settlements.reverse', { settlement: done.settlement, reason: 'no' })).toMatchObject({
      ok: false,
      failure: { code: 'sold_goods_returned', sale: done.number },
    })
  })
})

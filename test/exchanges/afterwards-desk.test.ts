import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { exchange } from '../support/exchange.ts'
import { shelve } from '../support/goods.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const goods = (product: string, quantity = 1) => ({ goods: [{ product, quantity }] })
const documentsOf = async (month = '2025-05') =>
  journalOfMonth(await gatherFacts(desk.reader.file.db, month, 'EUR'), month)
const readSale = (sale: string) => desk.must('sales.read', { sale }, { as: 'counter' })

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

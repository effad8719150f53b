import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import { quoteExchange } from '../support/exchange.ts'
import { productOf, shelve } from '../support/goods.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const raw = () => desk.writer.file.raw
const goods = (product: string, quantity = 1) => ({ goods: [{ product, quantity }] })

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

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { imbalanceOf } from '../../shared/books/journal.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { exchange } from '../support/exchange.ts'
import { productOf, shelve } from '../support/goods.ts'
import { sell } from '../support/sold.ts'
import { pay, request } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const dueDay = '2025-05-28'
const shownOf = async (id: string) => (await desk.must('returns.read', { return: id })).shown
const post = (months = ['2025-05', '2025-06']) =>
  Promise.all(months.map(async month => journalOfMonth(await gatherFacts(desk.reader.file.db, month, 'EUR'), month)))

/** Units that are on their way, and new goods given ahead for one of them. */
async function givenAhead(priceMinor = 4000) {
  desk.setNow('2025-05-14T08:00:00.000Z')
  const sold = sell(desk, { lines: [{ grossMinor: 3400 }] })
  const taken = await request(desk, sold)
  await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
  const goods = [{ product: shelve(desk, { priceMinor }) }]
  const made = await exchange(desk, taken, { goods, dueDay })
  return { sold, taken, made }
}

async function arrive(taken: { readonly return: string; readonly lines: readonly string[] }) {
  const line = taken.lines[0] ?? ''
  await desk.must('returns.receive', { return: taken.return, lines: [{ line, quantity: 1 }] })
  await desk.must('grading.inspect', { return: taken.return, line, quantity: 1, grade: 'A', minutes: 1 })
}

const overdue = async (exchangeId: string) => {
  desk.setNow('2025-06-02T08:00:00.000Z')
  await desk.must('exchanges.remind', { exchange: exchangeId, note: 'Called, will come on Friday' }, { as: 'counter' })
}

describe('goods given ahead', () => {
  it('are a whole exchange on a recorded basis: the return waits for the old ones', async () => {
    const { taken, made } = await givenAhead()
    expect(made).toMatchObject({ usedMinor: 3400, owesMinor: 600, backMinor: 0 })
    expect(await shownOf(taken.return)).toBe('awaiting_goods')
    const basis = desk.writer.file.raw.prepare('select basis, quantity from settlement_line where settlement_id = ?')
    expect(basis.get(made.settlement)).toEqual({ basis: 'advance_exchange', quantity: 1 })
    const { exchanges } = await desk.must('exchanges.find', { return: taken.return })
    expect(exchanges).toMatchObject([
      { state: 'awaiting_goods', goodsMissing: true, isLate: false, dueDay, owesMinor: 0 },
    ])
  })

  it('are never paid twice: what arrives is received and graded, and there is nothing to pay', async () => {
    const { taken } = await givenAhead()
    await arrive(taken)
    const asked = { return: taken.return, expectedTotalMinor: 0 }
    expect(await desk.call('settlements.pay', asked)).toMatchObject({ failure: { code: 'nothing_to_settle' } })
    const { exchanges } = await desk.must('exchanges.find', { return: taken.return })
    expect(exchanges).toMatchObject([{ goodsMissing: false }])
    expect(await shownOf(taken.return)).toBe('settled')
  })

  it('never run out or get cancelled while the customer has them', async () => {
    const { taken } = await givenAhead()
    desk.setNow('2025-07-30T08:00:00.000Z')
    await desk.writer.runner.internal('returns.expire', {})
    expect(await shownOf(taken.return)).toBe('awaiting_goods')
    expect(await desk.call('returns.cancel', { return: taken.return })).toMatchObject({ ok: false })
  })

  it('can’t be given twice for the same unit', async () => {
    const { taken } = await givenAhead()
    const again = { return: taken.return, goods: [{ product: shelve(desk) }], dueDay }
    expect(await desk.call('exchanges.quote', again)).toMatchObject({ failure: { code: 'nothing_to_settle' } })
  })

  it('are refused for a day that is over, and where money would go back first', async () => {
    desk.setNow('2025-05-14T08:00:00.000Z')
    const sold = sell(desk, { lines: [{ grossMinor: 3400 }] })
    const taken = await request(desk, sold)
    await desk.must('returns.authorize', { return: taken.return })
    const quote = (day: string, priceMinor: number) =>
      desk.call('exchanges.quote', {
        return: taken.return,
        goods: [{ product: shelve(desk, { priceMinor }) }],
        dueDay: day,
      })
    expect(await quote('2025-05-14', 4000)).toMatchObject({ failure: { code: 'due_day_past' } })
    expect(await quote(dueDay, 3000)).toMatchObject({ failure: { code: 'no_money_ahead', backMinor: 400 } })
    expect(await quote(dueDay, 4000)).toMatchObject({ ok: true })
  })
})

describe('goods given ahead whose old ones never come', () => {
  it('are charged back only after the deadline and a notice, by a supervisor', async () => {
    const { made } = await givenAhead()
    const charge = { exchange: made.exchange, reason: 'No answer' }
    const refused = async (condition: string) =>
      expect(await desk.call('exchanges.chargeBack', charge)).toMatchObject({
        failure: { code: 'condition_not_met', condition },
      })
    await refused('deadline_passed')
    const early = await desk.call('exchanges.remind', { exchange: made.exchange, note: 'Too early' })
    expect(early).toMatchObject({ failure: { code: 'condition_not_met', condition: 'deadline_passed' } })
    desk.setNow('2025-06-02T08:00:00.000Z')
    await refused('reminded')
    const listed = await desk.must('exchanges.find', {}, { as: 'counter' })
    expect(listed.exchanges.find(one => one.id === made.exchange)).toMatchObject({ isLate: true, reminded: null })
    const { waiting } = await desk.must('desk.summary', {}, { as: 'counter' })
    expect(waiting.find(one => one.title === made.number)).toMatchObject({ kind: 'exchange_late' })
    await overdue(made.exchange)
    expect(await desk.call('exchanges.chargeBack', charge, { as: 'counter' })).toMatchObject({
      failure: { code: 'not_allowed' },
    })
    expect(await desk.must('exchanges.chargeBack', charge, { as: 'supervisor' })).toMatchObject({ owesMinor: 3400 })
    expect(await desk.call('exchanges.chargeBack', charge)).toMatchObject({ failure: { code: 'not_possible_from' } })
    for (const documents of await post()) for (const one of documents) expect(imbalanceOf(one)).toBe(0)
    const [, june = []] = await post()
    expect(june.filter(one => one.settlementNumber !== null).map(one => one.kind)).toContain('settlement_reversed')
  })

  it('leave a debt that is collected; then the old ones are refunded like any others', async () => {
    const { taken, made } = await givenAhead()
    await overdue(made.exchange)
    await desk.must('exchanges.chargeBack', { exchange: made.exchange, reason: 'No answer' })
    const payments = [{ kind: 'cash' as const, amountMinor: 3400 }]
    await desk.must('exchanges.collect', { exchange: made.exchange, payments })
    await arrive(taken)
    const { waiting } = await desk.must('desk.summary', {}, { as: 'counter' })
    expect(waiting.find(one => one.title === made.number)).toBeUndefined()
    expect((await pay(desk, taken)).payouts).toMatchObject([{ kind: 'card', amountMinor: 3400 }])
  })

  it('leave a debt that the old ones pay when they come after all, never paid out beside it', async () => {
    const { taken, made } = await givenAhead()
    await overdue(made.exchange)
    await desk.must('exchanges.chargeBack', { exchange: made.exchange, reason: 'No answer' })
    await arrive(taken)
    const asked = { return: taken.return, expectedTotalMinor: 3400 }
    expect(await desk.call('settlements.pay', asked)).toMatchObject({
      failure: { code: 'customer_owes', owesMinor: 3400 },
    })
    const back = { exchange: made.exchange, expectedBackMinor: 1 }
    expect(await desk.call('exchanges.takeBack', back)).toMatchObject({ failure: { code: 'exchange_changed' } })
    const done = await desk.must('exchanges.takeBack', { ...back, expectedBackMinor: 0 }, { as: 'counter' })
    expect(done).toMatchObject({ usedMinor: 3400, owesMinor: 0, backMinor: 0 })
    const { tenders } = await desk.must('sales.read', { sale: made.sale })
    expect(tenders.map(one => one.kind)).toEqual(['card', 'card', 'card'])
    const twice = await desk.call('exchanges.takeBack', { ...back, expectedBackMinor: 0 })
    expect(twice).toMatchObject({ failure: { code: 'not_possible_from' } })
    for (const documents of await post()) for (const one of documents) expect(imbalanceOf(one)).toBe(0)
  })

  it('are not given ahead again for the same old goods once they were charged back, nor offered', async () => {
    const { taken, made } = await givenAhead()
    const may = async () => (await desk.must('returns.read', { return: taken.return })).mayGiveAhead
    expect(await may()).toBe(false)
    await overdue(made.exchange)
    await desk.must('exchanges.chargeBack', { exchange: made.exchange, reason: 'No answer' })
    expect(await may()).toBe(false)
    const goods = [{ product: shelve(desk, { priceMinor: 3400 }) }]
    const again = { return: taken.return, goods, dueDay: '2025-07-01' }
    expect(await desk.call('exchanges.quote', again)).toEqual({ ok: false, failure: { code: 'charged_back' } })
  })

  it('are offered while something is on its way that nothing was given for', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 3400 }, { grossMinor: 500 }] })
    const taken = await request(desk, sold)
    const may = async () => (await desk.must('returns.read', { return: taken.return })).mayGiveAhead
    expect(await may()).toBe(false)
    await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
    expect(await may()).toBe(true)
  })

  it('can be taken back whole while they are waited for, but not once they are charged back', async () => {
    const { made } = await givenAhead()
    await desk.must('settlements.reverse', { settlement: made.settlement, reason: 'Wrong' }, { as: 'supervisor' })
    expect(await desk.must('sales.read', { sale: made.sale })).toMatchObject({ status: 'cancelled' })
    const nobody = { exchange: '01ZZZZZZZZZZZZZZZZZZZZZZZZ', reason: 'x', note: 'x' }
    expect(await desk.call('exchanges.chargeBack', nobody)).toMatchObject({ failure: { code: 'not_found' } })
    expect(await desk.call('exchanges.remind', nobody)).toMatchObject({ failure: { code: 'not_found' } })
    const back = { exchange: nobody.exchange, expectedBackMinor: 0 }
    expect(await desk.call('exchanges.takeBack', back)).toMatchObject({ failure: { code: 'not_found' } })
  })
})

describe('a replacement under warranty', () => {
  async function toReplace(quantity = 1) {
    desk.setNow('2025-05-14T08:00:00.000Z')
    const sold = sell(desk, { lines: [{ grossMinor: 3400, quantity }] })
    const taken = await request(desk, sold, [{ reason: 'failed_in_use', quantity }])
    await desk.must('returns.authorize', { return: taken.return })
    const line = taken.lines[0] ?? ''
    await desk.must('returns.receive', { return: taken.return, lines: [{ line, quantity }] })
    const common = { return: taken.return, line, quantity, basis: 'goodwill' as const, problem: 'Snapped' }
    const { claim } = await desk.must('warranty.open', common)
    return { sold, taken, line, claim, quantity }
  }

  it('costs nothing whatever replaces the goods: the claim’s units, settled in full against the new ones', async () => {
    const { taken, line, claim } = await toReplace()
    const asked = { goods: [{ product: shelve(desk, { priceMinor: 9900 }) }], claim }
    const early = await desk.call('exchanges.quote', { return: taken.return, ...asked })
    expect(early).toMatchObject({ failure: { code: 'claim_not_to_replace' } })
    await desk.must('warranty.decide', { claim, decision: 'replace' })
    await desk.must('grading.inspect', { return: taken.return, line, quantity: 1, grade: 'D', minutes: 1 })
    const done = await exchange(desk, taken, asked)
    expect(done).toMatchObject({ usedMinor: 3400, soldMinor: 3400, owesMinor: 0, backMinor: 0 })
    const settled = desk.writer.file.raw.prepare(
      'select outcome, fee_minor + deduction_minor as off from settlement where id = ?',
    )
    expect(settled.get(done.settlement)).toEqual({ outcome: 'replacement', off: 0 })
    expect(await desk.must('warranty.advance', { claim, step: 'close' })).toEqual({ state: 'closed' })
  })

  it('gives out as many as came back, and only for a claim of this return', async () => {
    const { sold, taken, line, claim } = await toReplace(2)
    await desk.must('warranty.decide', { claim, decision: 'replace' })
    await desk.must('grading.inspect', { return: taken.return, line, quantity: 2, grade: 'D', minutes: 1 })
    const input = {
      return: taken.return,
      goods: [{ product: productOf(desk, sold.lines[0]), quantity: 1 }],
      claim,
      expectedOwesMinor: 0,
      expectedBackMinor: 0,
    }
    expect(await desk.call('exchanges.complete', input)).toMatchObject({
      failure: { code: 'replacement_units', count: 2 },
    })
    const other = await toReplace()
    expect(await desk.call('exchanges.complete', { ...input, claim: other.claim })).toMatchObject({
      failure: { code: 'not_found' },
    })
  })
})

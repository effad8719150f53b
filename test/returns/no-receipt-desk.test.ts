import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { checkJournal } from '../books/check-journal.ts'
import { type SaleToSell, type Sold, sell } from '../support/sold.ts'
import { pay } from '../support/take-back.ts'
import { openTestDesk, pins, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
let customer: string
beforeEach(async () => {
  desk = await openTestDesk()
  const none = { phone: null, email: null, address: null, externalRef: null, notes: null }
  customer = (await desk.must('customers.save', { name: 'Nora Nachweis', ...none })).id
})
afterEach(() => desk.close())

type Line = Sent<'returns.requestWithoutSale'>['lines'][number]

const one = <Value>(sql: string, ...values: readonly string[]) =>
  desk.writer.file.raw
    .prepare(sql)
    .pluck()
    .get(...values) as Value
const run = (sql: string, ...values: readonly string[]) => desk.writer.file.raw.prepare(sql).run(...values)
const productOf = (sold: Sold) => one<string>('select product_id from sale_line where id = ?', sold.lines[0] ?? '')

/** Sells the same product again, on another day at another price. */
function sellAgain(product: string, sale: SaleToSell): Sold {
  const sold = sell(desk, sale)
  run('update sale_line set product_id = ? where id = ?', product, sold.lines[0] ?? '')
  return sold
}

const asked = (product: string, more: Partial<Line> = {}) => ({
  type: 'no_receipt' as const,
  customer,
  lines: [{ product, quantity: 1, reason: 'changed_mind' as const, ...more }],
})

async function takeIn(product: string, more: Partial<Line> = {}) {
  const made = await desk.must('returns.requestWithoutSale', asked(product, more), { as: 'counter' })
  const { outcome } = await desk.must('returns.authorize', { return: made.return }, { as: 'counter' })
  expect(outcome).toBe('authorized')
  const quantity = more.quantity ?? 1
  const line = made.lines[0] ?? ''
  await desk.must('returns.receive', { return: made.return, lines: [{ line, quantity }] }, { as: 'counter' })
  await desk.must('grading.inspect', { return: made.return, line, quantity, grade: 'A', minutes: 1 }, { as: 'counter' })
  return made
}

describe('a return without a receipt', () => {
  it('goes from the counter to store credit at the lowest price of the last 90 days, with its tax', async () => {
    const product = productOf(sell(desk, { soldDay: '2025-04-20', lines: [{ grossMinor: 1000 }] }))
    sellAgain(product, { soldDay: '2025-05-02', lines: [{ grossMinor: 1600, quantity: 2 }] })
    sellAgain(product, { soldDay: '2024-11-02', lines: [{ grossMinor: 100 }] })
    const taken = await takeIn(product)
    const cash = { return: taken.return, wish: 'cash' as const }
    const refused = { ok: false, failure: { code: 'payout_not_allowed', kind: 'cash' } }
    expect(await desk.call('settlements.preview', cash, { as: 'counter' })).toEqual(refused)
    const paid = await pay(desk, taken)
    expect(paid).toMatchObject({ totalMinor: 800, payouts: [{ kind: 'store_credit', amountMinor: 800 }] })
    const view = await desk.must('returns.read', { return: taken.return })
    expect(view).toMatchObject({ type: 'no_receipt', sale: null, status: 'closed', shown: 'closed' })
    expect(view.settlements).toMatchObject([{ outcome: 'store_credit', totalMinor: 800 }])
    const stored = 'select sale_line_id, credit_gross_minor, credit_net_minor, credit_taxes from settlement_line'
    expect(desk.writer.file.raw.prepare(stored).all()).toEqual([
      {
        sale_line_id: null,
        credit_gross_minor: 800,
        credit_net_minor: 672,
        credit_taxes: '[{"code":"VAT","rateMilli":19000,"taxMinor":128}]',
      },
    ])
    await checkJournal(desk, '2025-05')
  })

  it('keeps a finer reason of the shop as the shop spells it, and refuses one it does not know', async () => {
    const { settings, version } = await desk.must('shop.read', {})
    const finer = { ...settings, secondReasons: { changed_mind: ['Wrong colour'] } }
    await desk.must('shop.save', { version, settings: finer })
    const product = productOf(sell(desk, { lines: [{ grossMinor: 1000 }] }))
    const taken = await takeIn(product, { secondReason: 'wrong COLOUR' })
    expect((await desk.must('returns.read', { return: taken.return })).lines).toMatchObject([
      { reason: 'changed_mind', secondReason: 'Wrong colour' },
    ])
    expect(
      await desk.call('returns.requestWithoutSale', asked(product, { secondReason: 'Bored' }), { as: 'counter' }),
    ).toMatchObject({ failure: { code: 'second_reason_not_known' } })
  })
  it('needs a customer, whatever anybody signs', async () => {
    const product = productOf(sell(desk, { lines: [{ grossMinor: 1000 }] }))
    const { customer: _nobody, ...anonymous } = asked(product)
    expect(await desk.call('returns.requestWithoutSale', anonymous, { as: 'owner' })).toMatchObject({
      failure: { code: 'customer_needed' },
    })
    const quote = await desk.must('returns.quoteWithoutSale', anonymous, { as: 'counter' })
    expect(quote).toMatchObject({ verdict: 'deny' })
  })

  it('gives less than the cap where staff say so, and never more', async () => {
    const product = productOf(sell(desk, { lines: [{ grossMinor: 1000 }] }))
    expect(
      await desk.call('returns.requestWithoutSale', asked(product, { eachMinor: 1001 }), { as: 'counter' }),
    ).toMatchObject({ failure: { code: 'price_above_cap', mostMinor: 1000 } })
    expect((await pay(desk, await takeIn(product, { eachMinor: 400, quantity: 2 }))).totalMinor).toBe(800)
  })

  it('keeps its price when the product is sold for less afterwards', async () => {
    const product = productOf(sell(desk, { lines: [{ grossMinor: 1000 }] }))
    const taken = await takeIn(product)
    sellAgain(product, { soldDay: '2025-05-14', lines: [{ grossMinor: 200 }] })
    expect((await pay(desk, taken)).totalMinor).toBe(1000)
  })

  it('asks a second person where no price is known, for an amount that was typed', async () => {
    const product = productOf(sell(desk, { soldDay: '2024-01-01', lines: [{ grossMinor: 1000 }] }))
    expect(await desk.call('returns.requestWithoutSale', asked(product), { as: 'counter' })).toMatchObject({
      failure: { code: 'price_needed' },
    })
    const made = await desk.must('returns.requestWithoutSale', asked(product, { eachMinor: 300 }), { as: 'counter' })
    const answer = await desk.must('returns.authorize', { return: made.return }, { as: 'counter' })
    expect(answer).toMatchObject({ outcome: 'needs_approval', approval: { amountMinor: 300 } })
    const { staff } = await desk.must('staff.list', {})
    const supervisor = staff.find(person => person.role === 'supervisor')?.id ?? ''
    const need = answer.approval
    const answered = await desk.must(
      'staff.approve',
      {
        staff: supervisor,
        pin: pins.supervisor,
        operation: need?.operation ?? '',
        subject: need?.subject ?? '',
        amountMinor: need?.amountMinor ?? 0,
      },
      { as: 'counter' },
    )
    const approval = answered.approved ? answered.approval : ''
    const signed = { return: made.return, approval, overrideReason: 'Known regular' }
    expect(await desk.must('returns.authorize', signed, { as: 'counter' })).toMatchObject({ outcome: 'authorized' })
  })

  it('counts returns without a receipt over rolling 90 days, and asks for the fourth', async () => {
    const product = productOf(sell(desk, { lines: [{ grossMinor: 500 }] }))
    for (let count = 0; count < 3; count += 1) await pay(desk, await takeIn(product))
    const quote = () => desk.must('returns.quoteWithoutSale', asked(product), { as: 'counter' })
    expect(await quote()).toMatchObject({ verdict: 'needs_approval' })
    expect((await quote()).lines[0]?.findings[0]?.text.key).toBe('policy.no_receipt.too_many')
    desk.passMinutes(24 * 60 * 90)
    sellAgain(product, { soldDay: '2025-08-01', lines: [{ grossMinor: 500 }] })
    expect((await quote()).verdict).toBe('allow')
  })

  it('counts what open returns promise against the cap in value', async () => {
    const product = productOf(sell(desk, { lines: [{ grossMinor: 6000 }] }))
    await desk.must('returns.requestWithoutSale', asked(product), { as: 'counter' })
    const quote = await desk.must('returns.quoteWithoutSale', asked(product), { as: 'counter' })
    expect(quote.lines[0]?.findings[0]?.text).toMatchObject({
      key: 'policy.no_receipt.too_much',
      values: { sumMinor: 12_000, limitMinor: 10_000 },
    })
  })

  it('takes a serial item only with a serial the shop sold, and names its receipt', async () => {
    const sold = sell(desk, { number: 'S-77', lines: [{ grossMinor: 500, serials: ['SN-1'] }] })
    const product = productOf(sold)
    run('update product set serial_tracked = 1 where id = ?', product)
    const quote = (serial?: string) =>
      desk.must('returns.quoteWithoutSale', asked(product, serial === undefined ? {} : { serial }), { as: 'counter' })
    expect((await quote()).verdict).toBe('deny')
    expect((await quote('SN-9')).lines[0]).toMatchObject({ verdict: 'deny', soldWith: null })
    expect((await quote('SN-1')).lines[0]).toMatchObject({ verdict: 'allow', soldWith: { number: 'S-77' } })
    const two = await desk.call('returns.quoteWithoutSale', asked(product, { serial: 'SN-1', quantity: 2 }))
    expect(two).toMatchObject({ failure: { code: 'one_unit_a_serial' } })
    await desk.must('returns.requestWithoutSale', asked(product, { serial: 'SN-1' }), { as: 'counter' })
    const again = await desk.call('returns.requestWithoutSale', asked(product, { serial: 'SN-1' }))
    expect(again).toMatchObject({ failure: { code: 'serial_already_returned' } })
  })

  it('pays unit by unit, and after a reversal exactly what was promised again', async () => {
    const product = productOf(sell(desk, { lines: [{ grossMinor: 333 }] }))
    const taken = await takeIn(product, { quantity: 3 })
    const line = taken.lines[0] ?? ''
    const first = await pay(desk, taken, { lines: [{ line, quantity: 1 }] })
    expect(first.totalMinor).toBe(333)
    await desk.must('settlements.reverse', { settlement: first.settlement, reason: 'Wrong customer' })
    expect((await pay(desk, taken)).totalMinor).toBe(999)
    await checkJournal(desk, '2025-05')
  })

  it('is not what a policy without a word about it lets pass', async () => {
    const product = productOf(sell(desk, { lines: [{ grossMinor: 9000 }] }))
    const { version } = await desk.must('policy.read', {})
    const entries = version.document.entries.filter(entry => entry.rule !== 'no_receipt')
    await desk.must('policy.publish', {
      validFrom: '2025-05-14',
      basedOn: version.number,
      document: { format: 1, entries },
    })
    const quote = await desk.must('returns.quoteWithoutSale', asked(product, { quantity: 2 }), { as: 'counter' })
    expect(quote.verdict).toBe('needs_approval')
  })
})

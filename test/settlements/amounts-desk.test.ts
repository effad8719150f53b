import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkJournal } from '../books/check-journal.ts'
import { sign } from '../support/sign.ts'
import { inventedId, sell } from '../support/sold.ts'
import { acceptUnits, pay, request, type TakenIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const raw = () => desk.writer.file.raw

async function authorized(
  grossMinor: number,
  quantity = 1,
): Promise<TakenIn & { readonly sold: ReturnType<typeof sell> }> {
  const sold = sell(desk, { channel: 'distance', shippingGrossMinor: 490, lines: [{ grossMinor, quantity }] })
  const taken = await request(desk, sold, [{ quantity }])
  await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
  return { ...taken, sold }
}

type Kind = 'allowance' | 'price_match' | 'shipping_only' | 'held_back'
const asked = (of: TakenIn, kind: Kind, amountMinor: number) => ({
  ...{ return: of.return, kind, amountMinor },
  ...(kind === 'shipping_only' ? {} : { line: of.lines[0] ?? '' }),
})
const give = (
  of: TakenIn,
  kind: Kind,
  amountMinor: number,
  more: { readonly as?: 'counter' | 'supervisor'; readonly approval?: string; readonly keepsGoods?: boolean } = {},
) => {
  const { as = 'counter', ...rest } = more
  const agreed = { expectedTotalMinor: amountMinor, reason: 'A scratch', print: false }
  return desk.call('settlements.giveAmount', { ...asked(of, kind, amountMinor), ...agreed, ...rest }, { as })
}

describe('an allowance', () => {
  it('is given without units and with its tax; the goods stay with the customer and the return is done', async () => {
    const rma = await authorized(3000)
    const preview = await desk.must('settlements.previewAmount', asked(rma, 'allowance', 500), { as: 'counter' })
    expect(preview).toMatchObject({
      totalMinor: 500,
      lines: [],
      amounts: [{ line: rma.lines[0], kind: 'allowance', amountMinor: 500 }],
      taxes: [{ code: 'VAT', rateMilli: 19_000, taxMinor: 80 }],
      plan: { payouts: [{ kind: 'card', amountMinor: 500 }] },
    })
    const given = await give(rma, 'allowance', 500)
    if (!given.ok) throw new Error(given.failure.code)
    await desk.must('settlements.confirmPayout', { payout: given.value.payouts[0]?.id ?? '', state: 'confirmed' })
    const view = await desk.must('returns.read', { return: rma.return })
    expect(view).toMatchObject({
      status: 'closed',
      lines: [{ units: { cancelled: 1 }, allowedMinor: 500, creditedMinor: 0 }],
      settlements: [{ outcome: 'allowance', allowanceMinor: 500, bases: ['allowance'], reasons: ['A scratch'] }],
    })
    await checkJournal(desk, '2025-05')
  })

  it('taken back, leaves the return open until the money is back: only then is nothing owed either way', async () => {
    const rma = await authorized(3000)
    const given = await give(rma, 'allowance', 500, { keepsGoods: true })
    if (!given.ok) throw new Error(given.failure.code)
    const read = () => desk.must('returns.read', { return: rma.return })
    const confirm = (payout: string, state: 'confirmed' | 'failed') =>
      desk.must('settlements.confirmPayout', { payout, state })
    await confirm(given.value.payouts[0]?.id ?? '', 'confirmed')
    expect(await read()).toMatchObject({ status: 'closed' })
    await desk.must('settlements.reverse', { settlement: given.value.settlement, reason: 'Was not scratched' })
    const open = await read()
    expect(open.status).toBe('authorized')
    expect(open.possible).not.toContain('returns.close')
    expect(await desk.call('returns.close', { return: rma.return }, { as: 'counter' })).toMatchObject({
      failure: { code: 'condition_not_met', condition: 'nothing_owed' },
    })
    const back = open.settlements[0]?.payouts.find(one => one.state === 'recorded')
    expect(back).toMatchObject({ kind: 'card', amountMinor: -500 })
    await confirm(back?.id ?? '', 'confirmed')
    expect(await read()).toMatchObject({ status: 'closed', settlements: [{ state: 'reversed' }] })
    await checkJournal(desk, '2025-05')
  })

  it('paid in cash and taken back leaves nothing to do: the return stays closed', async () => {
    const rma = await authorized(3000)
    const agreed = { expectedTotalMinor: 500, reason: 'A scratch', wish: 'cash' as const, print: false }
    const given = await desk.must('settlements.giveAmount', { ...asked(rma, 'allowance', 500), ...agreed })
    await desk.must('settlements.reverse', { settlement: given.settlement, reason: 'Was not scratched' })
    expect(await desk.must('returns.read', { return: rma.return })).toMatchObject({ status: 'closed' })
  })

  it('and then the rest: the three units give what was paid less the allowance', async () => {
    const rma = await authorized(1000, 3)
    expect(await give(rma, 'allowance', 100)).toMatchObject({ ok: true })
    const totals: number[] = []
    for (const quantity of [1, 2]) {
      totals.push((await pay(desk, await acceptUnits(desk, rma.sold, [{ quantity }]))).totalMinor)
    }
    expect(totals).toEqual([333, 667 - 100 + 490])
    await checkJournal(desk, '2025-05')
  })

  it('may leave the goods awaited', async () => {
    const rma = await authorized(1000)
    expect(await give(rma, 'allowance', 100, { keepsGoods: false })).toMatchObject({ ok: true })
    const view = await desk.must('returns.read', { return: rma.return })
    expect(view).toMatchObject({ status: 'authorized', lines: [{ units: { awaiting: 1 } }] })
  })

  it('never gives more than is left on the line, nothing of nothing, and says what is left', async () => {
    const rma = await authorized(1000)
    expect(await give(rma, 'price_match', 1001)).toMatchObject({
      ok: false,
      failure: { code: 'amount_not_possible', line: rma.lines[0], mostMinor: 1000 },
    })
    expect(await give(rma, 'allowance', 700, { keepsGoods: false })).toMatchObject({ ok: true })
    expect(await give(rma, 'price_match', 301)).toMatchObject({
      ok: false,
      failure: { code: 'amount_not_possible', mostMinor: 300 },
    })
    expect(await give(rma, 'allowance', 0)).toMatchObject({ ok: false, failure: { code: 'nothing_to_settle' } })
    const other = { ...rma, lines: [inventedId()] }
    expect(await give(other, 'allowance', 1)).toMatchObject({ ok: false, failure: { code: 'not_found' } })
  })

  it('needs a second person above the limit', async () => {
    const { settings, version } = await desk.must('shop.read', {})
    await desk.must('shop.save', { version, settings: { ...settings, refundLimitMinor: 400 } })
    const rma = await authorized(1000)
    const need = {
      ...{ operation: 'settlements.giveAmount', subject: rma.return, amountMinor: 401, why: 'approval.above_limit' },
    }
    expect(await give(rma, 'allowance', 401)).toEqual({ ok: false, failure: { code: 'approval_needed', ...need } })
    expect(await give(rma, 'allowance', 401, { approval: await sign(desk, need) })).toMatchObject({ ok: true })
    await desk.must('shop.save', { version: version + 1, settings })
  })

  it('is taken back by its opposite, and may be given again', async () => {
    const rma = await authorized(1000)
    const given = await give(rma, 'allowance', 1000)
    if (!given.ok) throw new Error(given.failure.code)
    await desk.must('settlements.reverse', { settlement: given.value.settlement, reason: 'Wrong line' })
    const view = await desk.must('returns.read', { return: rma.return })
    expect(view.lines[0]).toMatchObject({ allowedMinor: 0 })
    expect(await give(rma, 'allowance', 1000)).toMatchObject({ ok: true })
    await checkJournal(desk, '2025-05')
  })

  it('leaves nothing behind when it is refused', async () => {
    const rma = await authorized(1000)
    const count = () => raw().prepare('select count(*) from settlement').pluck().get()
    const before = count()
    expect(await give(rma, 'allowance', 500)).toMatchObject({ ok: true })
    expect(await give(rma, 'allowance', 501)).toMatchObject({ ok: false })
    expect(count()).toBe(Number(before) + 1)
  })
})

describe('shipping only', () => {
  it('gives outbound shipping back up to what was paid, whatever the policy says of it', async () => {
    const rma = await authorized(1000)
    expect(await give(rma, 'shipping_only', 491)).toMatchObject({
      ok: false,
      failure: { code: 'amount_not_possible', mostMinor: 490 },
    })
    expect(await give(rma, 'shipping_only', 200)).toMatchObject({ ok: true, value: { totalMinor: 200 } })
    const view = await desk.must('returns.read', { return: rma.return })
    expect(view.settlements).toMatchObject([{ outcome: 'refund_original', shippingGrossMinor: 200 }])
    expect(view.lines[0]).toMatchObject({ units: { awaiting: 1 } })
    const line = rma.lines[0] ?? ''
    await desk.must('returns.receive', { return: rma.return, lines: [{ line, quantity: 1 }] })
    await desk.must('grading.inspect', { return: rma.return, line, quantity: 1, grade: 'A', minutes: 1 })
    expect((await desk.must('settlements.preview', { return: rma.return })).totalMinor).toBe(1000 + 290)
    await checkJournal(desk, '2025-05')
  })
})

describe('a partial amount', () => {
  it('says why, and a supervisor may add what it held back, never more', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 1000 }] }))
    const line = taken.lines[0] ?? ''
    const lines = [{ line, quantity: 1, partialMinor: 600 }]
    const preview = await desk.call('settlements.preview', { return: taken.return, lines }, { as: 'counter' })
    expect(preview).toMatchObject({ ok: false, failure: { code: 'reason_needed' } })
    const partial = { lines: [{ line, quantity: 1, partialMinor: 600, reason: 'The charger is missing' }] }
    expect((await pay(desk, taken, { ...partial, reference: 'T' })).totalMinor).toBe(600)
    const view = await desk.must('returns.read', { return: taken.return })
    expect(view).toMatchObject({
      status: 'closed',
      lines: [{ heldBackMinor: 400 }],
      settlements: [{ reasons: ['The charger is missing'] }],
    })
    expect(await give(taken, 'held_back', 400)).toMatchObject({ ok: false, failure: { code: 'not_allowed' } })
    expect(await give(taken, 'held_back', 401, { as: 'supervisor' })).toMatchObject({
      ok: false,
      failure: { code: 'amount_not_possible', mostMinor: 400 },
    })
    expect(await give(taken, 'held_back', 400, { as: 'supervisor' })).toMatchObject({ ok: true })
    const after = await desk.must('returns.read', { return: taken.return })
    expect(after.lines[0]).toMatchObject({ creditedMinor: 1000, heldBackMinor: 0 })
    await checkJournal(desk, '2025-05')
  })
})

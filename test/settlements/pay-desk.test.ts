import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import { readCreditCode } from '../../shared/settlements/credit-code.ts'
import { type Sold, sell } from '../support/sold.ts'
import { acceptUnits, pay, takeIn } from '../support/take-back.ts'
import { openTestDesk, pins, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const lineOf = (sold: Sold, at: number) => ({ saleLine: sold.lines[at] ?? '' })

describe('paying a walk-in return', () => {
  it('goes from the receipt to a closed return in five records', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 3400 }, { grossMinor: 1000 }] })
    const taken = await acceptUnits(desk, sold)
    const line = taken.lines[0] ?? ''
    await desk.must('grading.dispose', { return: taken.return, line, quantity: 1, code: 'restock' })
    const paid = await pay(desk, taken, { reference: 'T-1' })
    expect(paid).toMatchObject({ number: 'CN-25-000001', totalMinor: 3400, storeCredit: null })
    expect(paid.payouts).toMatchObject([{ kind: 'card', amountMinor: 3400, handedMinor: 3400 }])
    const view = await desk.must('returns.read', { return: taken.number.toLowerCase() })
    expect(view).toMatchObject({ number: 'RMA-25-000001', status: 'closed', shown: 'closed', policyNumber: 1 })
    expect(view.lines).toMatchObject([{ units: { accepted: 1 }, settledUnits: 1, creditedMinor: 3400 }])
    expect(view.created?.by).toBe('Carla Counter')
    expect(view.settlements).toMatchObject([{ state: 'paid', payouts: [{ state: 'confirmed', reference: 'T-1' }] }])
    expect(view.possible).toEqual(['settlements.giveAmount', 'settlements.reverse', 'returns.reopen'])
  })

  it('gives back exactly what was paid, unit by unit, and refuses a third try with the reason', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1000, quantity: 3 }] })
    const totals: number[] = []
    for (const quantity of [1, 2]) {
      desk.passMinutes(24 * 60)
      totals.push((await pay(desk, await acceptUnits(desk, sold, [{ quantity }]))).totalMinor)
    }
    expect(totals).toEqual([333, 667])
    const third = await desk.call(
      'returns.request',
      { sale: sold.sale, lines: [{ ...lineOf(sold, 0), quantity: 1, reason: 'changed_mind' }] },
      { as: 'counter' },
    )
    expect(third).toEqual({
      ok: false,
      failure: {
        code: 'quantity_not_available',
        saleLine: sold.lines[0],
        sold: 3,
        left: 0,
        alreadyReturned: 3,
      },
    })
  })

  it('follows the tenders in order and never pays a tender more than it took', async () => {
    const tenders = [
      { kind: 'gift_card', amountMinor: 300 },
      { kind: 'card', amountMinor: 700 },
    ]
    const sold = sell(desk, { lines: [{ grossMinor: 500 }, { grossMinor: 500 }], tenders })
    const first = await pay(desk, await acceptUnits(desk, sold))
    expect(first.payouts).toMatchObject([
      { kind: 'gift_card', amountMinor: 300 },
      { kind: 'card', amountMinor: 200 },
    ])
    const second = await pay(desk, await acceptUnits(desk, sold, [lineOf(sold, 1)]))
    expect(second.payouts).toMatchObject([{ kind: 'card', amountMinor: 500 }])
  })

  it('takes off what a sale was refunded elsewhere, even when nobody knows on which line', async () => {
    const lines = [{ grossMinor: 500 }, { grossMinor: 500 }]
    const sold = sell(desk, { lines, refundedElsewhereMinor: 700 })
    const taken = await acceptUnits(desk, sold, [lineOf(sold, 0), lineOf(sold, 1)])
    const preview = await desk.must('settlements.preview', { return: taken.return }, { as: 'counter' })
    expect(preview.totalMinor).toBe(300)
    expect(preview.lines.map(line => line.amounts.takenOffMinor)).toEqual([200, 500])
    expect((await pay(desk, taken)).payouts).toMatchObject([{ kind: 'card', amountMinor: 300 }])
  })

  it('never gives more than was paid of a sale that was paid in part', async () => {
    const tenders = [{ kind: 'cash', amountMinor: 400 }]
    const sold = sell(desk, { lines: [{ grossMinor: 500 }, { grossMinor: 500 }], tenders })
    expect((await pay(desk, await acceptUnits(desk, sold))).totalMinor).toBe(400)
    expect((await pay(desk, await acceptUnits(desk, sold, [lineOf(sold, 1)]))).totalMinor).toBe(0)
  })

  it('settles a part of the accepted units, and an amount that staff agreed on', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1000, quantity: 2 }] })
    const taken = await acceptUnits(desk, sold, [{ quantity: 2 }])
    const line = taken.lines[0] ?? ''
    const part = await pay(desk, taken, {
      lines: [{ line, quantity: 1, partialMinor: 300, reason: 'A strap is missing' }],
    })
    expect(part.totalMinor).toBe(300)
    expect((await desk.must('returns.read', { return: taken.return })).shown).toBe('partly_settled')
    expect((await pay(desk, taken)).totalMinor).toBe(500)
    expect((await desk.must('returns.read', { return: taken.return })).lines[0]?.creditedMinor).toBe(800)
  })

  it('gives the recipient of a gift store credit, and leaves the buyer’s card alone', async () => {
    const sold = sell(desk, { gift: true, lines: [{ grossMinor: 500 }] })
    const paid = await pay(desk, await acceptUnits(desk, sold))
    expect(paid.payouts).toMatchObject([{ kind: 'store_credit', amountMinor: 500 }])
    expect(paid.storeCredit?.balanceMinor).toBe(500)
  })

  it('issues store credit under a code that checks itself and reads however it is typed', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    const { storeCredit, number } = await pay(desk, await acceptUnits(desk, sold), { wish: 'store_credit' })
    const code = storeCredit?.code ?? ''
    expect(code).toMatch(/^SC(-[2-9A-HJKMNP-Z]{4}){3}$/)
    expect(readCreditCode(code)).toBe(code)
    const credit = await desk.must('credits.read', { code: code.toLowerCase().replaceAll('-', ' ') }, { as: 'counter' })
    expect(credit).toMatchObject({ code, balanceMinor: 500, events: [{ kind: 'issue', settlement: number }] })
    const { credits } = await desk.must('credits.find', {})
    expect(credits).toContainEqual({ code, balanceMinor: 500, createdAt: desk.now() })
  })

  it('keeps shipping with a full return and gives it back once', async () => {
    const lines = [{ grossMinor: 500 }, { grossMinor: 500 }]
    const sold = sell(desk, { channel: 'distance', lines, shippingGrossMinor: 490 })
    expect((await pay(desk, await acceptUnits(desk, sold))).totalMinor).toBe(500)
    expect((await pay(desk, await acceptUnits(desk, sold, [lineOf(sold, 1)]))).totalMinor).toBe(990)
  })

  it('pays twice to nobody: a double click answers the first reply, another clerk finds nothing to settle', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    const taken = await acceptUnits(desk, sold)
    const input = { return: taken.return, expectedTotalMinor: 500 }
    const key = 'key-of-a-double-click'
    const [one, two, other] = await Promise.all([
      desk.call('settlements.pay', input, { as: 'counter', key }),
      desk.call('settlements.pay', input, { as: 'counter', key }),
      desk.call('settlements.pay', input, { as: 'supervisor' }),
    ])
    expect(one.ok).toBe(true)
    expect(two).toEqual(one)
    expect(other).toMatchObject({ ok: false, failure: { code: 'nothing_to_settle' } })
    const rows = desk.writer.file.raw.prepare('select sum(amount_minor) as paid from payout where tender_id = ?')
    expect(rows.get(sold.tenders[0])).toEqual({ paid: 500 })
  })

  it('prints a receipt in the same transaction', async () => {
    const paid = await pay(desk, await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 500 }] })), { print: true })
    expect(paid.printJobs).toHaveLength(1)
  })
})

describe('a payout that somebody has to carry out', () => {
  it('is recorded, then confirmed, and only then closes the return', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 500 }] }))
    const [payout] = (await pay(desk, taken)).payouts
    expect(await desk.must('returns.read', { return: taken.return })).toMatchObject({
      shown: 'settled',
      settlements: [{ state: 'approved', payouts: [{ state: 'recorded' }] }],
    })
    const confirm = (state: 'confirmed' | 'failed') =>
      desk.call('settlements.confirmPayout', { payout: payout?.id ?? '', state, reference: 'R-7' }, { as: 'counter' })
    expect(await confirm('confirmed')).toMatchObject({ ok: true, value: { state: 'confirmed' } })
    expect(await confirm('failed')).toMatchObject({
      ok: false,
      failure: { code: 'already_decided', state: 'confirmed' },
    })
    expect((await desk.must('returns.read', { return: taken.return })).shown).toBe('closed')
  })
  it('frees its tender when it failed, and is paid anew after the settlement was taken back', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 500 }] }))
    const paid = await pay(desk, taken)
    const payout = paid.payouts[0]?.id ?? ''
    await desk.must('settlements.confirmPayout', { payout, state: 'failed' }, { as: 'counter' })
    expect((await desk.must('returns.read', { return: taken.return })).settlements[0]?.state).toBe('failed')
    await desk.must('settlements.reverse', { settlement: paid.settlement, reason: 'Card refused' })
    expect((await pay(desk, taken)).payouts).toMatchObject([{ kind: 'card', amountMinor: 500 }])
  })
})

describe('an amount above the limit', () => {
  it('needs a second person for exactly this return and amount', async () => {
    const { settings, version } = await desk.must('shop.read', {})
    await desk.must('shop.save', { version, settings: { ...settings, refundLimitMinor: 400 } })
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 500 }] }))
    const need = {
      operation: 'settlements.pay',
      subject: taken.return,
      amountMinor: 500,
      why: 'approval.above_limit',
    }
    const preview = await desk.must('settlements.preview', { return: taken.return }, { as: 'counter' })
    expect(preview.approval).toEqual(need)
    const payWith = (approval?: string) =>
      desk.call('settlements.pay', { return: taken.return, expectedTotalMinor: 500, approval }, { as: 'counter' })
    expect(await payWith()).toEqual({ ok: false, failure: { code: 'approval_needed', ...need } })
    const sign = async (amountMinor: number) => {
      const { operation, subject } = need
      const input = { staff: 'Sven Supervisor', pin: pins.supervisor, operation, subject, amountMinor }
      const answer = await desk.must('staff.approve', input, { as: 'counter' })
      return answer.approved ? answer.approval : ''
    }
    const notValid = { ok: false, failure: { code: 'approval_not_valid' } }
    expect(await payWith(await sign(499))).toMatchObject(notValid)
    expect(await payWith(await sign(500))).toMatchObject({ ok: true })
    const now = await desk.must('shop.read', {})
    await desk.must('shop.save', { version: now.version, settings })
  })
  it('counts only what is handed over in cash against the person’s own limit', async () => {
    const { details } = await desk.must('staff.list', {})
    const carla = details?.find(one => one.name === 'Carla Counter')
    if (!carla) throw new Error('No Carla')
    const { id, version, name } = carla
    const person = { id, name, role: 'counter' as const, overrideLimitMinor: null, language: null, active: true }
    await desk.must('staff.save', { ...person, version, cashLimitMinor: 100 })
    const payBack = async (cashMinor: number, cardMinor: number, as: 'counter' | 'supervisor' = 'counter') => {
      const tenders = [
        { kind: 'cash', amountMinor: cashMinor },
        { kind: 'card', amountMinor: cardMinor },
      ]
      const grossMinor = cashMinor + cardMinor
      const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor }], tenders }))
      const { approval } = await desk.must('settlements.preview', { return: taken.return }, { as })
      const input = { return: taken.return, expectedTotalMinor: grossMinor, print: false }
      const reply = await desk.call('settlements.pay', input, { as })
      return { approval, failure: reply.ok ? null : reply.failure }
    }
    expect(await payBack(100, 9000)).toEqual({ approval: null, failure: null })
    const need = { operation: 'settlements.pay', amountMinor: 600, why: 'approval.cash_above_limit' }
    const above = await payBack(101, 499)
    expect(above.approval).toMatchObject(need)
    expect(above.failure).toMatchObject({ code: 'approval_needed', ...need })
    expect(await payBack(101, 499, 'supervisor')).toEqual({ approval: null, failure: null })
    await desk.must('staff.save', { ...person, version: version + 1, cashLimitMinor: null })
  })
})

describe('what is kept of a credit', () => {
  it('is judged by what was found, grade by grade, with the policy of the day of sale', async () => {
    const fee = { basis: 'percent', percentMilli: 10_000, onlyOpened: true }
    const deduction = { percentMilliC: 20_000 }
    await desk.must('policy.publish', {
      basedOn: 1,
      validFrom: desk.now().slice(0, 10),
      document: {
        ...defaultPolicy,
        entries: [
          ...defaultPolicy.entries,
          { rule: 'restocking_fee', scope: { kind: 'shop' }, settings: fee },
          { rule: 'deduction_by_grade', scope: { kind: 'shop' }, settings: deduction },
        ],
      },
    })
    const before = sell(desk, { lines: [{ grossMinor: 3400 }] })
    expect((await pay(desk, await acceptUnits(desk, before, [{}], 'B'))).totalMinor).toBe(3400)
    const since = sell(desk, { soldDay: desk.now().slice(0, 10), lines: [{ grossMinor: 10_200, quantity: 3 }] })
    const taken = await takeIn(desk, since, [{ quantity: 3 }])
    const line = taken.lines[0] ?? ''
    for (const grade of ['A', 'B', 'C'] as const) {
      await desk.must(
        'grading.inspect',
        { return: taken.return, line, quantity: 1, grade, minutes: 2 },
        { as: 'counter' },
      )
    }
    const preview = await desk.must('settlements.preview', { return: taken.return }, { as: 'counter' })
    expect(preview.lines.map(({ grade, amounts }) => [grade, amounts.feeMinor, amounts.deductionMinor])).toEqual([
      ['A', 0, 0],
      ['B', 340, 0],
      ['C', 340, 680],
    ])
    const paid = await pay(desk, taken)
    expect(paid.totalMinor).toBe(10_200 - 340 - 340 - 680)
    const stored = desk.writer.file.raw
      .prepare(
        'select credit_gross_minor + 0 as credit, fee_minor as fee, deduction_minor as off from settlement where id = ?',
      )
      .get(paid.settlement)
    expect(stored).toEqual({ credit: 10_200, fee: 680, off: 680 })
  })
})

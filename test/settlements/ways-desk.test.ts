import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { defaultPolicy, type PolicyEntry } from '../../shared/policy/policy-document.ts'
import type { Outcome } from '../../shared/returns/outcomes.ts'
import { checkJournal } from '../books/check-journal.ts'
import { sign } from '../support/sign.ts'
import { type SaleToSell, sell } from '../support/sold.ts'
import { acceptUnits, pay, request } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
let version = 1
beforeAll(async () => {
  desk = await openTestDesk({ cashRoundingMinor: 5 })
})
afterAll(() => desk.close())

/** Publishes a policy for what is sold from today on. */
async function publish(...entries: readonly PolicyEntry[]): Promise<void> {
  const document = { ...defaultPolicy, entries: [...defaultPolicy.entries, ...entries] }
  await desk.must('policy.publish', { basedOn: version, validFrom: desk.now().slice(0, 10), document })
  version += 1
}
const outcomes = (...outcomesInOrder: readonly Outcome[]): PolicyEntry => ({
  ...{ rule: 'allowed_outcomes', scope: { kind: 'shop' }, settings: { outcomesInOrder: [...outcomesInOrder] } },
})
const sold = (more: Partial<SaleToSell> = {}) =>
  sell(desk, { soldDay: desk.now().slice(0, 10), lines: [{ grossMinor: 3402 }], ...more })
const preview = (rma: string, how: Partial<Sent<'settlements.preview'>> = {}) =>
  desk.call('settlements.preview', { return: rma, ...how }, { as: 'counter' })
const payWith = (rma: string, how: Partial<Sent<'settlements.pay'>>, expectedTotalMinor = 3402) =>
  desk.call('settlements.pay', { return: rma, expectedTotalMinor, print: false, ...how }, { as: 'counter' })
const refused = (failure: Record<string, unknown>) => ({ ok: false, failure })

describe('a payout shared over several ways', () => {
  it('goes as staff shared it, and only the cash part is rounded', async () => {
    const sale = sold()
    const taken = await acceptUnits(desk, sale)
    const card = { tender: sale.tenders[0] ?? '', kind: 'card' as const }
    const cash = { tender: null, kind: 'cash' as const }
    const payouts = [
      { ...cash, amountMinor: 2001 },
      { ...card, amountMinor: 1401 },
    ]
    const paid = await payWith(taken.return, { payouts })
    expect(paid).toMatchObject({
      ok: true,
      value: {
        payouts: [
          { kind: 'cash', amountMinor: 2001, handedMinor: 2000 },
          { kind: 'card', amountMinor: 1401, handedMinor: 1401 },
        ],
      },
    })
    await checkJournal(desk, '2025-05')
  })

  it('is refused when it does not add up, takes more of a tender than is left, or another sale’s', async () => {
    const sale = sold()
    const taken = await acceptUnits(desk, sale)
    const card = { tender: sale.tenders[0] ?? '', kind: 'card' as const }
    expect(await payWith(taken.return, { payouts: [{ ...card, amountMinor: 3401 }] })).toEqual(
      refused({ code: 'payouts_do_not_add_up', dueMinor: 3402, chosenMinor: 3401 }),
    )
    const other = sold()
    expect(
      await payWith(taken.return, { payouts: [{ tender: other.tenders[0] ?? '', kind: 'card', amountMinor: 3402 }] }),
    ).toEqual(refused({ code: 'tender_not_of_sale', tender: other.tenders[0] }))
    const both = sell(desk, {
      ...{ lines: [{ grossMinor: 1000 }, { grossMinor: 1000 }] },
      tenders: [
        { kind: 'card', amountMinor: 300 },
        { kind: 'cash', amountMinor: 1700 },
      ],
    })
    const second = await acceptUnits(desk, both)
    const much = [
      { tender: both.tenders[0] ?? '', kind: 'card' as const, amountMinor: 400 },
      { tender: both.tenders[1] ?? '', kind: 'cash' as const, amountMinor: 600 },
    ]
    expect(await payWith(second.return, { payouts: much }, 1000)).toEqual(
      refused({ code: 'tender_exceeded', tender: both.tenders[0], leftMinor: 300 }),
    )
  })

  it('leaves a closed card out with its reason, and goes the next way the policy allows', async () => {
    const sale = sold()
    const taken = await acceptUnits(desk, sale)
    const how = { unavailable: [{ tender: sale.tenders[0] ?? '', reason: 'The card was closed' }] }
    const shown = await preview(taken.return, how)
    expect(shown).toMatchObject({ ok: true, value: { plan: { payouts: [{ kind: 'cash', tender: null }] } } })
    expect(await payWith(taken.return, how)).toMatchObject({ ok: true })
    const view = await desk.must('returns.read', { return: taken.return })
    expect(view.settlements).toMatchObject([{ outcome: 'refund_cash', reasons: ['The card was closed'] }])
  })
})

describe('what the policy says about outcomes', () => {
  it('is all that is offered, in its order; anything else is refused, and an override is signed and recorded', async () => {
    await publish(outcomes('store_credit', 'refund_original'))
    const taken = await acceptUnits(desk, sold())
    const shown = await preview(taken.return)
    if (!shown.ok) throw new Error(shown.failure.code)
    expect(shown.value.plan.wishes).toEqual(['store_credit', 'original'])
    expect(shown.value.plan.ways.map(one => one.kind)).toEqual(['card', 'store_credit'])
    const cash = { wish: 'cash' as const }
    expect(await payWith(taken.return, cash)).toEqual(refused({ code: 'payout_not_allowed', kind: 'cash' }))
    expect(await payWith(taken.return, { payouts: [{ tender: null, kind: 'transfer', amountMinor: 3402 }] })).toEqual(
      refused({ code: 'payout_not_allowed', kind: 'transfer' }),
    )
    const override = { ...cash, override: 'A regular who never got the card back' }
    const need = {
      ...{ operation: 'settlements.pay', subject: taken.return, amountMinor: 3402, why: 'approval.another_way' },
    }
    expect(await payWith(taken.return, override)).toEqual(refused({ code: 'approval_needed', ...need }))
    const approval = await sign(desk, need)
    expect(await payWith(taken.return, { ...override, approval })).toMatchObject({ ok: true })
    const view = await desk.must('returns.read', { return: taken.return })
    expect(view.settlements).toMatchObject([{ outcome: 'refund_cash', reasons: [override.override] }])
    const { rows } = await desk.must('reports.run', { report: 'overrides_by_person', parameters: {} })
    expect(rows).toContainEqual(expect.objectContaining({ person: 'Carla Counter', overrides: 1, overrideMinor: 3402 }))
  })

  it('an override without need is not recorded as one', async () => {
    const taken = await acceptUnits(desk, sold())
    expect(await payWith(taken.return, { wish: 'store_credit', override: 'Just in case' })).toMatchObject({ ok: true })
    const stored = desk.writer.file.raw.prepare('select override_reason from settlement where return_id = ?')
    expect(stored.pluck().get(taken.return)).toBeNull()
  })

  it('only original, and the card is closed: nothing is left but an override', async () => {
    await publish(outcomes('refund_original'))
    const sale = sold()
    const taken = await acceptUnits(desk, sale)
    const how = { unavailable: [{ tender: sale.tenders[0] ?? '', reason: 'Closed' }] }
    expect(await payWith(taken.return, how)).toEqual(refused({ code: 'not_all_assigned', unassignedMinor: 3402 }))
    const override = { ...how, override: 'No other way' }
    const asked = await payWith(taken.return, override)
    if (asked.ok || asked.failure.code !== 'approval_needed') throw new Error('No approval was asked for')
    expect(await payWith(taken.return, { ...override, approval: await sign(desk, asked.failure) })).toMatchObject({
      ok: true,
      value: { payouts: [{ kind: 'cash' }] },
    })
  })

  it('an allowance only where it is among them', async () => {
    const taken = await request(desk, sold())
    await desk.must('returns.authorize', { return: taken.return })
    const asked = { return: taken.return, kind: 'allowance' as const, line: taken.lines[0] ?? '', amountMinor: 100 }
    expect(await desk.call('settlements.previewAmount', asked, { as: 'counter' })).toEqual(
      refused({ code: 'outcome_not_allowed', outcome: 'allowance' }),
    )
    const shown = await desk.must('settlements.previewAmount', { ...asked, override: 'Kindness' }, { as: 'counter' })
    expect(shown.approval?.why).toBe('approval.another_way')
  })

  it('store credit only after day N: money is refused from then on, not before', async () => {
    await publish({ rule: 'store_credit_after', scope: { kind: 'shop' }, settings: { days: 7 } })
    const sale = sold()
    const early = await acceptUnits(desk, sold())
    expect(await preview(early.return, { wish: 'cash' })).toMatchObject({ ok: true })
    desk.passMinutes(8 * 24 * 60)
    const late = await acceptUnits(desk, sale)
    expect(await preview(late.return, { wish: 'cash' })).toEqual(refused({ code: 'payout_not_allowed', kind: 'cash' }))
    expect((await pay(desk, late)).payouts).toMatchObject([{ kind: 'store_credit', amountMinor: 3402 }])
  })

  it('items paid in different ways are paid one by one', async () => {
    const line = (category: string) => ({ grossMinor: 500, product: { category } })
    const only = (category: string, outcome: Outcome): PolicyEntry => ({
      ...outcomes(outcome),
      scope: { kind: 'category', category },
    })
    await publish(only('Cash', 'refund_cash'), only('Credit', 'store_credit'))
    const sale = sold({ lines: [line('Cash'), line('Credit')] })
    const taken = await acceptUnits(desk, sale, [{ saleLine: sale.lines[0] ?? '' }, { saleLine: sale.lines[1] ?? '' }])
    expect(await preview(taken.return)).toEqual(refused({ code: 'paid_apart' }))
    const [first = '', second = ''] = taken.lines
    const one = await pay(desk, taken, { lines: [{ line: first, quantity: 1 }] })
    const two = await pay(desk, taken, { lines: [{ line: second, quantity: 1 }] })
    expect([one.payouts[0]?.kind, two.payouts[0]?.kind]).toEqual(['cash', 'store_credit'])
  })

  it('never touches the tender of a gift’s buyer, whatever is overridden', async () => {
    const sale = sold({ gift: true })
    const taken = await acceptUnits(desk, sale)
    expect(await preview(taken.return, { wish: 'cash' })).toEqual(refused({ code: 'payout_not_allowed', kind: 'cash' }))
    const back = [{ tender: sale.tenders[0] ?? '', kind: 'card' as const, amountMinor: 3402 }]
    expect(await preview(taken.return, { payouts: back, override: 'They insist' })).toEqual(
      refused({ code: 'tender_not_of_sale', tender: sale.tenders[0] }),
    )
  })
})

describe('the bonus for store credit', () => {
  it('comes on top by choice only, as store credit only, is the shop’s expense, and goes back with a reversal', async () => {
    await publish()
    const { settings, version: was } = await desk.must('shop.read', {})
    await desk.must('shop.save', { version: was, settings: { ...settings, bonusPercentMilli: 10_000 } })
    const sale = sold({ lines: [{ grossMinor: 1000 }] })
    const taken = await acceptUnits(desk, sale)
    const payouts = [
      { tender: null, kind: 'store_credit' as const, amountMinor: 500 },
      { tender: sale.tenders[0] ?? '', kind: 'card' as const, amountMinor: 500 },
    ]
    expect(await preview(taken.return, { payouts })).toMatchObject({ ok: true, value: { bonusMinor: 50 } })
    expect(await preview(taken.return)).toMatchObject({ ok: true, value: { bonusMinor: 0 } })
    const paid = await pay(desk, taken, { wish: 'store_credit' })
    expect(paid).toMatchObject({ totalMinor: 1000, storeCredit: { balanceMinor: 1100 } })
    const { kinds } = await desk.must('costs.read', { return: taken.return })
    expect(kinds).toContainEqual({ kind: 'bonus', amountMinor: 100, minutes: 0 })
    await checkJournal(desk, '2025-05')
    await desk.must('settlements.reverse', { settlement: paid.settlement, reason: 'Wants money' })
    await checkJournal(desk, '2025-05')
    const gift = await acceptUnits(desk, sold({ gift: true }))
    expect((await pay(desk, gift)).storeCredit?.balanceMinor).toBe(3402)
    await desk.must('shop.save', { version: was + 1, settings })
  })
})

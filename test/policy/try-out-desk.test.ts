import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract.ts'
import { defaultPolicy, type PolicyDocument, type PolicyEntry } from '../../shared/policy/policy-document.ts'
import { dump } from '../support/dump.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, request } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { shopRule } from './policy-facts.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ secondReasons: { failed_in_use: ['snapped'] } })
})
afterAll(() => desk.close())

const withRules = (...entries: readonly PolicyEntry[]): PolicyDocument => ({
  format: 1,
  entries: [...defaultPolicy.entries.filter(entry => !entries.some(one => one.rule === entry.rule)), ...entries],
})
const tryOut = (policy: PolicyDocument, from = '2025-05-01', until = '2025-05-31') =>
  desk.must('policy.tryOut', { policy, from, until })

describe('trying a policy out', () => {
  it('says that there is nothing to try on before the first return', async () => {
    expect(await tryOut(defaultPolicy)).toEqual({
      returns: 0,
      changed: 0,
      leftOut: 0,
      otherCurrency: 0,
      counts: [],
      beforeMinor: 0,
      afterMinor: 0,
      differenceMinor: 0,
      currency: 'EUR',
      rows: [],
    })
  })

  it('changes nothing with the policy that was in force, and never writes', async () => {
    await pay(desk, await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3_400 }] }), [{}], 'B'))
    await request(desk, sell(desk, { lines: [{ grossMinor: 1_000, quantity: 3 }] }), [{ quantity: 2 }])
    const late = sell(desk, { soldDay: '2025-01-05', lines: [{ grossMinor: 500 }] })
    const asked = await request(desk, late)
    await desk.must('returns.authorize', { return: asked.return }, { as: 'counter' })
    const before = dump(desk)
    expect(await tryOut(defaultPolicy)).toMatchObject({
      returns: 3,
      changed: 0,
      counts: [
        { before: 'allow', after: 'allow', returns: 2 },
        { before: 'deny', after: 'deny', returns: 1 },
      ],
      beforeMinor: 4_067,
      afterMinor: 4_067,
      differenceMinor: 0,
    })
    expect(dump(desk)).toEqual(before)
  })

  it('shows each return with its old and new verdict and fee, what decides it, and the difference in money', async () => {
    const fee = shopRule('restocking_fee', { basis: 'percent', percentMilli: 10_000 })
    const longer = shopRule('return_window', { days: 365, anchor: 'sale' })
    const tried = await tryOut(withRules(fee, longer))
    expect(tried).toMatchObject({
      returns: 3,
      changed: 3,
      counts: [
        { before: 'allow', after: 'allow_with_fee', returns: 2 },
        { before: 'deny', after: 'allow_with_fee', returns: 1 },
      ],
      beforeMinor: 4_067,
      afterMinor: 3_060 + 600 + 450,
      differenceMinor: 43,
    })
    expect(tried.rows.map(row => [row.before.backMinor, row.after.backMinor, row.after.feeMinor])).toEqual([
      [0, 450, 50],
      [3_400, 3_060, 340],
      [667, 600, 67],
    ])
    expect(tried.rows[0]).toMatchObject({
      policyNumber: 1,
      changed: true,
      before: { verdict: 'deny', why: { key: 'policy.return_window.over_sale' } },
      after: { verdict: 'allow_with_fee', why: { key: 'policy.restocking_fee.charged_percent' } },
    })
  })

  it('knows grades, reasons of the second level and prices of what came back', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 9_000, quantity: 3 }] })
    const snapped = [{ quantity: 2, reason: 'failed_in_use', secondReason: 'snapped' } as const]
    await acceptUnits(desk, sold, snapped, 'C')
    const deduction = shopRule('deduction_by_grade', { percentMilliC: 50_000 })
    const special: PolicyEntry = {
      ...shopRule('special_case', { verdict: 'deny', saying: 'Snapped by force' }),
      when: [
        { condition: 'reason', settings: { secondReasons: ['Snapped'] } },
        { condition: 'price_range', settings: { fromMinor: 3_000, untilMinor: 3_000 } },
        { condition: 'grade', settings: { grades: ['C'] } },
        { condition: 'tender', settings: { tenders: ['card'] } },
      ],
    }
    const tried = await tryOut(withRules(deduction, special))
    expect(tried).toMatchObject({ returns: 4, changed: 1, differenceMinor: -6_000 })
    expect(tried.rows[0]?.after.why).toEqual({
      key: 'policy.special_case.saying',
      values: { saying: 'Snapped by force' },
    })
  })

  it('sees a change of what is offered, although no amount changes', async () => {
    const credit = await tryOut(withRules(shopRule('store_credit_after', { days: 3 })))
    expect(credit).toMatchObject({ returns: 4, changed: 2, differenceMinor: 0 })
    expect(credit.rows[0]?.after.why?.key).toBe('policy.store_credit_after.credit')
  })

  it('takes the days the customer asked, both ends counted, and refuses a span that ends before it starts', async () => {
    expect((await tryOut(defaultPolicy, '2025-05-14', '2025-05-14')).returns).toBe(4)
    expect((await tryOut(defaultPolicy, '2025-05-15', '2025-05-31')).returns).toBe(0)
    expect(
      await desk.call('policy.tryOut', { policy: defaultPolicy, from: '2025-05-02', until: '2025-05-01' }),
    ).toEqual({ ok: false, failure: { code: 'span_ends_before_it_starts' } })
  })

  it('is for the owner, and keeps off the counter', async () => {
    const asked = { policy: defaultPolicy, from: '2025-05-01', until: '2025-05-02' }
    expect(await desk.call('policy.tryOut', asked, { as: 'supervisor' })).toMatchObject({ ok: false })
    expect(contract['policy.tryOut']).toMatchObject({ kind: 'query', lane: 'long' })
  })

  it('counts shipping and the way back once per return', async () => {
    const sold = sell(desk, {
      channel: 'distance',
      shippingGrossMinor: 490,
      lines: [{ grossMinor: 2_000, quantity: 2 }],
    })
    const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 2, reason: 'changed_mind' as const }]
    desk.passMinutes(24 * 60)
    await desk.must('returns.request', { sale: sold.sale, channel: 'post', lines }, { as: 'counter' })
    const fee = shopRule('return_shipping', { feeMinor: 350 })
    const never = shopRule('outbound_shipping', { mode: 'never' })
    const tried = await tryOut(withRules(fee, never), '2025-05-15', '2025-05-15')
    expect(tried.rows[0]).toMatchObject({
      before: { verdict: 'allow', feeMinor: 0, backMinor: 2_490 },
      after: { verdict: 'allow_with_fee', feeMinor: 350, backMinor: 1_650 },
      differenceMinor: -840,
    })
  })
})

describe('an older return', () => {
  it('is still judged by its own version after another one is published, also in a try-out', async () => {
    const sold = sell(desk, { soldDay: '2025-05-14', lines: [{ grossMinor: 700 }] })
    const old = await request(desk, sold)
    const strict = withRules(shopRule('return_window', { days: 0, anchor: 'sale' }))
    await desk.must('policy.publish', { document: strict, validFrom: '2025-05-15', basedOn: 1 })
    const read = await desk.must('returns.read', { return: old.return })
    expect(read.policyNumber).toBe(1)
    const tried = await tryOut(defaultPolicy, '2025-05-15', '2025-05-15')
    const row = tried.rows.find(one => one.return === old.return)
    expect(row).toMatchObject({ policyNumber: 1, before: { verdict: 'allow' }, changed: false })
    expect((await desk.must('returns.authorize', { return: old.return }, { as: 'counter' })).outcome).toBe('authorized')
  })
})

describe('a customer’s past', () => {
  it('is read where the policy asks for it, without the return itself', async () => {
    const customer = await desk.must('customers.save', {
      name: 'Rita Regular',
      phone: null,
      email: null,
      address: null,
      externalRef: null,
      notes: null,
    })
    const raw = desk.writer.file.raw
    const buys = () => {
      const sold = sell(desk, { soldDay: '2025-05-15', lines: [{ grossMinor: 1_000 }] })
      raw.prepare('update sale set customer_id = ? where id = ?').run(customer.id, sold.sale)
      return sold
    }
    const often: PolicyEntry = {
      ...shopRule('special_case', { verdict: 'needs_approval', saying: 'Brings back a lot' }),
      when: [{ condition: 'customer_history', settings: { measure: 'returns_in_90_days', atLeast: 1 } }],
    }
    await desk.must('policy.publish', { document: withRules(often), validFrom: '2025-05-15', basedOn: 2 })
    const first = await request(desk, buys())
    expect((await desk.must('returns.authorize', { return: first.return }, { as: 'counter' })).outcome).toBe(
      'authorized',
    )
    const second = await request(desk, buys())
    expect((await desk.must('returns.authorize', { return: second.return }, { as: 'counter' })).outcome).toBe(
      'needs_approval',
    )
    const share: PolicyEntry = {
      ...often,
      when: [{ condition: 'customer_history', settings: { measure: 'return_share_in_12_months', atLeast: 1 } }],
    }
    const quiet = await tryOut(withRules(share), '2025-05-15', '2025-05-15')
    expect(quiet.rows.filter(row => row.return === second.return).map(row => row.after.verdict)).toEqual(['allow'])
  })
})

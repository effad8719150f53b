import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dump } from '../support/dump.ts'
import { type Sold, sell } from '../support/sold.ts'
import { acceptUnits, request } from '../support/take-back.ts'
import { openTestDesk, pins, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const lineOf = (sold: Sold, more: object = {}) => ({
  saleLine: sold.lines[0] ?? '',
  quantity: 1,
  reason: 'changed_mind' as const,
  ...more,
})

async function approve(need: { operation: string; subject: string; amountMinor: number }, staff = 'Sven Supervisor') {
  const answer = await desk.must('staff.approve', { staff, pin: pins.supervisor, ...need }, { as: 'counter' })
  if (!answer.approved) throw new Error('Not approved')
  return answer.approval
}

describe('a quote', () => {
  it('says findings, amounts by line and payouts by tender, and writes nothing', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 17_925, quantity: 10 }] })
    const before = dump(desk)
    const quote = await desk.must('returns.quote', { sale: sold.sale, lines: [lineOf(sold)] }, { as: 'counter' })
    expect(dump(desk)).toEqual(before)
    expect(quote).toMatchObject({ verdict: 'allow', policyNumber: 1, totalMinor: 1793, approval: null })
    expect(quote.lines[0]?.findings).toMatchObject([
      { rule: 'return_window', text: { key: 'policy.return_window.within_sale' } },
    ])
    expect(quote.lines[0]?.amounts).toMatchObject({
      creditGrossMinor: 1793,
      backMinor: 1793,
      taxes: [{ rateMilli: 19_000 }],
    })
    expect(quote.plan.payouts).toMatchObject([
      { kind: 'card', lastFour: '4242', amountMinor: 1793, tenderAmountMinor: 17_925, tenderLeftMinor: 17_925 },
    ])
  })
  it('tells beforehand that a second person has to sign', async () => {
    const old = sell(desk, { soldDay: '2025-01-05', lines: [{ grossMinor: 500 }] })
    const quote = await desk.must('returns.quote', { sale: old.sale, lines: [lineOf(old)] }, { as: 'counter' })
    expect(quote).toMatchObject({
      verdict: 'deny',
      approval: { operation: 'returns.authorize', amountMinor: 500, why: 'approval.policy_denies' },
    })
  })
  it('suggests where graded units go', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1190, product: { unitCostMinor: 400, hygiene: true } }] })
    const graded = (grade: 'A' | 'B') =>
      desk.must('returns.quote', { sale: sold.sale, lines: [lineOf(sold, { grade })] }, { as: 'counter' })
    expect((await graded('A')).lines[0]?.suggestion).toMatchObject({ code: 'restock', expectedMinor: 900 })
    expect((await graded('B')).lines[0]?.suggestion).toMatchObject({ code: 'dispose' })
    expect((await graded('B')).verdict).toBe('deny')
  })
})

describe('deciding', () => {
  it('authorizes what the policy allows and keeps what it was judged by', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    const taken = await request(desk, sold)
    expect(await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })).toMatchObject({
      outcome: 'authorized',
      approval: null,
    })
    const view = await desk.must('returns.read', { return: taken.return })
    expect(view).toMatchObject({ status: 'authorized', expiresOn: '2025-05-28', policyNumber: 1 })
    expect(view.findings).toMatchObject([{ rule: 'return_window', verdict: 'allow' }])
  })
  it('explains a denial, and overrides it only with a reason and an approval for exactly this', async () => {
    const old = sell(desk, { soldDay: '2025-01-05', lines: [{ grossMinor: 500 }, { grossMinor: 700 }] })
    const taken = await request(desk, old)
    const other = await request(desk, old, [{ saleLine: old.lines[1] }])
    const authorize = (more: object) =>
      desk.call('returns.authorize', { return: taken.return, ...more }, { as: 'counter' })
    const denied = await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
    expect(denied).toMatchObject({ outcome: 'policy_denies', approval: { subject: taken.return, amountMinor: 500 } })
    expect(await desk.must('returns.read', { return: taken.return })).toMatchObject({ status: 'requested' })
    const need = denied.approval ?? { operation: '', subject: '', amountMinor: 0 }
    const elsewhere = await approve({ ...need, subject: other.return })
    const notValid = { ok: false, failure: { code: 'approval_not_valid' } }
    expect(await authorize({ approval: elsewhere, overrideReason: 'Regular' })).toMatchObject(notValid)
    const approval = await approve(need)
    expect(await authorize({ approval })).toMatchObject({ ok: false, failure: { code: 'override_reason_needed' } })
    expect(await authorize({ approval, overrideReason: 'Regular' })).toMatchObject({
      ok: true,
      value: { outcome: 'authorized' },
    })
    expect(await authorize({ approval, overrideReason: 'Regular' })).toMatchObject({
      ok: false,
      failure: { code: 'not_possible_from' },
    })
  })
  it('does not take an approval that is older than two minutes', async () => {
    const old = sell(desk, { soldDay: '2025-01-05', lines: [{ grossMinor: 500 }] })
    const taken = await request(desk, old)
    const approval = await approve({ operation: 'returns.authorize', subject: taken.return, amountMinor: 500 })
    desk.passMinutes(3)
    const late = await desk.call(
      'returns.authorize',
      { return: taken.return, approval, overrideReason: 'x' },
      { as: 'counter' },
    )
    expect(late).toMatchObject({ ok: false, failure: { code: 'approval_not_valid' } })
  })
  it('waits for an approval above the policy’s limit, and is authorized by a supervisor’s PIN', async () => {
    const dear = sell(desk, { lines: [{ grossMinor: 25_000 }] })
    const taken = await request(desk, dear)
    const asked = await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
    expect(asked).toMatchObject({
      outcome: 'needs_approval',
      approval: { why: 'approval.policy_asks', amountMinor: 25_000 },
    })
    expect((await desk.must('returns.read', { return: taken.return })).shown).toBe('needs_approval')
    const approval = await approve({ operation: 'returns.authorize', subject: taken.return, amountMinor: 25_000 })
    expect(await desk.must('returns.authorize', { return: taken.return, approval }, { as: 'counter' })).toMatchObject({
      outcome: 'authorized',
    })
  })
  it('declines with a reason, after which the units can be asked for again', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    const taken = await request(desk, sold)
    const again = () => desk.call('returns.request', { sale: sold.sale, lines: [lineOf(sold)] }, { as: 'counter' })
    expect(await again()).toMatchObject({ ok: false, failure: { code: 'quantity_not_available', left: 0 } })
    await desk.must('returns.decline', { return: taken.return, reason: 'other', note: 'Not now' }, { as: 'counter' })
    expect(await desk.must('returns.read', { return: taken.return })).toMatchObject({
      shown: 'declined',
      decline: { reason: 'other', note: 'Not now' },
      possible: [],
    })
    expect(await again()).toMatchObject({ ok: true })
  })
  it('cancels before goods came, and says in the audit trail what it was', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 500, quantity: 3 }] })
    const taken = await request(desk, sold, [{ quantity: 3 }])
    await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
    await desk.must('returns.cancel', { return: taken.return, reason: 'Keeps it' }, { as: 'counter' })
    const view = await desk.must('returns.read', { return: taken.return })
    expect(view).toMatchObject({ shown: 'cancelled', lines: [{ units: { cancelled: 3 } }] })
    const { events } = await desk.must('audit.find', { subject: taken.return })
    expect(events.map(event => event.command)).toEqual(['returns.cancel', 'returns.authorize', 'returns.request'])
    expect(JSON.stringify(events)).not.toContain('Keeps it')
  })
})

describe('a draft', () => {
  it('holds no units, keeps its keys, and becomes the return under its own number', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    const line = { ...lineOf(sold), reason: null, grade: null, disposition: null }
    const first = await desk.must('returns.saveDraft', { sale: sold.sale, draft: { lines: [line] } }, { as: 'counter' })
    const draft = { lines: [{ ...line, reason: 'size_fit' as const }], keys: { pay: 'key-of-the-payment' } }
    const again = await desk.must(
      'returns.saveDraft',
      { return: first.return, sale: sold.sale, draft },
      { as: 'counter' },
    )
    expect(again).toEqual(first)
    const lines = [lineOf(sold, { reason: 'size_fit' })]
    expect(await desk.must('returns.quote', { sale: sold.sale, lines }, { as: 'counter' })).toMatchObject({
      totalMinor: 500,
    })
    const asked = await desk.must(
      'returns.request',
      { return: first.return, sale: sold.sale, lines },
      { as: 'counter' },
    )
    expect(asked).toMatchObject({ return: first.return, number: first.number })
    const view = await desk.must('returns.read', { return: first.number })
    expect(view).toMatchObject({ status: 'requested', draft: { keys: { pay: 'key-of-the-payment' } } })
    const late = await desk.call(
      'returns.saveDraft',
      { return: first.return, sale: sold.sale, draft },
      { as: 'counter' },
    )
    expect(late).toMatchObject({ ok: false, failure: { code: 'not_possible_from', state: 'requested' } })
  })
})

describe('two at one return', () => {
  it('only one of two clerks gets the last unit', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    const input = { sale: sold.sale, lines: [lineOf(sold)] }
    const replies = await Promise.all([
      desk.call('returns.request', input, { as: 'counter' }),
      desk.call('returns.request', input, { as: 'supervisor' }),
    ])
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    expect(replies.find(reply => !reply.ok)).toMatchObject({ failure: { code: 'quantity_not_available', left: 0 } })
  })
  it('a second authorization, receipt or grade of the same units is refused', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    const taken = await acceptUnits(desk, sold)
    const line = taken.lines[0] ?? ''
    const late = [
      await desk.call('returns.authorize', { return: taken.return }, { as: 'supervisor' }),
      await desk.call(
        'returns.receive',
        { return: taken.return, lines: [{ line, quantity: 1 }] },
        { as: 'supervisor' },
      ),
      await desk.call(
        'grading.inspect',
        { return: taken.return, line, quantity: 1, grade: 'C', minutes: 1 },
        { as: 'supervisor' },
      ),
    ]
    for (const reply of late) expect(reply).toMatchObject({ ok: false, failure: { code: 'not_possible_from' } })
  })
})

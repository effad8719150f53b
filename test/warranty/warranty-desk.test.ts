import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { defaultPolicy, euStatutoryEntries } from '../../shared/policy/policy-document.ts'
import { sell } from '../support/sold.ts'
import { pay, type TakenIn, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const run = (sql: string, ...values: readonly (string | number)[]) => desk.writer.file.raw.prepare(sql).run(...values)

/** A faulty item on the counter, sold some days ago, with the maker's months of warranty. */
async function faulty(months: number | null = 24, soldDay = '2025-05-05'): Promise<TakenIn & { saleLine: string }> {
  const sold = sell(desk, { soldDay, lines: [{ grossMinor: 5000 }] })
  const saleLine = sold.lines[0] ?? ''
  if (months !== null) {
    run(
      'update product set warranty_months = ? where id = (select product_id from sale_line where id = ?)',
      months,
      saleLine,
    )
  }
  return { ...(await takeIn(desk, sold, [{ reason: 'failed_in_use' }])), saleLine }
}

async function open(taken: TakenIn, more: Partial<Sent<'warranty.open'>> = {}) {
  const line = taken.lines[0] ?? ''
  const asked = { return: taken.return, line, quantity: 1, basis: 'maker' as const, problem: 'Stays dark', ...more }
  return desk.must('warranty.open', asked, { as: 'counter' })
}
const claimOf = async (taken: TakenIn) => (await desk.must('warranty.ofReturn', { return: taken.return })).claims[0]

describe('a warranty repair', () => {
  it('goes out, comes back with its cost, and is handed over: nothing was taken, nothing is paid', async () => {
    const taken = await faulty()
    const { claim, endsOn, covered, number } = await open(taken)
    expect({ endsOn, covered, number }).toEqual({ endsOn: '2027-05-05', covered: true, number: 'WC-25-000001' })
    expect((await desk.must('returns.read', { return: taken.return })).type).toBe('warranty')
    await desk.must('warranty.decide', { claim, decision: 'repair' }, { as: 'supervisor' })
    const nameless = await desk.call('warranty.advance', { claim, step: 'send_out' }, { as: 'counter' })
    expect(nameless).toMatchObject({ failure: { code: 'repairer_needed' } })
    const out = { claim, step: 'send_out' as const, repairer: 'Lamp Doctor', dueBackOn: '2025-05-20' }
    await desk.must('warranty.advance', out, { as: 'counter' })
    expect(await claimOf(taken)).toMatchObject({ state: 'at_repairer', outDay: '2025-05-14', late: false })
    desk.passMinutes(7 * 24 * 60)
    expect(await claimOf(taken)).toMatchObject({ late: true, possible: ['come_back', 'give_up'] })
    await desk.must('warranty.advance', { claim, step: 'come_back', costMinor: 1250 }, { as: 'counter' })
    const { entries } = await desk.must('costs.read', { return: taken.return })
    expect(entries).toMatchObject([{ kind: 'other', amountMinor: 1250, note: 'WC-25-000001, Lamp Doctor' }])
    await desk.must('warranty.advance', { claim, step: 'hand_over' }, { as: 'counter' })
    const view = await desk.must('returns.read', { return: taken.return })
    expect(view).toMatchObject({ status: 'closed', lines: [{ units: { handed_back: 1 } }], settlements: [] })
    const { claims } = await desk.must('warranty.find', { shown: 'all' })
    expect(claims.find(one => one.id === claim)).toMatchObject({ state: 'closed', backDay: '2025-05-21' })
    expect((await claimOf(taken))?.events.map(one => one.event)).toEqual([
      'open',
      'repair',
      'send_out',
      'come_back',
      'hand_over',
    ])
    const again = { reason: 'failed_in_use' as const, quantity: 1, saleLine: taken.saleLine }
    const { sale } = await desk.must('returns.read', { return: taken.return })
    expect((await desk.call('returns.request', { sale: sale?.id ?? '', lines: [again] })).ok).toBe(true)
  })

  it('that fails is decided again, and ends in a refund once the return is settled', async () => {
    const taken = await faulty()
    const { claim } = await open(taken)
    const decide = (decision: 'repair' | 'refund') =>
      desk.must('warranty.decide', { claim, decision }, { as: 'supervisor' })
    await decide('repair')
    const why = { claim, step: 'give_up' as const }
    expect(await desk.call('warranty.advance', why, { as: 'counter' })).toMatchObject({
      failure: { code: 'reason_needed' },
    })
    await desk.must('warranty.advance', { ...why, reason: 'No parts' }, { as: 'counter' })
    await decide('refund')
    const close = () => desk.call('warranty.advance', { claim, step: 'close' }, { as: 'counter' })
    expect(await close()).toMatchObject({ failure: { code: 'not_settled_yet' } })
    const line = taken.lines[0] ?? ''
    await desk.must('grading.inspect', { return: taken.return, line, quantity: 1, grade: 'D', minutes: 1 })
    expect((await pay(desk, taken, { reference: 'T' }, 'owner')).totalMinor).toBe(5000)
    expect(await desk.must('returns.read', { return: taken.return })).toMatchObject({ status: 'authorized' })
    expect(await close()).toEqual({ ok: true, value: { state: 'closed' } })
    expect(await desk.must('returns.read', { return: taken.return })).toMatchObject({ status: 'closed' })
  })
})

describe('a claim', () => {
  it('out of its time is refused or opened as goodwill', async () => {
    const taken = await faulty(0)
    const { claim, covered } = await open(taken)
    expect(covered).toBe(false)
    const repair = await desk.call('warranty.decide', { claim, decision: 'repair' }, { as: 'supervisor' })
    expect(repair).toMatchObject({ failure: { code: 'not_covered' } })
    const bare = await desk.call('warranty.decide', { claim, decision: 'refuse' }, { as: 'supervisor' })
    expect(bare).toMatchObject({ failure: { code: 'reason_needed' } })
    await desk.must('warranty.advance', { claim, step: 'withdraw' }, { as: 'counter' })
    const kind = await open(taken, { basis: 'goodwill' })
    await desk.must('warranty.decide', { claim: kind.claim, decision: 'replace' }, { as: 'supervisor' })
    expect(await claimOf(taken)).toMatchObject({ state: 'withdrawn' })
  })

  it('that is refused gives the goods back', async () => {
    const taken = await faulty()
    const { claim } = await open(taken)
    await desk.must('warranty.decide', { claim, decision: 'refuse', reason: 'Dropped' }, { as: 'supervisor' })
    const early = await desk.call('warranty.advance', { claim, step: 'close' }, { as: 'counter' })
    expect(early).toMatchObject({ failure: { code: 'goods_still_here' } })
    await desk.must('warranty.advance', { claim, step: 'hand_over' }, { as: 'counter' })
    expect(await desk.must('returns.read', { return: taken.return })).toMatchObject({ status: 'closed' })
  })

  it('is decided by a supervisor, once at a time for each item', async () => {
    const taken = await faulty()
    const { claim, number } = await open(taken)
    const decided = await desk.call('warranty.decide', { claim, decision: 'repair' }, { as: 'counter' })
    expect(decided).toMatchObject({ failure: { code: 'not_allowed' } })
    const line = taken.lines[0] ?? ''
    const second = { return: taken.return, line, quantity: 1, basis: 'maker' as const, problem: 'x' }
    expect(await desk.call('warranty.open', second)).toMatchObject({ failure: { code: 'claim_is_open', number } })
  })

  it('takes the maker’s own paper, the law of the policy, or the sale of the serial', async () => {
    const typed = await open(await faulty(null), { endsOn: '2028-01-31' })
    expect(typed).toMatchObject({ endsOn: '2028-01-31', covered: true })
    const lawless = await open(await faulty(), { basis: 'legal_guarantee' })
    expect(lawless).toMatchObject({ endsOn: null, covered: false })
    const sold = sell(desk, { soldDay: '2025-04-01', lines: [{ grossMinor: 900, serials: ['SN-7'] }] })
    const product = desk.writer.file.raw
      .prepare('select product_id from sale_line where id = ?')
      .pluck()
      .get(sold.lines[0] ?? '') as string
    run('update product set warranty_months = 12 where id = ?', product)
    const none = { phone: null, email: null, address: null, externalRef: null, notes: null }
    const { id: customer } = await desk.must('customers.save', { name: 'Sina Serie', ...none })
    const made = await desk.must('returns.requestWithoutSale', {
      type: 'no_receipt',
      customer,
      lines: [{ product, quantity: 1, reason: 'failed_in_use', serial: 'SN-7' }],
    })
    const bySerial = { return: made.return, number: made.number, lines: made.lines }
    expect(await open(bySerial)).toMatchObject({ endsOn: '2026-04-01', covered: true })
    expect((await claimOf(bySerial))?.endsFrom).toBe('serial')
    expect((await desk.must('returns.read', { return: made.return })).type).toBe('no_receipt')
  })

  it('on the law counts two years from the sale where the policy holds that law', async () => {
    const rules = JSON.stringify({ ...defaultPolicy, entries: [...defaultPolicy.entries, ...euStatutoryEntries] })
    const { staff } = await desk.must('staff.list', {})
    const owner = staff.find(person => person.role === 'owner')?.id ?? ''
    run(
      `insert into policy_version (id, number, valid_from, rules, published_at, published_by)
       values ('01LAW', 2, '2025-05-04', ?, '2025-05-04T00:00:00.000Z', ?)`,
      rules,
      owner,
    )
    const young = await open(await faulty(null), { basis: 'legal_guarantee' })
    expect(young).toMatchObject({ endsOn: '2027-05-05', covered: true })
  })

  it('at the repairer keeps its goods from being graded or given back as if they lay here', async () => {
    const taken = await faulty()
    const { claim } = await open(taken)
    await desk.must('warranty.decide', { claim, decision: 'repair' }, { as: 'supervisor' })
    const away = { claim, step: 'send_out' as const, repairer: 'Lamp Doctor' }
    const units = { return: taken.return, line: taken.lines[0] ?? '', quantity: 1 }
    const inspect = (grade: 'D' | 'X') => desk.call('grading.inspect', { ...units, grade, minutes: 1 })
    const refused = { ok: false, failure: { code: 'units_at_repairer', repairer: 'Lamp Doctor', count: 1 } }
    await desk.must('warranty.advance', away, { as: 'counter' })
    expect(await inspect('D')).toEqual(refused)
    expect(await inspect('X')).toEqual(refused)
    await desk.must('warranty.advance', { claim, step: 'give_up', reason: 'No parts' }, { as: 'counter' })
    expect(await inspect('X')).toMatchObject({ ok: true })
    await desk.must('warranty.decide', { claim, decision: 'repair' }, { as: 'supervisor' })
    await desk.must('warranty.advance', away, { as: 'counter' })
    expect(await desk.call('grading.handBack', units)).toEqual(refused)
    expect(await desk.call('grading.disposeWithConsent', { ...units, consent: 'By phone' })).toEqual(refused)
    const lines = [{ line: units.line, quantity: 1 }]
    const parcel = { return: taken.return, direction: 'out' as const, carrier: 'DHL', tracking: 'T', lines }
    const paid = { payer: 'shop' as const, costMinor: 500, chargedMinor: 0 }
    const { shipment } = await desk.must('shipments.save', { ...parcel, ...paid })
    await desk.must('shipments.advance', { shipment, event: 'print' })
    expect(await desk.call('shipments.advance', { shipment, event: 'hand_over' })).toEqual(refused)
    await desk.must('warranty.advance', { claim, step: 'come_back' }, { as: 'counter' })
    expect(await desk.call('grading.handBack', units)).toMatchObject({ ok: true })
  })

  it('keeps its return open, by hand too, until it is over', async () => {
    const taken = await faulty()
    const { claim, number } = await open(taken)
    await desk.must('warranty.decide', { claim, decision: 'refund' }, { as: 'supervisor' })
    const line = taken.lines[0] ?? ''
    await desk.must('grading.inspect', { return: taken.return, line, quantity: 1, grade: 'X', minutes: 1 })
    await desk.must('grading.handBack', { return: taken.return, line, quantity: 1 })
    const view = await desk.must('returns.read', { return: taken.return })
    expect(view).toMatchObject({ status: 'authorized', lines: [{ units: { handed_back: 1 } }] })
    expect(view.possible).not.toContain('returns.close')
    expect(await desk.call('returns.close', { return: taken.return }, { as: 'counter' })).toEqual({
      ok: false,
      failure: { code: 'claim_still_open', number },
    })
    await desk.must('warranty.decide', { claim, decision: 'reopen', reason: 'Not ours' }, { as: 'supervisor' })
    await desk.must('warranty.advance', { claim, step: 'withdraw' }, { as: 'counter' })
    expect(await desk.must('returns.read', { return: taken.return })).toMatchObject({ status: 'closed' })
  })

  it('keeps what happened: no event can be changed', async () => {
    await open(await faulty())
    expect(() => run("update warranty_event set reason = 'x'")).toThrow('warranty_event_is_append_only')
  })
})

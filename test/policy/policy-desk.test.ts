import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy, type PolicyDocument } from '../../shared/policy/policy-document.ts'
import { dump } from '../support/dump.ts'
import { sell } from '../support/sold.ts'
import { request } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const strict: PolicyDocument = {
  ...defaultPolicy,
  entries: [{ rule: 'return_window', scope: { kind: 'shop' }, settings: { days: 2, anchor: 'sale' } }],
}

describe('the policy', () => {
  it('starts with a version that covers every earlier sale', async () => {
    const read = await desk.must('policy.read', {}, { as: 'bookkeeper' })
    expect(read.version).toMatchObject({
      number: 1,
      validFrom: '1970-01-01',
      document: defaultPolicy,
      publishedBy: 'Olga Owner',
    })
    expect(read.versions).toHaveLength(1)
  })
  it('is published as a new version for later sales; a return keeps the one of its day of sale', async () => {
    const before = sell(desk, { soldDay: '2025-05-05', lines: [{ grossMinor: 100, quantity: 2 }] })
    const taken = await request(desk, before)
    const input = { document: strict, validFrom: '2025-05-14', note: 'Two days', basedOn: 1 }
    expect(await desk.must('policy.publish', input)).toMatchObject({ number: 2, note: 'Two days' })
    expect((await desk.must('policy.read', {})).versions.map(one => one.number)).toEqual([2, 1])
    const quoteOf = async (sold: { sale: string; lines: readonly string[] }) => {
      const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }]
      const { verdict, policyNumber } = await desk.must('returns.quote', { sale: sold.sale, lines })
      return { verdict, policyNumber }
    }
    expect(await quoteOf(before)).toEqual({ verdict: 'allow', policyNumber: 1 })
    const since = sell(desk, { soldDay: '2025-05-14', lines: [{ grossMinor: 100 }] })
    desk.passMinutes(3 * 24 * 60)
    expect(await quoteOf(since)).toEqual({ verdict: 'deny', policyNumber: 2 })
    const kept = await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
    expect(kept.outcome).toBe('authorized')
    expect((await desk.must('returns.read', { return: taken.return })).policyNumber).toBe(1)
  })
  it('refuses a past day, an older base, settings a rule does not know, and staff who are not the owner', async () => {
    const before = dump(desk)
    const publish = (more: object, as: 'owner' | 'supervisor' = 'owner') =>
      desk.call('policy.publish', { document: strict, validFrom: '2026-01-01', basedOn: 2, ...more }, { as })
    expect(await publish({ validFrom: '2025-05-16' })).toMatchObject({
      ok: false,
      failure: { code: 'day_is_past', today: '2025-05-17' },
    })
    expect(await publish({ basedOn: 1 })).toMatchObject({ ok: false, failure: { code: 'changed_meanwhile' } })
    const wrong = {
      ...strict,
      entries: [{ rule: 'return_window', scope: { kind: 'shop' }, settings: { days: -1, anchor: 'sale' } }],
    }
    expect(await publish({ document: wrong })).toMatchObject({
      ok: false,
      failure: { code: 'invalid_input', issues: [{ path: 'document.entries.0.settings.days' }] },
    })
    expect(await publish({}, 'supervisor')).toMatchObject({ ok: false, failure: { code: 'not_allowed' } })
    expect(dump(desk)).toEqual(before)
  })
})

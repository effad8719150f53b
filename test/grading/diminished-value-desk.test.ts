import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy, type PolicyDocument } from '../../shared/policy/policy-document.ts'
import { deductionOf } from '../../shared/settlements/diminished-value.ts'
import { sell } from '../support/sold.ts'
import { takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

const document: PolicyDocument = {
  ...defaultPolicy,
  entries: [
    {
      rule: 'deduction_by_grade',
      scope: { kind: 'shop' },
      settings: { percentMilliB: 0, percentMilliC: 30_000, percentMilliD: 50_000, percentMilliE: 100_000 },
    },
  ],
}

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
  await desk.must('policy.publish', { document, validFrom: '2025-05-14', basedOn: 1 })
})
afterAll(() => desk.close())

const grade = async (
  letter: 'A' | 'C',
  diminishedPercentMilli: number | undefined,
  more: { reason?: 'defective_on_arrival'; foundReason?: 'defective_on_arrival' } = {},
) => {
  const sold = sell(desk, { soldDay: '2025-05-14', lines: [{ grossMinor: 1000 }] })
  const taken = await takeIn(desk, sold, [more.reason ? { reason: more.reason } : {}])
  const { foundReason } = more
  const input = { return: taken.return, line: taken.lines[0] ?? '', quantity: 1, grade: letter, minutes: 1 }
  const reply = await desk.call('grading.inspect', { ...input, foundReason, diminishedPercentMilli }, { as: 'counter' })
  return { taken, reply }
}
const backOf = async (letter: 'A' | 'C', percent: number | undefined) => {
  const { taken, reply } = await grade(letter, percent)
  expect(reply.ok).toBe(true)
  return (await desk.must('settlements.preview', { return: taken.return }, { as: 'counter' })).totalMinor
}

describe('diminished value', () => {
  it('is what the policy takes off for the grade, when nobody looked closer', async () => {
    expect(await backOf('C', undefined)).toBe(700)
  })
  it('is the share found at the bench, down to nothing', async () => {
    expect(await backOf('C', 12_500)).toBe(875)
    expect(await backOf('C', 30_000)).toBe(700)
    expect(await backOf('C', 0)).toBe(1000)
  })
  it('is never above the policy: refused, and the units stay ungraded', async () => {
    const { taken, reply } = await grade('C', 30_001)
    expect(reply).toEqual({ ok: false, failure: { code: 'diminished_above_policy', mostPercentMilli: 30_000 } })
    expect((await desk.must('returns.read', { return: taken.return })).lines[0]?.units).toEqual({ received: 1 })
  })
  it('is refused for a sealed item, and for one that is the shop’s fault', async () => {
    const none = { ok: false, failure: { code: 'diminished_above_policy', mostPercentMilli: 0 } }
    expect((await grade('A', 1)).reply).toEqual(none)
    expect((await grade('C', 1, { reason: 'defective_on_arrival' })).reply).toEqual(none)
    expect((await grade('C', 1, { foundReason: 'defective_on_arrival' })).reply).toEqual(none)
  })
  it('takes nothing off where the policy or the law takes nothing, and follows a lower policy', () => {
    expect(deductionOf({ deduction: null }, 10_000)).toBe(null)
    const policy = { deduction: { kind: 'percent', percentMilli: 5000 } } as const
    expect(deductionOf(policy, null)).toEqual(policy.deduction)
    expect(deductionOf(policy, 10_000)).toEqual(policy.deduction)
  })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PolicyDocument } from '../../shared/policy/policy-document.ts'
import { sell } from '../support/sold.ts'
import { request } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { policyOf, shopRule } from './policy-facts.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const window = (days: number, kinderVersion: boolean): PolicyDocument => ({
  ...policyOf(shopRule('return_window', { days, anchor: 'sale' })),
  kinderVersion,
})
const publish = (document: PolicyDocument) =>
  desk.must('policy.publish', { document, validFrom: '2025-05-14', basedOn: 1 })

async function judged(soldDay: string) {
  const sold = sell(desk, { soldDay, lines: [{ grossMinor: 100 }] })
  const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }]
  const quote = await desk.must('returns.quote', { sale: sold.sale, lines })
  const taken = await request(desk, sold)
  const { outcome } = await desk.must('returns.authorize', { return: taken.return }, { as: 'counter' })
  const { policyNumber } = await desk.must('returns.read', { return: taken.return })
  return [quote.policyNumber, quote.verdict, policyNumber, outcome]
}

it('a kinder version of the day of request judges an earlier sale where the shop offers it, and is kept', async () => {
  expect((await publish(window(90, true))).document.kinderVersion).toBe(true)
  expect(await judged('2025-03-20')).toEqual([2, 'allow', 2, 'authorized'])
  expect(await judged('2025-05-10')).toEqual([1, 'allow', 1, 'authorized'])
})

it('it does not where the shop does not offer it', async () => {
  await publish(window(90, false))
  expect(await judged('2025-03-20')).toEqual([1, 'deny', 1, 'policy_denies'])
})

it('a stricter one never judges an earlier sale', async () => {
  await publish(window(1, true))
  expect(await judged('2025-05-10')).toEqual([1, 'allow', 1, 'authorized'])
})

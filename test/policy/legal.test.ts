import { expect, test } from 'vitest'
import { euDistanceWithdrawal } from '../../shared/policy/legal/eu-distance-withdrawal.ts'
import { euLegalGuarantee } from '../../shared/policy/legal/eu-legal-guarantee.ts'
import { rules } from '../../shared/policy/rules/index.ts'
import { policyFacts } from './policy-facts.ts'

type Changes = Parameters<typeof policyFacts>[0]
const sale = { channel: 'distance', soldDay: '2024-02-28', deliveredDay: '2024-03-05' } as const
const withdrawal = (changes: Changes, settings: object = {}) =>
  euDistanceWithdrawal.judge(policyFacts({ sale, ...changes }), settings)
const guarantee = (changes: Changes, settings: object = {}) =>
  euLegalGuarantee.judge(policyFacts({ sale, reason: 'defective_on_arrival', fault: 'supplier', ...changes }), settings)

test('each statutory rule names its country, its source and when it was reviewed', () => {
  const statutory = rules.filter(rule => rule.legal !== null)
  expect(statutory.map(rule => [rule.id, rule.legal?.country])).toEqual([
    ['eu_distance_withdrawal', 'EU'],
    ['eu_legal_guarantee', 'EU'],
    ['uk_distance_cancellation', 'GB'],
    ['uk_right_to_reject', 'GB'],
  ])
  for (const { legal } of statutory) {
    expect(legal?.source).toMatch(/Directive|Regulations 2013|Act 2015/)
    expect(legal?.reviewedDay).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})

test.each([
  ['2024-03-19', true],
  ['2024-03-20', false],
])('withdrawal: 14 days from delivery, on %s possible: %s', (askedDay, possible) => {
  expect(withdrawal({ askedDay }) !== null).toBe(possible)
})

test('withdrawal runs on over Saturday, Sunday and a public holiday to the next working day', () => {
  const easter = { ...sale, deliveredDay: '2024-03-16' }
  expect(withdrawal({ sale: easter })?.text.values.untilDay).toBe('2024-04-01')
  const holidays = { publicHolidays: ['2024-03-29', '2024-04-01'] }
  expect(withdrawal({ sale: easter }, holidays)?.text.values.untilDay).toBe('2024-04-02')
  expect(withdrawal({ sale: easter, askedDay: '2024-04-02' }, holidays)).not.toBeNull()
  expect(withdrawal({ sale: easter, askedDay: '2024-04-03' }, holidays)).toBeNull()
})

test('withdrawal counts from the last good of an order, and says when the day is an estimate', () => {
  expect(withdrawal({ sale: { ...sale, lastDeliveredDay: '2024-03-08' } })?.text.values.untilDay).toBe('2024-03-22')
  const unknown = withdrawal({ sale: { ...sale, deliveredDay: null, fulfilledDay: '2024-03-01' } })
  expect(unknown?.text).toMatchObject({
    key: 'policy.eu_distance_withdrawal.estimated',
    values: { anchorDay: '2024-03-04' },
  })
})

test('withdrawal is for distance sales, and not for unsealed hygiene goods or goods made to order', () => {
  expect(withdrawal({ sale: { channel: 'in_store' } })).toBeNull()
  expect(withdrawal({ item: { hygiene: true, opened: true } })).toBeNull()
  expect(withdrawal({ item: { hygiene: true, opened: false } })).not.toBeNull()
  expect(withdrawal({ item: { tags: ['made_to_order'] } })).toBeNull()
})

test('withdrawal puts denials and restocking fees aside, but not the cost of the way back', () => {
  expect(withdrawal({})?.putsAside).toEqual(['denial', 'restocking_fee', 'outcomes'])
})

test.each([
  ['2026-03-05', true],
  ['2026-03-06', false],
])('guarantee: two years from delivery, on %s possible: %s', (askedDay, possible) => {
  expect(guarantee({ askedDay }) !== null).toBe(possible)
})

test('guarantee for goods delivered on 29 February ends on 28 February, or the next working day', () => {
  const leap = { ...sale, deliveredDay: '2024-02-29' }
  expect(guarantee({ sale: leap })?.text.values.untilDay).toBe('2026-03-02')
  const older = { ...sale, deliveredDay: '2020-02-29' }
  expect(guarantee({ sale: older, askedDay: '2021-01-01' })?.text.values.untilDay).toBe('2022-02-28')
})

test('guarantee is for goods that are not as owed, in the shop too, and may be longer in a country', () => {
  expect(guarantee({ reason: 'changed_mind', fault: 'customer' })).toBeNull()
  expect(guarantee({ reason: 'failed_in_use', fault: 'customer' })).toBeNull()
  expect(guarantee({ sale: { channel: 'in_store' }, reason: 'wrong_item', fault: 'shop' })).not.toBeNull()
  expect(guarantee({ askedDay: '2027-03-05' }, { years: 3 })).not.toBeNull()
  expect(() => guarantee({}, { years: 1 })).toThrow()
})

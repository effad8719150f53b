import { expect, test } from 'vitest'
import type { PolicyEntry } from '../../shared/policy/policy-document.ts'
import { ruleOf } from '../../shared/policy/rules/index.ts'
import { policyFacts } from './policy-facts.ts'

type Changes = Parameters<typeof policyFacts>[0]
function judge(id: PolicyEntry['rule'], settings: PolicyEntry['settings'], changes: Changes = {}) {
  const rule = ruleOf(id)
  if (!rule) throw new Error(`no rule ${id}`)
  const finding = rule.judge(policyFacts(changes), settings)
  return finding && [finding.verdict, finding.text.key.slice(`policy.${id}.`.length), finding.effect ?? null]
}

test('final sale denies a change of mind and never a fault', () => {
  expect(judge('final_sale', {}, { item: { finalSale: true } })).toEqual(['deny', 'denied', null])
  expect(judge('final_sale', { tags: ['sale50'] }, { item: { tags: ['sale50'] } })).toEqual(['deny', 'denied', null])
  expect(judge('final_sale', {}, { item: { finalSale: true }, fault: 'supplier' })).toEqual(['allow', 'fault', null])
  expect(judge('final_sale', {})).toBeNull()
})

const percent = { basis: 'percent', percentMilli: 10_000, minMinor: 200, maxMinor: 0 }
const percentCharge = { kind: 'percent', percentMilli: 10_000, minMinorPerUnit: 200 }

test('a restocking fee is charged for the customer’s choice and waived for anyone else’s fault', () => {
  const effect = { kind: 'restocking_fee', charge: percentCharge }
  expect(judge('restocking_fee', percent)).toEqual(['allow_with_fee', 'charged_percent', effect])
  for (const fault of ['shop', 'carrier', 'supplier'] as const) {
    expect(judge('restocking_fee', percent, { fault })).toEqual(['allow', 'waived', null])
  }
})

test('a restocking fee may be an amount per item, and be limited', () => {
  const amount = { kind: 'restocking_fee', charge: { kind: 'amount', minorPerUnit: 350 } }
  expect(judge('restocking_fee', { basis: 'amount', amountMinor: 350 })).toEqual([
    'allow_with_fee',
    'charged_amount',
    amount,
  ])
  const limited = judge('restocking_fee', { ...percent, maxMinor: 900 })
  expect(limited?.[2]).toEqual({ kind: 'restocking_fee', charge: { ...percentCharge, maxMinorPerUnit: 900 } })
  expect(judge('restocking_fee', { basis: 'amount' })).toBeNull()
})

test('a restocking fee only for opened goods says so until someone has looked', () => {
  const opened = { ...percent, onlyOpened: true }
  const said = (item: NonNullable<Changes>['item']) => judge('restocking_fee', opened, { item })?.[1]
  expect(said({})).toBe('if_opened_percent')
  expect(said({ opened: false })).toBe('sealed')
  expect(said({ opened: true })).toBe('charged_percent')
  expect(said({ grade: 'A' })).toBe('sealed')
  expect(said({ grade: 'C' })).toBe('charged_percent')
})

test('a restocking fee may be for some grades only', () => {
  const worse = { ...percent, grades: ['C', 'D'] }
  expect(judge('restocking_fee', worse, { item: { grade: 'B' } })).toBeNull()
  expect(judge('restocking_fee', worse, { item: { grade: 'D' } })?.[0]).toBe('allow_with_fee')
  expect(judge('restocking_fee', worse)).toBeNull()
})

test('a deduction follows the grade where the condition is the customer’s doing', () => {
  const byGrade = { percentMilliC: 20_000, percentMilliD: 50_000 }
  const deduction = { kind: 'deduction', percentMilli: 20_000 }
  expect(judge('deduction_by_grade', byGrade, { item: { grade: 'C' } })).toEqual([
    'allow_with_fee',
    'charged',
    deduction,
  ])
  expect(judge('deduction_by_grade', byGrade, { item: { grade: 'C' }, fault: 'supplier' })).toBeNull()
  for (const grade of ['A', 'B', 'X', 'U', null] as const) {
    expect(judge('deduction_by_grade', byGrade, { item: { grade } })).toBeNull()
  }
})

test('the way back is paid by whose fault it is, and costs nothing at the counter', () => {
  const post = { returnChannel: 'post' } as const
  const by = (payer: string, feeMinor: number) => ({ kind: 'return_shipping', payer, feeMinor })
  expect(judge('return_shipping', { feeMinor: 490 })).toBeNull()
  expect(judge('return_shipping', { feeMinor: 490 }, post)).toEqual(['allow_with_fee', 'fee', by('customer', 490)])
  expect(judge('return_shipping', {}, post)).toEqual(['allow', 'customer', by('customer', 0)])
  expect(judge('return_shipping', { feeMinor: 490 }, { ...post, fault: 'shop' })).toEqual([
    'allow',
    'shop',
    by('shop', 0),
  ])
  expect(judge('return_shipping', { customer: 'shop' }, post)?.[1]).toBe('shop')
})

test('outbound shipping goes back by mode, always for the named faults, and never in the shop', () => {
  const distance = { sale: { channel: 'distance' } } as const
  const set = { mode: 'full_return_only', alwaysFor: ['shop'] }
  expect(judge('outbound_shipping', set, distance)?.[2]).toEqual({
    kind: 'outbound_shipping',
    mode: 'full_return_only',
  })
  expect(judge('outbound_shipping', set, { ...distance, fault: 'shop' })?.[1]).toBe('always')
  expect(judge('outbound_shipping', set)).toBeNull()
})

test('evidence is asked for one by one, for the reasons it is for', () => {
  const set = { kinds: ['receipt', 'photo'], reasons: ['damaged_in_transit'] }
  const damaged = { reason: 'damaged_in_transit', fault: 'carrier' } as const
  expect(judge('evidence', set, damaged)).toEqual([
    'needs_approval',
    'missing_receipt',
    { kind: 'evidence', missing: ['receipt', 'photo'] },
  ])
  expect(judge('evidence', set, { ...damaged, evidence: ['receipt'] })?.[1]).toBe('missing_photo')
  expect(judge('evidence', set, { ...damaged, evidence: ['receipt', 'photo'] })).toEqual(['allow', 'complete', null])
  expect(judge('evidence', set)).toBeNull()
  expect(judge('evidence', { ...set, otherwise: 'deny' }, damaged)?.[0]).toBe('deny')
})

test.each([
  ['counter', 10_000, null],
  ['counter', 10_001, 'needs_approval'],
  ['supervisor', 50_000, null],
  ['supervisor', 50_001, 'needs_approval'],
  ['owner', 9_000_000, null],
  ['bookkeeper', 1, 'needs_approval'],
] as const)('%s with a return of %i: %s', (role, returnMinor, verdict) => {
  const limits = { counterMinor: 10_000, supervisorMinor: 50_000 }
  expect(judge('approval_above', limits, { role, returnMinor })?.[0] ?? null).toBe(verdict)
})

test('hygiene items come back sealed, unless something is wrong with them', () => {
  const hygiene = (item: NonNullable<Changes>['item']) =>
    judge('hygiene_seal', {}, { item: { hygiene: true, ...item } })
  expect(hygiene({ opened: true })).toEqual(['deny', 'opened', null])
  expect(hygiene({ grade: 'B' })).toEqual(['deny', 'opened', null])
  expect(hygiene({ opened: false })).toEqual(['allow', 'sealed', null])
  expect(hygiene({})).toEqual(['allow', 'only_sealed', null])
  expect(judge('hygiene_seal', {}, { item: { hygiene: true, opened: true }, fault: 'supplier' })).toBeNull()
  expect(judge('hygiene_seal', { tags: ['underwear'] }, { item: { tags: ['underwear'], opened: true } })?.[0]).toBe(
    'deny',
  )
})

test('a blocked customer needs an approval or is denied, from the day of the block', () => {
  expect(judge('blocked_customer', {}, { customerBlockedDay: '2024-03-13' })?.[0]).toBe('needs_approval')
  expect(judge('blocked_customer', { verdict: 'deny' }, { customerBlockedDay: '2024-01-01' })?.[0]).toBe('deny')
  expect(judge('blocked_customer', {}, { customerBlockedDay: '2024-03-14' })).toBeNull()
  expect(judge('blocked_customer', {})).toBeNull()
})

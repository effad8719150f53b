import { expect, test } from 'vitest'
import { entriesFor, evaluate } from '../../shared/policy/evaluate.ts'
import { verdicts, worstVerdict } from '../../shared/policy/finding.ts'
import { defaultPolicy, euStatutoryEntries, type PolicyEntry, type Scope } from '../../shared/policy/policy-document.ts'
import { knownCustomer, policyFacts, policyOf, shopRule } from './policy-facts.ts'

const days = (count: number, scope: Scope): PolicyEntry => ({
  rule: 'return_window',
  scope,
  settings: { days: count, anchor: 'sale' },
})
const scopes: readonly Scope[] = [
  { kind: 'product', productId: 'p1' },
  { kind: 'tag', tag: 'outlet' },
  { kind: 'category', category: 'Toys' },
  { kind: 'supplier', supplierId: 's1' },
  { kind: 'channel', channel: 'in_store' },
  { kind: 'customer_group', group: 'club' },
  { kind: 'shop' },
]

test('the most specific scope wins: product, tag, category, supplier, channel, customer group, shop; whatever their order', () => {
  const facts = policyFacts({ item: { tags: ['outlet'] }, customer: knownCustomer({ groups: ['club'] }) })
  scopes.forEach((_, index) => {
    const entries = scopes.slice(index).map(scope => days(7, scope))
    expect(entriesFor('return_window', facts, policyOf(...entries))[0]?.scope).toEqual(scopes[index])
    expect(entriesFor('return_window', facts, policyOf(...entries.toReversed()))[0]?.scope).toEqual(scopes[index])
  })
})

test('of two tags the first in the policy speaks', () => {
  const facts = policyFacts({ item: { tags: ['a', 'b'] } })
  const policy = policyOf(days(7, { kind: 'tag', tag: 'b' }), days(9, { kind: 'tag', tag: 'a' }))
  expect(entriesFor('return_window', facts, policy)[0]?.settings.days).toBe(7)
})

test('an entry for other goods is silent', () => {
  const others: readonly Scope[] = [
    { kind: 'product', productId: 'p2' },
    { kind: 'tag', tag: 'x' },
    { kind: 'category', category: 'Books' },
    { kind: 'supplier', supplierId: 's2' },
    { kind: 'channel', channel: 'distance' },
    { kind: 'customer_group', group: 'club' },
  ]
  expect(evaluate(policyFacts(), policyOf(...others.map(scope => days(1, scope)))).findings).toEqual([])
})

test('the verdict is the worst that applies', () => {
  expect(worstVerdict([])).toBe('allow')
  expect(worstVerdict(verdicts)).toBe('deny')
  expect(worstVerdict(['allow_with_fee', 'allow'])).toBe('allow_with_fee')
  const fee = shopRule('restocking_fee', { basis: 'percent', percentMilli: 10_000 })
  const window = days(30, { kind: 'shop' })
  expect(evaluate(policyFacts(), policyOf(window, fee)).verdict).toBe('allow_with_fee')
  const above = shopRule('approval_above', { counterMinor: 100 })
  expect(evaluate(policyFacts(), policyOf(window, fee, above)).verdict).toBe('needs_approval')
  const late = policyFacts({ askedDay: '2024-05-01' })
  expect(evaluate(late, policyOf(window, fee, above)).verdict).toBe('deny')
})

test('a final-sale item is declined even inside the window, and staff see both findings', () => {
  const judged = evaluate(policyFacts({ item: { finalSale: true } }), defaultPolicy)
  expect(judged.verdict).toBe('deny')
  expect(judged.findings.map(finding => [finding.rule, finding.verdict])).toEqual([
    ['return_window', 'allow'],
    ['final_sale', 'deny'],
  ])
})

const strict = [
  days(7, { kind: 'shop' }),
  shopRule('final_sale'),
  shopRule('restocking_fee', { basis: 'percent', percentMilli: 15_000, waivedFor: [] }),
  shopRule('return_shipping', { feeMinor: 490, supplier: 'customer' }),
  shopRule('approval_above', { counterMinor: 100 }),
]
const byPost = policyFacts({
  returnChannel: 'post',
  sale: { channel: 'distance', deliveredDay: '2024-03-05' },
  item: { finalSale: true },
})

test('within the right of withdrawal the shop’s denials and fees are not applicable, the way back still costs', () => {
  const judged = evaluate(byPost, policyOf(...strict, ...euStatutoryEntries))
  const aside = judged.findings.filter(finding => finding.notApplicable !== null)
  expect(aside.map(finding => finding.rule)).toEqual(['return_window', 'final_sale', 'restocking_fee'])
  expect(aside[0]?.notApplicable).toEqual({ key: 'policy.not_applicable.statutory_right', values: {} })
  expect(judged.legal.map(finding => finding.rule)).toEqual(['eu_distance_withdrawal'])
  expect(judged).toMatchObject({
    verdict: 'needs_approval',
    fee: null,
    returnShipping: { payer: 'customer', feeMinor: 490 },
    outboundShipping: 'full_return_only',
  })
})

test('without the statutory rules the same item is denied', () => {
  const judged = evaluate(byPost, policyOf(...strict))
  expect(judged.verdict).toBe('deny')
  expect(judged.fee).toEqual({ kind: 'percent', percentMilli: 15_000, minMinorPerUnit: 0 })
})

test('under the legal guarantee even the way back is free for the customer', () => {
  const broken = { ...byPost, askedDay: '2025-06-01', reason: 'failed_in_use', fault: 'supplier' } as const
  const judged = evaluate(broken, policyOf(...strict, ...euStatutoryEntries))
  const aside = judged.findings.filter(finding => finding.notApplicable !== null).map(finding => finding.rule)
  expect(aside).toEqual(['return_window', 'restocking_fee', 'return_shipping'])
  expect(judged).toMatchObject({ verdict: 'needs_approval', fee: null, returnShipping: null })
})

test('where the shop pays for the way back anyway, the law has nothing to put aside', () => {
  const broken = { ...byPost, reason: 'failed_in_use', fault: 'supplier' } as const
  const judged = evaluate(broken, policyOf(shopRule('return_shipping'), ...euStatutoryEntries))
  expect(judged.findings.map(finding => finding.notApplicable)).toEqual([null])
  expect(judged.returnShipping).toEqual({ payer: 'shop', feeMinor: 0 })
})

test('a window that asks instead of denying gives way to the law too, an amount limit never does', () => {
  const asking = { ...days(7, { kind: 'shop' }), settings: { days: 7, anchor: 'sale', afterwards: 'needs_approval' } }
  const judged = evaluate(byPost, policyOf(asking, ...euStatutoryEntries))
  expect(judged.verdict).toBe('allow')
  const limited = evaluate(
    byPost,
    policyOf(asking, shopRule('approval_above', { counterMinor: 1 }), ...euStatutoryEntries),
  )
  expect(limited.verdict).toBe('needs_approval')
})

test('the kinder way to refund shipping counts', () => {
  const shop = shopRule('outbound_shipping', { mode: 'pro_rata' })
  expect(evaluate(byPost, policyOf(shop, ...euStatutoryEntries)).outboundShipping).toBe('pro_rata')
  const never = shopRule('outbound_shipping', { mode: 'never' })
  expect(evaluate(byPost, policyOf(never, ...euStatutoryEntries)).outboundShipping).toBe('full_return_only')
  expect(evaluate(byPost, policyOf()).outboundShipping).toBe('never')
})

test('an empty policy has nothing to say and allows', () => {
  expect(evaluate(policyFacts(), policyOf())).toEqual({
    verdict: 'allow',
    findings: [],
    legal: [],
    fee: null,
    deduction: null,
    returnShipping: null,
    outboundShipping: 'never',
    missingEvidence: [],
    outcomes: null,
    capMinorPerUnit: null,
    offersKeepItem: false,
    goodsTo: { target: 'shop', address: '', opensClaim: false },
    refundWithin: null,
  })
})

test('missing evidence is listed whole', () => {
  const policy = policyOf(shopRule('evidence', { kinds: ['receipt', 'photo'] }))
  expect(evaluate(policyFacts(), policy).missingEvidence).toEqual(['receipt', 'photo'])
})

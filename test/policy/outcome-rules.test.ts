import { describe, expect, test } from 'vitest'
import { evaluate } from '../../shared/policy/evaluate.ts'
import { euStatutoryEntries, type PolicyEntry } from '../../shared/policy/policy-document.ts'
import { ruleOf } from '../../shared/policy/rules/index.ts'
import { knownCustomer, policyFacts, policyOf, shopRule } from './policy-facts.ts'

type Changes = Parameters<typeof policyFacts>[0]
function judge(id: PolicyEntry['rule'], settings: PolicyEntry['settings'], changes: Changes = {}) {
  const finding = ruleOf(id)?.judge(policyFacts(changes), settings)
  return finding ? [finding.verdict, finding.text.key.slice(`policy.${id}.`.length), finding.text.values] : null
}
const outcomesOf = (changes: Changes, ...entries: readonly PolicyEntry[]) =>
  evaluate(policyFacts(changes), policyOf(...entries)).outcomes

describe('what is offered', () => {
  const ordered = shopRule('allowed_outcomes', { outcomesInOrder: ['store_credit', 'refund_original', 'repair'] })
  test('keeps the order of the policy, and is open where it says nothing', () => {
    expect(outcomesOf({}, ordered)).toEqual(['store_credit', 'refund_original', 'repair'])
    expect(outcomesOf({})).toBeNull()
  })

  test.each([
    ['2024-03-31', ['store_credit', 'refund_original', 'repair']],
    ['2024-04-01', ['store_credit']],
  ])('money until the 30th day: asked on %s, %j', (askedDay, outcomes) => {
    expect(outcomesOf({ askedDay }, ordered, shopRule('store_credit_after'))).toEqual(outcomes)
  })

  test('after the last day for money an exchange may be possible too, but not for faults of others', () => {
    const late = { askedDay: '2024-04-01' } as const
    expect(outcomesOf(late, shopRule('store_credit_after'))).toEqual([
      'store_credit',
      'exchange_even',
      'exchange_uneven',
    ])
    expect(outcomesOf(late, shopRule('store_credit_after', { exchange: false }))).toEqual(['store_credit'])
    expect(outcomesOf({ ...late, fault: 'supplier' }, shopRule('store_credit_after'))).toBeNull()
  })

  test('the last day for money may be 29 February, or estimated from the dispatch', () => {
    const leap = { sale: { soldDay: '2024-01-30' } } as const
    expect(judge('store_credit_after', {}, { ...leap, askedDay: '2024-02-29' })?.[1]).toBe('money')
    expect(judge('store_credit_after', {}, { ...leap, askedDay: '2024-03-01' })?.[1]).toBe('credit')
    const sent = { sale: { channel: 'distance', fulfilledDay: '2024-03-02' }, askedDay: '2024-04-05' } as const
    expect(judge('store_credit_after', { anchor: 'delivery' }, sent)?.[2]).toEqual({ untilDay: '2024-04-04' })
  })

  test('limits that share nothing: the later rule counts', () => {
    const money = shopRule('allowed_outcomes', { outcomesInOrder: ['refund_original'] })
    expect(outcomesOf({ sale: { gift: true } }, money, shopRule('gift'))).toEqual([
      'store_credit',
      'exchange_even',
      'exchange_uneven',
    ])
  })

  test('the law puts limits aside that would keep the money back', () => {
    const distance = { channel: 'distance', deliveredDay: '2024-03-05' } as const
    const limits = [ordered, shopRule('store_credit_after', { days: 1 })]
    expect(outcomesOf({ sale: distance }, ...limits, ...euStatutoryEntries)).toBeNull()
    const faulty = { sale: { soldDay: '2024-03-01' }, reason: 'failed_in_use', fault: 'supplier' } as const
    const forAll = shopRule('store_credit_after', { days: 1, faults: ['supplier'] })
    expect(outcomesOf(faulty, ordered, forAll)).toEqual(['store_credit'])
    expect(outcomesOf(faulty, ordered, forAll, ...euStatutoryEntries)).toEqual([
      'store_credit',
      'refund_original',
      'repair',
    ])
  })
})

test('a gift never goes back to the buyer’s tender', () => {
  expect(outcomesOf({ sale: { gift: true } }, shopRule('gift'))).toEqual([
    'store_credit',
    'exchange_even',
    'exchange_uneven',
  ])
  expect(outcomesOf({}, shopRule('gift'))).toBeNull()
  expect(ruleOf('gift')?.settings.safeParse({ outcomesInOrder: ['refund_original'] }).success).toBe(false)
})

describe('without a receipt', () => {
  const pricesSold = [
    { day: '2023-12-13', minor: 100 },
    { day: '2023-12-14', minor: 700 },
    { day: '2024-03-01', minor: 900 },
    { day: '2024-03-14', minor: 50 },
  ]
  const lost = { receipt: false, item: { pricesSold }, customer: knownCustomer(), returnMinor: 900 } as const
  const earlier = (...minors: readonly number[]) =>
    knownCustomer({ history: { returns: minors.map(minor => ({ day: '2024-03-01', minor, receipt: false })) } })

  test('store credit, at most the lowest price of the last days, the days themselves counted', () => {
    expect(judge('no_receipt', {}, lost)).toEqual(['allow', 'credit', { capMinor: 700, number: 90 }])
    const judged = evaluate(policyFacts(lost), policyOf(shopRule('no_receipt')))
    expect([judged.outcomes, judged.capMinorPerUnit]).toEqual([['store_credit'], 700])
  })

  test('a sale in the books is a receipt, whatever the customer holds in their hand', () => {
    expect(judge('no_receipt', {}, { ...lost, receipt: true })).toBeNull()
    expect(judge('no_receipt', {}, { ...lost, receipt: undefined })).toBeNull()
  })

  test('the customer must be known', () => {
    expect(judge('no_receipt', {}, { ...lost, customer: { ...knownCustomer(), known: false } })?.[1]).toBe(
      'customer_needed',
    )
    expect(judge('no_receipt', {}, { ...lost, customer: undefined })?.[0]).toBe('deny')
  })

  test('a serial item only with a serial the shop sold', () => {
    const serial = (serialIsOurs: boolean | null) =>
      judge('no_receipt', {}, { ...lost, item: { pricesSold, serialTracked: true, serialIsOurs } })?.[1]
    expect([serial(null), serial(false), serial(true)]).toEqual(['serial_not_ours', 'serial_not_ours', 'credit'])
  })

  test('the count of 90 days: the next one above it asks, or is denied', () => {
    const two = { ...lost, customer: earlier(1, 1) }
    expect(judge('no_receipt', { maxReturns: 3 }, two)?.[0]).toBe('allow')
    expect(judge('no_receipt', { maxReturns: 2 }, two)).toEqual(['needs_approval', 'too_many', { number: 2 }])
    expect(judge('no_receipt', { maxReturns: 2, overCap: 'deny' }, two)?.[0]).toBe('deny')
    expect(judge('no_receipt', { maxReturns: -1 }, two)?.[0]).toBe('allow')
  })

  test('the value of 90 days counts this return too, and returns with a receipt never', () => {
    const cap = { maxValueMinor: 1_000 }
    expect(judge('no_receipt', cap, { ...lost, customer: earlier(100) })?.[0]).toBe('allow')
    expect(judge('no_receipt', cap, { ...lost, customer: earlier(101) })).toEqual([
      'needs_approval',
      'too_much',
      { sumMinor: 1_001, limitMinor: 1_000 },
    ])
    const shown = knownCustomer({ history: { returns: [{ day: '2024-03-01', minor: 9_000, receipt: true }] } })
    expect(judge('no_receipt', cap, { ...lost, customer: shown })?.[0]).toBe('allow')
  })

  test('what is 90 days old is forgotten', () => {
    const at = (day: string) => knownCustomer({ history: { returns: [{ day, minor: 1, receipt: false }] } })
    expect(judge('no_receipt', { maxReturns: 1 }, { ...lost, customer: at('2023-12-15') })?.[1]).toBe('too_many')
    expect(judge('no_receipt', { maxReturns: 1 }, { ...lost, customer: at('2023-12-14') })?.[1]).toBe('credit')
  })

  test('no known price asks; a shop may take nothing at all; windows and the law have no day to count from', () => {
    expect(judge('no_receipt', {}, { ...lost, item: {} })?.slice(0, 2)).toEqual(['needs_approval', 'no_price'])
    expect(judge('no_receipt', { taken: false }, lost)?.[0]).toBe('deny')
    const policy = policyOf(shopRule('return_window', { days: 0, anchor: 'sale' }), ...euStatutoryEntries)
    const judged = evaluate(policyFacts({ ...lost, sale: { channel: 'distance' } }), policy)
    expect([judged.findings, judged.legal]).toEqual([[], []])
  })
})

describe('keeping the item', () => {
  const sum = { valueMinor: 900, worthMinor: 300, costMinor: 300, supplierNeedsGoods: false }
  const kept = (changes: Changes, settings: PolicyEntry['settings'] = {}) =>
    judge('keep_item', settings, { keepItem: sum, ...changes })?.[1]

  test('is offered when taking it back costs as much as it is worth, and both sides are said', () => {
    expect(judge('keep_item', {}, { keepItem: sum })).toEqual(['allow', 'offered', { worthMinor: 300, costMinor: 300 }])
    expect(kept({ keepItem: { ...sum, worthMinor: 301 } })).toBe('not_worth')
    expect(evaluate(policyFacts({ keepItem: sum }), policyOf(shopRule('keep_item'))).offersKeepItem).toBe(true)
    expect(
      evaluate(policyFacts({ keepItem: { ...sum, worthMinor: 301 } }), policyOf(shopRule('keep_item'))),
    ).toMatchObject({ offersKeepItem: false, verdict: 'allow' })
  })

  test.each<[string, Changes]>([
    ['serial', { item: { serialTracked: true } }],
    ['hazmat', { item: { hazmat: true } }],
    ['recall', { reason: 'recall', fault: 'supplier' }],
    ['supplier', { keepItem: { ...sum, supplierNeedsGoods: true } }],
    ['over_limit', { keepItem: { ...sum, valueMinor: 1_001 } }],
  ])('is never offered: %s', (why, changes) => {
    expect(kept(changes)).toBe(why)
  })

  test('is capped per customer in 12 months, and silent where the sum is not known', () => {
    const once = knownCustomer({ history: { kept: [{ day: '2023-03-15', minor: 1 }] } })
    expect(kept({ customer: once })).toBe('too_many')
    expect(kept({ customer: once }, { maxPerCustomer: 2 })).toBe('offered')
    expect(kept({ customer: once }, { maxPerCustomer: -1 })).toBe('offered')
    const longAgo = knownCustomer({ history: { kept: [{ day: '2023-03-14', minor: 1 }] } })
    expect(kept({ customer: longAgo })).toBe('offered')
    expect(judge('keep_item', {})).toBeNull()
  })
})

test('dropshipped goods go to the supplier or a third party, whose address is needed', () => {
  const goodsTo = (settings: PolicyEntry['settings'], dropshipped = true) =>
    evaluate(policyFacts({ item: { dropshipped } }), policyOf(shopRule('dropshipped', settings))).goodsTo
  expect(goodsTo({})).toEqual({ target: 'supplier', address: '', opensClaim: true })
  expect(goodsTo({ target: 'third_party', address: 'Kiel', opensClaim: false })).toEqual({
    target: 'third_party',
    address: 'Kiel',
    opensClaim: false,
  })
  expect(goodsTo({}, false)).toEqual({ target: 'shop', address: '', opensClaim: false })
  expect(() => goodsTo({ target: 'third_party' })).toThrow()
})

test('a special case says what the shop wrote, or what it decides', () => {
  expect(judge('special_case', { verdict: 'deny', saying: ' Cut to size ' })).toEqual([
    'deny',
    'saying',
    { saying: 'Cut to size' },
  ])
  expect(judge('special_case', {})).toEqual(['needs_approval', 'needs_approval', {}])
})

import { expect, test } from 'vitest'
import { type ConditionId, conditionOf, conditions } from '../../shared/policy/conditions/index.ts'
import { evaluate } from '../../shared/policy/evaluate.ts'
import type { PolicyCondition, PolicyEntry } from '../../shared/policy/policy-document.ts'
import { policyDocumentSchema } from '../../shared/policy/policy-document.ts'
import { en } from '../../shared/policy/texts.ts'
import { knownCustomer, policyFacts, policyOf, shopRule } from './policy-facts.ts'

type Changes = Parameters<typeof policyFacts>[0]
type Settings = PolicyEntry['settings']
function holds(id: ConditionId, settings: Settings, changes: Changes = {}) {
  return conditionOf(id)?.holds(policyFacts(changes), settings)
}

test('reason: the shop’s own second level narrows the first, whatever its capitals and blanks', () => {
  const snapped = { reasons: ['failed_in_use'], secondReasons: ['Snapped'] }
  const broken = { reason: 'failed_in_use', fault: 'supplier' } as const
  expect(holds('reason', snapped, { ...broken, secondReason: ' snapped ' })).toBe(true)
  expect(holds('reason', snapped, { ...broken, secondReason: 'came apart' })).toBe(false)
  expect(holds('reason', snapped, broken)).toBe(false)
  expect(holds('reason', snapped, { secondReason: 'snapped' })).toBe(false)
  expect(holds('reason', { secondReasons: ['snapped'] }, { secondReason: 'SNAPPED' })).toBe(true)
  expect(holds('reason', { reasons: ['changed_mind'] })).toBe(true)
  expect(() => holds('reason', {})).toThrow()
})

test('fault: any of those named', () => {
  expect(holds('fault', { faults: ['customer', 'none'] })).toBe(true)
  expect(holds('fault', { faults: ['supplier'] })).toBe(false)
  expect(() => holds('fault', { faults: [] })).toThrow()
})

test.each([
  ['2024-03-14', false],
  ['2024-03-15', true],
  ['2024-03-31', true],
  ['2024-04-01', false],
])('days since: days 14 to 30 of the sale, asked on %s: %s', (askedDay, expected) => {
  expect(holds('days_since', { anchor: 'sale', fromDays: 14, untilDays: 30 }, { askedDay })).toBe(expected)
})

test('days since: before the delivery is day 0; an unknown delivery is estimated; no receipt, no day', () => {
  const sale = { channel: 'distance', deliveredDay: '2024-03-20' } as const
  const atOnce = { anchor: 'delivery', fromDays: 0, untilDays: 0 }
  expect(holds('days_since', atOnce, { sale })).toBe(true)
  const estimated = { sale: { channel: 'distance' }, askedDay: '2024-03-05' } as const
  expect(holds('days_since', { anchor: 'delivery', fromDays: 1, untilDays: 1 }, estimated)).toBe(true)
  expect(holds('days_since', atOnce, { sale, receipt: false })).toBe(false)
  expect(() => holds('days_since', { anchor: 'sale', fromDays: 9, untilDays: 8 })).toThrow()
})

test('grade and seal: what nobody looked at holds neither way', () => {
  expect(holds('grade', { grades: ['C', 'D'] }, { item: { grade: 'C' } })).toBe(true)
  expect(holds('grade', { grades: ['C', 'D'] }, { item: { grade: 'A' } })).toBe(false)
  expect(holds('grade', { grades: ['C', 'D'] })).toBe(false)
  expect(holds('seal', { seal: 'sealed' })).toBe(false)
  expect(holds('seal', { seal: 'opened' })).toBe(false)
  expect(holds('seal', { seal: 'opened' }, { item: { grade: 'B' } })).toBe(true)
  expect(holds('seal', { seal: 'sealed' }, { item: { grade: 'A' } })).toBe(true)
  expect(holds('seal', { seal: 'sealed' }, { item: { grade: 'A', opened: true } })).toBe(false)
})

test.each([
  [{ fromMinor: 1_000, untilMinor: 0 }, 1_000, true],
  [{ fromMinor: 1_000, untilMinor: 0 }, 999, false],
  [{ fromMinor: 0, untilMinor: 1_000 }, 1_000, true],
  [{ fromMinor: 0, untilMinor: 1_000 }, 1_001, false],
  [{ fromMinor: 500, untilMinor: 1_000 }, 499, false],
  [{ fromMinor: 500, untilMinor: 1_000 }, null, false],
])('price %j for one paid %s: %s', (settings, unitPaidMinor, expected) => {
  expect(holds('price_range', settings, { item: { unitPaidMinor } })).toBe(expected)
})

test('price: a range needs an end, and ends after its start', () => {
  expect(() => holds('price_range', {})).toThrow()
  expect(() => holds('price_range', { fromMinor: 5, untilMinor: 4 })).toThrow()
})

test.each([
  [49_999, false],
  [50_000, true],
  [100_000, true],
  [null, false],
])('discount of half or more, %s thousandths of a percent off: %s', (discountMilli, expected) => {
  expect(holds('discount', { percentMilliFrom: 50_000 }, { item: { discountMilli } })).toBe(expected)
})

test('tender: one of several is enough, an unknown one never', () => {
  expect(holds('tender', { tenders: ['gift_card'] }, { sale: { tenders: ['cash', 'gift_card'] } })).toBe(true)
  expect(holds('tender', { tenders: ['gift_card'] }, { sale: { tenders: ['cash'] } })).toBe(false)
  expect(holds('tender', { tenders: ['cash'] })).toBe(false)
})

test('product tag and customer group: one of them is enough', () => {
  expect(holds('product_tag', { tags: ['a', 'b'] }, { item: { tags: ['b', 'c'] } })).toBe(true)
  expect(holds('product_tag', { tags: ['a'] })).toBe(false)
  expect(holds('customer_group', { groups: ['club'] }, { customer: knownCustomer({ groups: ['club'] }) })).toBe(true)
  expect(holds('customer_group', { groups: ['club'] })).toBe(false)
})

test('receipt and gift: a sale found in the books is a receipt', () => {
  expect(holds('receipt', { receipt: 'with_receipt' })).toBe(true)
  expect(holds('receipt', { receipt: 'without_receipt' })).toBe(false)
  expect(holds('receipt', { receipt: 'without_receipt' }, { receipt: false })).toBe(true)
  expect(holds('gift', { gift: 'a_gift' }, { sale: { gift: true } })).toBe(true)
  expect(holds('gift', { gift: 'no_gift' })).toBe(true)
})

const asked = { askedDay: '2024-03-31' } as const
const returned = (day: string, receipt = true) => ({ day, minor: 500, receipt })
test('customer history counts 90 days with the day itself, and nothing later', () => {
  const history = { returns: ['2024-01-01', '2024-01-02', '2024-03-31', '2024-04-01'].map(day => returned(day)) }
  const facts = { ...asked, customer: knownCustomer({ history }) }
  expect(holds('customer_history', { measure: 'returns_in_90_days', atLeast: 2 }, facts)).toBe(true)
  expect(holds('customer_history', { measure: 'returns_in_90_days', atLeast: 3 }, facts)).toBe(false)
  expect(holds('customer_history', { measure: 'no_receipt_in_90_days', atLeast: 1 }, facts)).toBe(false)
  const lost = { ...asked, customer: knownCustomer({ history: { returns: [returned('2024-03-01', false)] } }) }
  expect(holds('customer_history', { measure: 'no_receipt_in_90_days', atLeast: 1 }, lost)).toBe(true)
})

test('customer history knows the share of what was bought, and says nothing of who bought nothing', () => {
  const share = { measure: 'return_share_in_12_months', atLeast: 50 }
  const at = (bought: number) => ({
    ...asked,
    customer: knownCustomer({
      history: { purchases: [{ day: '2023-06-01', minor: bought }], returns: [returned('2024-03-01')] },
    }),
  })
  expect(holds('customer_history', share, at(1_000))).toBe(true)
  expect(holds('customer_history', share, at(1_001))).toBe(false)
  expect(holds('customer_history', share, at(0))).toBe(false)
  expect(holds('customer_history', share, asked)).toBe(false)
  const kept = { ...asked, customer: knownCustomer({ history: { kept: [{ day: '2023-04-02', minor: 1 }] } }) }
  expect(holds('customer_history', { measure: 'kept_items_in_12_months', atLeast: 1 }, kept)).toBe(true)
})

test.each([
  ['sold', '2024-12-24', '2025-02-01', true],
  ['sold', '2024-12-25', '2025-02-01', false],
  ['asked', '2024-10-01', '2024-11-01', true],
  ['asked', '2024-10-01', '2024-10-31', false],
])(
  'season of 1 November to 24 December by the day %s: sold %s, asked %s: %s',
  (seasonOf, soldDay, askedDay, expected) => {
    const settings = { seasonOf, fromDate: '11-01', untilDate: '12-24' }
    expect(holds('season', settings, { sale: { soldDay }, askedDay })).toBe(expected)
  },
)

test('season: over New Year, on 29 February, and only with a receipt for the day of sale', () => {
  const winter = { seasonOf: 'sold', fromDate: '12-27', untilDate: '02-29' }
  expect(holds('season', winter, { sale: { soldDay: '2025-02-28' } })).toBe(true)
  expect(holds('season', winter, { sale: { soldDay: '2024-02-29' } })).toBe(true)
  expect(holds('season', winter, { sale: { soldDay: '2024-03-01' } })).toBe(false)
  expect(holds('season', winter, { sale: { soldDay: '2024-02-29' }, receipt: false })).toBe(false)
})

const special = (verdict: string, when: PolicyEntry['when'], scope: PolicyEntry['scope'] = { kind: 'shop' }) =>
  ({ rule: 'special_case', scope, when, settings: { verdict, saying: verdict } }) as const
const ofGift = { condition: 'gift', settings: { gift: 'a_gift' } } as const
const noGift = { condition: 'gift', settings: { gift: 'no_gift' } } as const
const byCustomer: PolicyCondition = { condition: 'fault', settings: { faults: ['customer'] } }

test('an entry speaks only while all its conditions hold, and before one without conditions', () => {
  const plain: PolicyEntry = shopRule('return_window', { days: 30, anchor: 'sale' })
  const longer: PolicyEntry = { ...plain, when: [byCustomer, noGift], settings: { days: 60, anchor: 'sale' } }
  const shorter: PolicyEntry = { ...plain, when: [byCustomer], settings: { days: 7, anchor: 'sale' } }
  const count = (entries: readonly PolicyEntry[], changes: Changes = {}) =>
    evaluate(policyFacts(changes), policyOf(...entries)).findings.map(finding => finding.text.values.count)
  expect(count([plain, shorter, longer])).toEqual([60])
  expect(count([plain, shorter, longer], { sale: { gift: true } })).toEqual([7])
  expect(count([plain, shorter, longer], { fault: 'supplier' })).toEqual([30])
  const toys: PolicyEntry = {
    ...plain,
    scope: { kind: 'category', category: 'Toys' },
    settings: { days: 9, anchor: 'sale' },
  }
  expect(count([longer, toys])).toEqual([9])
})

test('every special case of the most specific scope speaks, and the worst decides', () => {
  const cases = policyOf(special('needs_approval', [byCustomer]), special('deny', [noGift]), special('allow', [ofGift]))
  const judged = evaluate(policyFacts(), cases)
  expect(judged.findings.map(finding => finding.text.values.saying)).toEqual(['needs_approval', 'deny'])
  expect(judged.verdict).toBe('deny')
  const toys = special('allow', [], { kind: 'category', category: 'Toys' })
  expect(evaluate(policyFacts(), policyOf(...cases.entries, toys)).verdict).toBe('allow')
})

test('a document names what is wrong with a condition, and the law has none', () => {
  const issues = (entry: PolicyEntry) =>
    policyDocumentSchema.safeParse(policyOf(entry)).error?.issues.map(issue => [issue.path.join('.'), issue.message])
  const wrong = { condition: 'price_range', settings: { fromMinor: -1, untilMinor: 5 } } as const
  expect(issues({ ...shopRule('final_sale'), when: [wrong] })?.map(([path]) => path)).toEqual([
    'entries.0.when.0.settings.fromMinor',
  ])
  expect(issues({ ...shopRule('eu_legal_guarantee'), when: [ofGift] })).toEqual([
    ['entries.0.when', 'law_has_no_conditions'],
  ])
  expect(issues({ ...shopRule('final_sale'), when: [] })).toBeUndefined()
})

test('two entries are the same by rule, scope and conditions, whatever the order they were written in', () => {
  const same = policyOf(special('deny', [ofGift, byCustomer]), special('allow', [byCustomer, ofGift]))
  expect(policyDocumentSchema.safeParse(same).error?.issues[0]?.message).toBe('repeated_rule_and_scope')
  expect(policyDocumentSchema.safeParse(policyOf(special('deny', [ofGift]), special('deny', []))).success).toBe(true)
})

const samples: Readonly<Record<ConditionId, readonly Settings[]>> = {
  reason: [{ reasons: ['other'] }, { secondReasons: ['x'] }, { reasons: ['other'], secondReasons: ['x'] }],
  fault: [{ faults: ['none'] }],
  days_since: [
    { anchor: 'sale', fromDays: 3 },
    { anchor: 'sale', untilDays: 3 },
  ],
  grade: [{ grades: ['C'] }],
  seal: [{ seal: 'sealed' }, { seal: 'opened' }],
  price_range: [{ fromMinor: 1 }, { untilMinor: 1 }, { fromMinor: 1, untilMinor: 2 }],
  discount: [{ percentMilliFrom: 1 }, { percentMilliFrom: 1, percentMilliUntil: 2 }],
  tender: [{ tenders: ['cash'] }],
  product_tag: [{ tags: ['x'] }],
  customer_group: [{ groups: ['x'] }],
  receipt: [{ receipt: 'with_receipt' }, { receipt: 'without_receipt' }],
  gift: [{ gift: 'a_gift' }, { gift: 'no_gift' }],
  customer_history: [
    'returns_in_90_days',
    'return_share_in_12_months',
    'no_receipt_in_90_days',
    'kept_items_in_12_months',
  ].map(measure => ({ measure, atLeast: 2 })),
  season: ['sold', 'asked'].map(seasonOf => ({ seasonOf, fromDate: '01-01', untilDate: '02-01' })),
}

test('each condition has its words with all their blanks filled, and every word is used', () => {
  const texts: Readonly<Record<string, string>> = en
  const said = conditions.flatMap(condition =>
    samples[condition.id].map(settings => {
      const { key, values } = condition.sentence(settings)
      const forms = [texts[key], texts[`${key}_one`], texts[`${key}_other`]].filter(text => text !== undefined)
      const blanks = forms.flatMap(text => text.match(/(?<=\{\{)\w+/g) ?? [])
      expect([key, forms.length > 0, blanks.filter(blank => values[blank] === undefined)]).toEqual([key, true, []])
      return key
    }),
  )
  const words = Object.keys(en).flatMap(key =>
    key.startsWith('policy_when.') ? [key.replace(/_(one|other)$/, '')] : [],
  )
  expect([...new Set(words)].filter(key => !said.some(one => one === key))).toEqual([])
})

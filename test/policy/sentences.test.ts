import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/calendar.ts'
import { roles } from '../../shared/define.ts'
import { grades } from '../../shared/grading/grades.ts'
import { anchors } from '../../shared/policy/days.ts'
import { evaluate } from '../../shared/policy/evaluate.ts'
import { evidenceKinds, saleChannels } from '../../shared/policy/facts.ts'
import type { RuleText } from '../../shared/policy/finding.ts'
import { euStatutoryEntries, type PolicyDocument } from '../../shared/policy/policy-document.ts'
import { ruleOf } from '../../shared/policy/rules/index.ts'
import { en } from '../../shared/policy/texts.ts'
import { outcomes } from '../../shared/returns/outcomes.ts'
import { faultOf, storedReasons } from '../../shared/returns/reasons.ts'
import { returnChannels } from '../../shared/returns/return-types.ts'
import { knownCustomer, policyFacts, policyOf, shopRule } from './policy-facts.ts'

const texts: Readonly<Record<string, string>> = en

/** Whether a sentence exists and every blank in it is filled. */
function isComplete({ key, values }: RuleText): boolean {
  const forms = [texts[key], texts[`${key}_one`], texts[`${key}_other`]].filter(text => text !== undefined)
  const blanks = forms.flatMap(text => text.match(/(?<=\{\{)\w+/g) ?? [])
  return forms.length > 0 && blanks.every(blank => values[blank] !== undefined)
}

const past = Array.from({ length: 900 }, (_, index) => addDays('2024-01-01', index))
const regular = knownCustomer({
  history: {
    returns: past.map(at => ({ day: at, minor: 10, receipt: false })),
    kept: past.map(at => ({ day: at, minor: 10 })),
  },
})
const day = fc.integer({ min: 0, max: 900 }).map(days => addDays('2024-01-01', days))
const maybeDay = fc.option(day, { freq: 2 })
const anyFacts = fc
  .record({
    askedDay: day,
    returnChannel: fc.constantFrom(...returnChannels),
    reason: fc.constantFrom(...storedReasons),
    customerBlockedDay: maybeDay,
    evidence: fc.subarray([...evidenceKinds]),
    role: fc.constantFrom(...roles),
    returnMinor: fc.nat(90_000),
    sale: fc.record({
      channel: fc.constantFrom(...saleChannels),
      soldDay: day,
      fulfilledDay: maybeDay,
      deliveredDay: maybeDay,
      lastDeliveredDay: maybeDay,
      gift: fc.boolean(),
    }),
    item: fc.record({
      finalSale: fc.boolean(),
      hygiene: fc.boolean(),
      opened: fc.option(fc.boolean(), { freq: 2 }),
      grade: fc.option(fc.constantFrom(...grades)),
      serialTracked: fc.boolean(),
      serialIsOurs: fc.option(fc.boolean(), { freq: 2 }),
      hazmat: fc.boolean(),
      dropshipped: fc.boolean(),
      pricesSold: fc.constantFrom([], [{ day: '2025-03-01', minor: 900 }]),
    }),
    receipt: fc.boolean(),
    customer: fc.constantFrom(undefined, knownCustomer(), regular),
    keepItem: fc.option(
      fc.record({
        valueMinor: fc.constantFrom(500, 5_000),
        worthMinor: fc.constantFrom(100, 900),
        costMinor: fc.constant(400),
        supplierNeedsGoods: fc.boolean(),
      }),
      { nil: undefined },
    ),
  })
  .map(made => policyFacts({ ...made, fault: faultOf(made.reason) }))

const anyPolicy: fc.Arbitrary<PolicyDocument> = fc
  .record({
    days: fc.integer({ min: 0, max: 60 }),
    anchor: fc.constantFrom(...anchors),
    basis: fc.constantFrom('percent', 'amount'),
    onlyOpened: fc.boolean(),
    feeMinor: fc.constantFrom(0, 490),
    mode: fc.constantFrom('never', 'full_return_only', 'pro_rata', 'always'),
    season: fc.boolean(),
    verdict: fc.constantFrom('needs_approval', 'deny'),
    special: fc.constantFrom('allow', 'needs_approval', 'deny'),
    outcome: fc.constantFrom(...outcomes),
    more: fc.boolean(),
    cap: fc.constantFrom(-1, 3, 200),
  })
  .map(made =>
    policyOf(
      shopRule('return_window', {
        days: made.days,
        anchor: made.anchor,
        seasons: made.season ? [{ soldFrom: '11-01', soldUntil: '02-10', returnUntil: '02-29' }] : [],
        afterwards: made.verdict,
        toNextOpeningDay: made.more,
        ...(made.more && { faults: ['customer', 'none', 'supplier'] }),
      }),
      shopRule('final_sale', { tags: made.more ? ['sale'] : [] }),
      shopRule('hygiene_seal', { tags: made.more ? ['care'] : [] }),
      shopRule('special_case', { verdict: made.special, saying: made.more ? '' : 'Ask Olga' }),
      shopRule('allowed_outcomes', { outcomesInOrder: [made.outcome] }),
      shopRule('store_credit_after', { days: made.days, exchange: made.more }),
      shopRule('gift'),
      shopRule('no_receipt', {
        taken: made.days > 5,
        maxReturns: made.cap,
        maxValueMinor: made.more ? -1 : 20_000,
        overCap: made.verdict,
      }),
      shopRule('keep_item', { maxPerCustomer: made.cap }),
      shopRule('dropshipped', {
        target: made.more ? 'third_party' : 'supplier',
        address: 'Kiel',
        opensClaim: made.season,
      }),
      shopRule('restocking_fee', {
        basis: made.basis,
        percentMilli: 10_000,
        amountMinor: 300,
        onlyOpened: made.onlyOpened,
        minMinor: made.feeMinor,
        maxMinor: made.feeMinor,
        grades: made.more ? ['C', 'D'] : [],
      }),
      shopRule('deduction_by_grade', { percentMilliC: 20_000 }),
      shopRule('return_shipping', made.more ? { feeMinor: made.feeMinor } : { customer: 'shop', none: 'shop' }),
      shopRule('outbound_shipping', { mode: made.mode, alwaysFor: made.more ? ['shop'] : [] }),
      shopRule('evidence', {
        kinds: [...evidenceKinds],
        reasons: made.season ? ['recall', 'other'] : [],
        otherwise: made.verdict,
      }),
      shopRule('approval_above', {
        counterMinor: made.season ? -1 : 10_000,
        supervisorMinor: 5_000,
        ownerMinor: 9_000,
      }),
      shopRule('blocked_customer', { verdict: made.verdict }),
      ...euStatutoryEntries,
      shopRule('uk_distance_cancellation'),
      shopRule('uk_right_to_reject'),
    ),
  )

test('whatever the facts and the policy, each finding has a sentence with all its blanks filled', () => {
  const said = new Set<string>()
  fc.assert(
    fc.property(anyFacts, anyPolicy, (facts, policy) => {
      for (const { rule, settings } of policy.entries) {
        const own = ruleOf(rule)
        const sentences = own ? [own.sentence(settings), ...own.details(settings)] : []
        expect(sentences.length).toBeGreaterThan(0)
        for (const sentence of sentences) {
          expect([sentence.key, isComplete(sentence)]).toEqual([sentence.key, true])
          said.add(sentence.key)
        }
      }
      const judged = evaluate(facts, policy)
      for (const finding of [...judged.findings, ...judged.legal]) {
        expect([finding.text.key, isComplete(finding.text)]).toEqual([finding.text.key, true])
        said.add(finding.text.key)
        if (finding.notApplicable) said.add(finding.notApplicable.key)
      }
    }),
    { numRuns: 4_000 },
  )
  const bases = Object.keys(en).flatMap(key => (key.startsWith('policy.') ? [key.replace(/_(one|other)$/, '')] : []))
  expect([...new Set(bases)].filter(key => !said.has(key))).toEqual([])
})

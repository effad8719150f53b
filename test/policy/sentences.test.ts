import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/calendar.ts'
import { roles } from '../../shared/define.ts'
import { grades } from '../../shared/grading/grades.ts'
import { anchors } from '../../shared/policy/days.ts'
import { evaluate } from '../../shared/policy/evaluate.ts'
import { evidenceKinds, saleChannels } from '../../shared/policy/facts.ts'
import type { PolicyText } from '../../shared/policy/finding.ts'
import { euStatutoryEntries, type PolicyDocument } from '../../shared/policy/policy-document.ts'
import { ruleOf } from '../../shared/policy/rules/index.ts'
import { en } from '../../shared/policy/texts.ts'
import { faultOf, storedReasons } from '../../shared/returns/reasons.ts'
import { returnChannels } from '../../shared/returns/return-types.ts'
import { policyFacts, policyOf, shopRule } from './policy-facts.ts'

const texts: Readonly<Record<string, string>> = en

/** Whether a sentence exists and every blank in it is filled. */
function isComplete({ key, values }: PolicyText): boolean {
  const forms = [texts[key], texts[`${key}_one`], texts[`${key}_other`]].filter(text => text !== undefined)
  const blanks = forms.flatMap(text => text.match(/(?<=\{\{)\w+/g) ?? [])
  return forms.length > 0 && blanks.every(blank => values[blank] !== undefined)
}

const day = fc.integer({ min: 0, max: 900 }).map(days => addDays('2024-01-01', days))
const maybeDay = fc.option(day)
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
    }),
    item: fc.record({
      finalSale: fc.boolean(),
      hygiene: fc.boolean(),
      opened: fc.option(fc.boolean()),
      grade: fc.option(fc.constantFrom(...grades)),
    }),
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
  })
  .map(made =>
    policyOf(
      shopRule('return_window', {
        days: made.days,
        anchor: made.anchor,
        seasons: made.season ? [{ soldFrom: '11-01', soldUntil: '02-10', returnUntil: '02-29' }] : [],
        afterwards: made.verdict,
      }),
      shopRule('final_sale'),
      shopRule('hygiene_seal'),
      shopRule('restocking_fee', {
        basis: made.basis,
        percentMilli: 10_000,
        amountMinor: 300,
        onlyOpened: made.onlyOpened,
      }),
      shopRule('deduction_by_grade', { percentMilliC: 20_000 }),
      shopRule('return_shipping', { feeMinor: made.feeMinor }),
      shopRule('outbound_shipping', { mode: made.mode }),
      shopRule('evidence', { kinds: [...evidenceKinds] }),
      shopRule('approval_above', { counterMinor: 10_000 }),
      shopRule('blocked_customer', { verdict: made.verdict }),
      ...euStatutoryEntries,
    ),
  )

test('whatever the facts and the policy, each finding has a sentence with all its blanks filled', () => {
  const said = new Set<string>()
  fc.assert(
    fc.property(anyFacts, anyPolicy, (facts, policy) => {
      for (const { rule, settings } of policy.entries) {
        const sentence = ruleOf(rule)?.sentence(settings)
        expect(sentence && isComplete(sentence)).toBe(true)
        if (sentence) said.add(sentence.key)
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

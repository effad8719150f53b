import { unreachable } from '../result.ts'
import { conditionOf } from './conditions/index.ts'
import { type Effects, effectsOf } from './effects.ts'
import type { PolicyFacts } from './facts.ts'
import { type Finding, type PolicyText, type PutAside, type Verdict, worstVerdict } from './finding.ts'
import { type PolicyDocument, type PolicyEntry, type Scope, scopeKinds } from './policy-document.ts'
import type { Rule } from './rule.ts'
import { type RuleId, rules } from './rules/index.ts'

/** A finding with its rule, ready to be shown. */
export interface JudgedFinding extends Finding {
  readonly rule: RuleId
  readonly scope: Scope
  readonly legal: boolean
  /** The rule's own sentence gives way; `text` still says what it would have been. */
  readonly notApplicable: PolicyText | null
}

/** The judgement of one item. */
export interface Evaluation extends Effects {
  readonly verdict: Verdict
  /** The shop's own findings, every one of them, also those that don't apply. */
  readonly findings: readonly JudgedFinding[]
  readonly legal: readonly JudgedFinding[]
}

const statutory: PolicyText = { key: 'policy.not_applicable.statutory_right', values: {} }

/**
 * Judges one item by a policy (domain.md 5). Pure: the same facts and document give the same answer.
 *
 * - of each rule, the entry with the most specific scope speaks whose conditions all hold; of equals, the one with
 *   more conditions, then the first; a special case speaks by every entry of that scope
 * - statutory findings are kept apart; what they put aside of the shop's rules shows as not applicable
 * - the verdict is the worst of the shop's findings that apply
 */
export function evaluate(facts: PolicyFacts, document: PolicyDocument): Evaluation {
  const judged = rules.flatMap(rule => judgeBy(rule, facts, document))
  const legal = judged.filter(finding => finding.legal)
  const aside = new Set(legal.flatMap(finding => finding.putsAside ?? []))
  const findings = judged
    .filter(finding => !finding.legal)
    .map(finding => (givesWay(finding, aside) ? { ...finding, notApplicable: statutory } : finding))
  const applying = findings.filter(finding => finding.notApplicable === null)
  return {
    verdict: worstVerdict(applying.map(finding => finding.verdict)),
    findings,
    legal,
    ...effectsOf(
      [...applying, ...legal].flatMap(finding => [
        ...(finding.effect ? [finding.effect] : []),
        ...(finding.effects ?? []),
      ]),
    ),
  }
}

/** The entries of a rule that hold for an item, the one that speaks first; none: an empty list. */
export function entriesFor(id: RuleId, facts: PolicyFacts, document: PolicyDocument): readonly PolicyEntry[] {
  const rank = (entry: PolicyEntry) => scopeKinds.indexOf(entry.scope.kind)
  return document.entries
    .filter(entry => entry.rule === id && inScope(entry.scope, facts) && allHold(entry, facts))
    .toSorted((one, other) => rank(one) - rank(other) || (other.when?.length ?? 0) - (one.when?.length ?? 0))
}

function allHold({ when }: PolicyEntry, facts: PolicyFacts): boolean {
  return (when ?? []).every(one => conditionOf(one.condition)?.holds(facts, one.settings) ?? false)
}

/** Whether a scope takes an item in. */
export function inScope(scope: Scope, { item, sale, customer }: PolicyFacts): boolean {
  switch (scope.kind) {
    case 'product':
      return item.productId === scope.productId
    case 'tag':
      return item.tags.includes(scope.tag)
    case 'category':
      return item.category === scope.category
    case 'supplier':
      return item.supplierId === scope.supplierId
    case 'channel':
      return sale.channel === scope.channel
    case 'customer_group':
      return customer?.groups.includes(scope.group) ?? false
    case 'shop':
      return true
    default:
      return unreachable(scope)
  }
}

function judgeBy(rule: Rule<RuleId>, facts: PolicyFacts, document: PolicyDocument): readonly JudgedFinding[] {
  const [first, ...others] = entriesFor(rule.id, facts, document)
  if (!first) return []
  const alike = rule.speaks === 'each' ? others.filter(entry => entry.scope.kind === first.scope.kind) : []
  return [first, ...alike].flatMap(entry => {
    const finding = rule.judge(facts, entry.settings)
    if (!finding) return []
    return [{ ...finding, rule: rule.id, scope: entry.scope, legal: rule.legal !== null, notApplicable: null }]
  })
}

function givesWay(finding: JudgedFinding, aside: ReadonlySet<PutAside>): boolean {
  if (finding.verdict === 'deny') return aside.has('denial')
  if (finding.verdict === 'needs_approval') return finding.rule === 'return_window' && aside.has('denial')
  if (finding.rule === 'store_credit_after') return aside.has('outcomes') || aside.has('store_credit_only')
  const { effect } = finding
  switch (effect?.kind) {
    case 'restocking_fee':
      return aside.has('restocking_fee')
    case 'deduction':
      return aside.has('deduction')
    case 'outcomes':
      return finding.rule === 'allowed_outcomes' && aside.has('outcomes')
    case 'return_shipping':
      return effect.payer === 'customer' && aside.has('return_shipping')
    default:
      return false
  }
}

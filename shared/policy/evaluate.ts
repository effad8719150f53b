import { unreachable } from '../result.ts'
import type { Charge } from '../settlements/fee.ts'
import type { ShippingRefundMode } from '../settlements/shipping-refund.ts'
import type { EvidenceKind, PolicyFacts } from './facts.ts'
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
export interface Evaluation {
  readonly verdict: Verdict
  /** The shop's own findings, every one of them, also those that don't apply. */
  readonly findings: readonly JudgedFinding[]
  readonly legal: readonly JudgedFinding[]
  readonly fee: Charge | null
  readonly deduction: Charge | null
  readonly returnShipping: { readonly payer: 'shop' | 'customer'; readonly feeMinor: number } | null
  readonly outboundShipping: ShippingRefundMode
  readonly missingEvidence: readonly EvidenceKind[]
}

const statutory: PolicyText = { key: 'policy.not_applicable.statutory_right', values: {} }

/**
 * Judges one item by a policy (domain.md 5). Pure: the same facts and document give the same answer.
 *
 * - of each rule, the entry with the most specific scope speaks; of equals, the first
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
    ...effectsOf([...applying, ...legal]),
  }
}

/** The entry of a rule that speaks for an item; null when none does. */
export function entryFor(id: RuleId, facts: PolicyFacts, document: PolicyDocument): PolicyEntry | null {
  const matching = document.entries.filter(entry => entry.rule === id && inScope(entry.scope, facts))
  const rank = (entry: PolicyEntry) => scopeKinds.indexOf(entry.scope.kind)
  return matching.reduce<PolicyEntry | null>(
    (best, entry) => (best === null || rank(entry) < rank(best) ? entry : best),
    null,
  )
}

/** Whether a scope takes an item in. */
export function inScope(scope: Scope, { item, sale }: PolicyFacts): boolean {
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
    case 'shop':
      return true
    default:
      return unreachable(scope)
  }
}

function judgeBy(rule: Rule<RuleId>, facts: PolicyFacts, document: PolicyDocument): readonly JudgedFinding[] {
  const entry = entryFor(rule.id, facts, document)
  const finding = entry && rule.judge(facts, entry.settings)
  if (!finding) return []
  return [{ ...finding, rule: rule.id, scope: entry.scope, legal: rule.legal !== null, notApplicable: null }]
}

function givesWay(finding: JudgedFinding, aside: ReadonlySet<PutAside>): boolean {
  if (finding.verdict === 'deny') return aside.has('denial')
  if (finding.verdict === 'needs_approval') return finding.rule === 'return_window' && aside.has('denial')
  const kind = finding.effect?.kind
  if (kind === 'restocking_fee') return aside.has('restocking_fee')
  return kind === 'return_shipping' && finding.effect?.payer === 'customer' && aside.has('return_shipping')
}

/** Ways to give outbound shipping back, the kindest last. */
const shippingModes: readonly ShippingRefundMode[] = ['never', 'full_return_only', 'pro_rata', 'always']

function effectsOf(findings: readonly JudgedFinding[]): Omit<Evaluation, 'verdict' | 'findings' | 'legal'> {
  const effects = findings.flatMap(finding => (finding.effect ? [finding.effect] : []))
  const fee = effects.find(effect => effect.kind === 'restocking_fee')
  const deduction = effects.find(effect => effect.kind === 'deduction')
  const shipping = effects.find(effect => effect.kind === 'return_shipping')
  const outbound = effects.flatMap(effect => (effect.kind === 'outbound_shipping' ? [effect.mode] : []))
  return {
    fee: fee?.charge ?? null,
    deduction: deduction ? { kind: 'percent', percentMilli: deduction.percentMilli } : null,
    returnShipping: shipping ? { payer: shipping.payer, feeMinor: shipping.feeMinor } : null,
    outboundShipping: outbound.reduce<ShippingRefundMode>(
      (kindest, mode) => (shippingModes.indexOf(mode) > shippingModes.indexOf(kindest) ? mode : kindest),
      'never',
    ),
    missingEvidence: effects.flatMap(effect => (effect.kind === 'evidence' ? effect.missing : [])),
  }
}

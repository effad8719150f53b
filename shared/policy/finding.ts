import type { Outcome } from '../returns/outcomes.ts'
import type { Charge } from '../settlements/fee.ts'
import type { ShippingRefundMode } from '../settlements/shipping-refund.ts'
import type { EvidenceKind } from './facts.ts'
import type { en } from './texts.ts'

/** What a rule says of an item, from the kindest. */
export const verdicts = ['allow', 'allow_with_fee', 'needs_approval', 'deny'] as const
export type Verdict = (typeof verdicts)[number]

type Singular<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K

/** The name of a sentence of this capability. */
export type PolicyTextKey = Singular<keyof typeof en & string>

/** A sentence staff can read aloud; values say their unit by their names' endings (`Day`, `Minor`, `Milli`). */
export interface PolicyText {
  readonly key: PolicyTextKey
  readonly values: Readonly<Record<string, string | number>>
}

/** What a rule says of itself; a list's items that name texts are said as those. */
export interface RuleText {
  readonly key: PolicyTextKey
  readonly values: Readonly<Record<string, string | number | readonly string[]>>
}

/** A sentence of a rule about itself. */
export function says(key: PolicyTextKey, values: RuleText['values'] = {}): RuleText {
  return { key, values }
}

/** Where goods are sent back to. */
export const goodsTargets = ['shop', 'supplier', 'third_party'] as const
export type GoodsTarget = (typeof goodsTargets)[number]

/** Until when the law wants the money paid: so many days after an event (`refundDeadline`). */
export interface RefundWithin {
  readonly days: number
  /** `told`: from the day the customer said so; `goods_or_proof`: goods back or proof of sending, the earlier one. */
  readonly from: 'told' | 'goods_or_proof'
  /** The shop may wait for the goods or the proof. */
  readonly mayWait: boolean
}

/** What a finding does besides its verdict. */
export type Effect =
  | { readonly kind: 'restocking_fee'; readonly charge: Charge }
  | { readonly kind: 'deduction'; readonly percentMilli: number }
  | { readonly kind: 'return_shipping'; readonly payer: 'shop' | 'customer'; readonly feeMinor: number }
  | { readonly kind: 'outbound_shipping'; readonly mode: ShippingRefundMode }
  | { readonly kind: 'evidence'; readonly missing: readonly EvidenceKind[] }
  /** Only these ways to settle, the first one first. */
  | { readonly kind: 'outcomes'; readonly outcomes: readonly Outcome[] }
  /** Credit per unit is at most this, minor units; null: no price is known. */
  | { readonly kind: 'no_receipt'; readonly outcomes: readonly Outcome[]; readonly capMinorPerUnit: number | null }
  | { readonly kind: 'keep_item'; readonly offered: boolean }
  | { readonly kind: 'goods_to'; readonly target: GoodsTarget; readonly address: string; readonly opensClaim: boolean }
  | ({ readonly kind: 'refund_within' } & RefundWithin)

/** What a statutory right puts aside. */
export type PutAside = 'denial' | 'restocking_fee' | 'return_shipping' | 'deduction' | 'outcomes' | 'store_credit_only'

/** What one rule found. */
export interface Finding {
  readonly verdict: Verdict
  readonly text: PolicyText
  readonly effect?: Effect
  /** Statutory rules that do more than one thing. */
  readonly effects?: readonly Effect[]
  /** Only statutory rules: what of the shop's own rules does not apply. */
  readonly putsAside?: readonly PutAside[]
}

/** The worst of some verdicts; `allow` when there is none. */
export function worstVerdict(of: readonly Verdict[]): Verdict {
  return of.reduce<Verdict>((worst, one) => (verdicts.indexOf(one) > verdicts.indexOf(worst) ? one : worst), 'allow')
}

/** Whether a verdict is better for the customer than another. */
export function isKinder(one: Verdict, than: Verdict): boolean {
  return verdicts.indexOf(one) < verdicts.indexOf(than)
}

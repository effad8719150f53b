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

/** What a finding does besides its verdict. */
export type Effect =
  | { readonly kind: 'restocking_fee'; readonly charge: Charge }
  | { readonly kind: 'deduction'; readonly percentMilli: number }
  | { readonly kind: 'return_shipping'; readonly payer: 'shop' | 'customer'; readonly feeMinor: number }
  | { readonly kind: 'outbound_shipping'; readonly mode: ShippingRefundMode }
  | { readonly kind: 'evidence'; readonly missing: readonly EvidenceKind[] }

/** What a statutory right puts aside. */
export type PutAside = 'denial' | 'restocking_fee' | 'return_shipping'

/** What one rule found. */
export interface Finding {
  readonly verdict: Verdict
  readonly text: PolicyText
  readonly effect?: Effect
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

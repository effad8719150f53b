import type { Outcome } from '../returns/outcomes.ts'
import type { Charge } from '../settlements/fee.ts'
import type { ShippingRefundMode } from '../settlements/shipping-refund.ts'
import type { EvidenceKind } from './facts.ts'
import type { Effect, GoodsTarget, RefundWithin } from './finding.ts'

/** What the findings that apply do together. */
export interface Effects {
  readonly fee: Charge | null
  readonly deduction: Charge | null
  readonly returnShipping: { readonly payer: 'shop' | 'customer'; readonly feeMinor: number } | null
  readonly outboundShipping: ShippingRefundMode
  readonly missingEvidence: readonly EvidenceKind[]
  /** How it may be settled, the first one first; null: any way. */
  readonly outcomes: readonly Outcome[] | null
  /** The most one unit gives, minor units; null: what was paid. */
  readonly capMinorPerUnit: number | null
  readonly offersKeepItem: boolean
  readonly goodsTo: { readonly target: GoodsTarget; readonly address: string; readonly opensClaim: boolean }
  /** Until when the law wants the money paid; of several the shortest. */
  readonly refundWithin: RefundWithin | null
}

/** Ways to give outbound shipping back, the kindest last. */
const shippingModes: readonly ShippingRefundMode[] = ['never', 'full_return_only', 'pro_rata', 'always']

/** Puts effects together: the kindest way to refund shipping, only outcomes that every limit leaves. */
export function effectsOf(effects: readonly Effect[]): Effects {
  const fee = effects.find(effect => effect.kind === 'restocking_fee')
  const deduction = effects.find(effect => effect.kind === 'deduction')
  const shipping = effects.find(effect => effect.kind === 'return_shipping')
  const outbound = effects.flatMap(effect => (effect.kind === 'outbound_shipping' ? [effect.mode] : []))
  const noReceipt = effects.find(effect => effect.kind === 'no_receipt')
  const goodsTo = effects.find(effect => effect.kind === 'goods_to')
  const deadlines = effects.flatMap(effect => (effect.kind === 'refund_within' ? [effect] : []))
  const [deadline] = deadlines.toSorted((one, other) => one.days - other.days)
  return {
    fee: fee?.charge ?? null,
    deduction: deduction ? { kind: 'percent', percentMilli: deduction.percentMilli } : null,
    returnShipping: shipping ? { payer: shipping.payer, feeMinor: shipping.feeMinor } : null,
    outboundShipping: outbound.reduce<ShippingRefundMode>(
      (kindest, mode) => (shippingModes.indexOf(mode) > shippingModes.indexOf(kindest) ? mode : kindest),
      'never',
    ),
    missingEvidence: effects.flatMap(effect => (effect.kind === 'evidence' ? effect.missing : [])),
    outcomes: outcomesOf(effects),
    capMinorPerUnit: noReceipt?.capMinorPerUnit ?? null,
    offersKeepItem: effects.some(effect => effect.kind === 'keep_item' && effect.offered),
    goodsTo: goodsTo
      ? { target: goodsTo.target, address: goodsTo.address, opensClaim: goodsTo.opensClaim }
      : { target: 'shop', address: '', opensClaim: false },
    refundWithin: deadline ? { days: deadline.days, from: deadline.from, mayWait: deadline.mayWait } : null,
  }
}

/** Each limit leaves what it shares with those before it, in their order; where they share nothing, the later one counts. */
function outcomesOf(effects: readonly Effect[]): readonly Outcome[] | null {
  return effects.reduce<readonly Outcome[] | null>((left, effect) => {
    if (effect.kind !== 'outcomes' && effect.kind !== 'no_receipt') return left
    const shared = left?.filter(outcome => effect.outcomes.includes(outcome)) ?? []
    return shared.length > 0 ? shared : effect.outcomes
  }, null)
}

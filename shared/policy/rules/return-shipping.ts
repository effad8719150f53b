import * as z from 'zod'
import { defineRule } from '../rule.ts'

const payer = z.enum(['shop', 'customer'])

const settings = z.object({
  /** Who pays, by whose fault it is. */
  customer: payer.default('customer'),
  shop: payer.default('shop'),
  carrier: payer.default('shop'),
  supplier: payer.default('shop'),
  none: payer.default('customer'),
  /** What a label of the shop's costs the customer, once per return, minor units; 0: the customer sends it alone. */
  feeMinor: z.int().min(0).default(0),
})

/** Who pays for the way back; silent when the customer stands at the counter. */
export const returnShipping = defineRule({
  id: 'return_shipping',
  settings,
  legal: null,
  sentence: set =>
    set.feeMinor > 0
      ? { key: 'policy.return_shipping.rule_fee', values: { feeMinor: set.feeMinor } }
      : { key: 'policy.return_shipping.rule', values: {} },
  judge: ({ returnChannel, fault }, set) => {
    if (returnChannel === 'counter') return null
    if (set[fault] === 'shop') {
      return {
        verdict: 'allow',
        text: { key: 'policy.return_shipping.shop', values: {} },
        effect: { kind: 'return_shipping', payer: 'shop', feeMinor: 0 },
      }
    }
    const { feeMinor } = set
    return {
      verdict: feeMinor > 0 ? 'allow_with_fee' : 'allow',
      text:
        feeMinor > 0
          ? { key: 'policy.return_shipping.fee', values: { feeMinor } }
          : { key: 'policy.return_shipping.customer', values: {} },
      effect: { kind: 'return_shipping', payer: 'customer', feeMinor },
    }
  },
})

import * as z from 'zod'
import { faults } from '../../returns/reasons.ts'
import { shippingRefundModes } from '../../settlements/shipping-refund.ts'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  mode: z.enum(shippingRefundModes),
  /** Faults for which shipping always goes back, whatever the mode. */
  alwaysFor: z.array(z.enum(faults)).default([]),
})

/** Whether the customer gets back what the way to them cost. */
export const outboundShipping = defineRule({
  id: 'outbound_shipping',
  settings,
  legal: null,
  sentence: set => says(`policy.outbound_shipping.${set.mode}`),
  details: set =>
    set.alwaysFor.length > 0
      ? [says('policy.outbound_shipping.rule_always', { faults: set.alwaysFor.map(fault => `fault.${fault}`) })]
      : [],
  judge: ({ sale, fault }, set) => {
    if (sale.channel === 'in_store') return null
    const mode = set.alwaysFor.includes(fault) ? 'always' : set.mode
    return {
      verdict: 'allow',
      text: { key: `policy.outbound_shipping.${mode}`, values: {} },
      effect: { kind: 'outbound_shipping', mode },
    }
  },
})

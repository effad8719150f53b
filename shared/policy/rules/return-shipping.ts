import * as z from 'zod'
import { faults } from '../../returns/reasons.ts'
import type { PolicyFacts } from '../facts.ts'
import { type Finding, type RuleText, says } from '../finding.ts'
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

type Settings = z.infer<typeof settings>

/** For whose fault the customer pays. */
function details(set: Settings): readonly RuleText[] {
  const paying = faults.filter(fault => set[fault] === 'customer')
  if (paying.length === 0) return [says('policy.return_shipping.rule_we_pay')]
  const values = { faults: paying.map(fault => `fault.${fault}`) }
  return [says('policy.return_shipping.rule_customer_pays', values)]
}

function sentence({ feeMinor }: Settings): RuleText {
  if (feeMinor > 0) return says('policy.return_shipping.rule_fee', { feeMinor })
  return says('policy.return_shipping.rule')
}

function judge({ returnChannel, fault }: PolicyFacts, set: Settings): Finding | null {
  if (returnChannel === 'counter') return null
  const payer = set[fault]
  const feeMinor = payer === 'customer' ? set.feeMinor : 0
  const effect = { kind: 'return_shipping', payer, feeMinor } as const
  if (feeMinor > 0) {
    return { verdict: 'allow_with_fee', text: { key: 'policy.return_shipping.fee', values: { feeMinor } }, effect }
  }
  return { verdict: 'allow', text: { key: `policy.return_shipping.${payer}`, values: {} }, effect }
}

/** Who pays for the way back; silent when the customer stands at the counter. */
export const returnShipping = defineRule({ id: 'return_shipping', settings, legal: null, sentence, details, judge })

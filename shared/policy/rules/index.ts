import { euDistanceWithdrawal } from '../legal/eu-distance-withdrawal.ts'
import { euLegalGuarantee } from '../legal/eu-legal-guarantee.ts'
import { ukDistanceCancellation } from '../legal/uk-distance-cancellation.ts'
import { ukRightToReject } from '../legal/uk-right-to-reject.ts'
import type { Rule } from '../rule.ts'
import { allowedOutcomes } from './allowed-outcomes.ts'
import { approvalAbove } from './approval-above.ts'
import { blockedCustomer } from './blocked-customer.ts'
import { deductionByGrade } from './deduction-by-grade.ts'
import { dropshipped } from './dropshipped.ts'
import { evidence } from './evidence.ts'
import { finalSale } from './final-sale.ts'
import { gift } from './gift.ts'
import { hygieneSeal } from './hygiene-seal.ts'
import { keepItem } from './keep-item.ts'
import { noReceipt } from './no-receipt.ts'
import { outboundShipping } from './outbound-shipping.ts'
import { restockingFee } from './restocking-fee.ts'
import { returnShipping } from './return-shipping.ts'
import { returnWindow } from './return-window.ts'
import { specialCase } from './special-case.ts'
import { storeCreditAfter } from './store-credit-after.ts'

/** Every rule a policy can hold, in the order findings are shown. */
export const rules = [
  returnWindow,
  finalSale,
  hygieneSeal,
  specialCase,
  allowedOutcomes,
  storeCreditAfter,
  restockingFee,
  deductionByGrade,
  returnShipping,
  outboundShipping,
  evidence,
  approvalAbove,
  gift,
  noReceipt,
  keepItem,
  dropshipped,
  blockedCustomer,
  euDistanceWithdrawal,
  euLegalGuarantee,
  ukDistanceCancellation,
  ukRightToReject,
] as const

export type RuleId = (typeof rules)[number]['id']

/** The names of all rules, in order. */
export const ruleIds: readonly RuleId[] = rules.map(rule => rule.id)

const byId = new Map<string, Rule<RuleId>>(rules.map(rule => [rule.id, rule]))

/** The rule of a name, or undefined. */
export function ruleOf(id: string): Rule<RuleId> | undefined {
  return byId.get(id)
}

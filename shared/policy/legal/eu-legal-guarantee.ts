import * as z from 'zod'
import { addYears, anchorDay } from '../days.ts'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'
import { lacksConformity } from './conformity.ts'
import { holidaySettings, statutoryEnd } from './statutory-period.ts'

/** How long sellers are liable, and whose holidays count. */
export const guaranteeSettings = z.object({
  /** Two by the directive; some countries grant more. */
  years: z.int().min(2).max(10).default(2),
  ...holidaySettings,
})

/**
 * The seller's liability for goods that are not in conformity: 2 years from delivery, free of charge for the customer.
 * Repair or replacement first, then price reduction or money back (Directive (EU) 2019/771, art. 10-14).
 * Note: a repair lengthens the period by 12 months (Directive (EU) 2024/1799); the desk doesn't count that yet.
 */
export const euLegalGuarantee = defineRule({
  id: 'eu_legal_guarantee',
  settings: guaranteeSettings,
  legal: { country: 'EU', source: 'Directive (EU) 2019/771, art. 10-14', reviewedDay: '2026-11-24' },
  sentence: set => says('policy.eu_legal_guarantee.rule', { count: set.years }),
  judge: ({ sale, shop, reason, fault, askedDay, receipt }, set) => {
    if (receipt === false || !lacksConformity.includes(reason) || fault === 'customer') return null
    const anchor = anchorDay('delivery', sale, shop)
    const untilDay = statutoryEnd(addYears(anchor.day, set.years), shop, set)
    if (askedDay > untilDay) return null
    return {
      verdict: 'allow',
      text: {
        key: anchor.estimated ? 'policy.eu_legal_guarantee.estimated' : 'policy.eu_legal_guarantee.within',
        values: { count: set.years, untilDay, anchorDay: anchor.day },
      },
      putsAside: ['denial', 'restocking_fee', 'return_shipping', 'deduction', 'store_credit_only'],
    }
  },
})

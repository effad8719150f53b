import * as z from 'zod'
import type { Reason } from '../../returns/reasons.ts'
import { addYears, anchorDay, nextWorkingDay } from '../days.ts'
import { defineRule } from '../rule.ts'

const settings = z.object({
  /** Two by the directive; some countries grant more. */
  years: z.int().min(2).max(10).default(2),
  /** Public holidays of the consumer's country, `YYYY-MM-DD`: the period doesn't end on one. */
  publicHolidays: z.array(z.iso.date()).default([]),
})

/** Reasons that say the goods are not what was owed. */
const lacksConformity: readonly Reason[] = [
  'not_as_described',
  'wrong_item',
  'wrong_quantity',
  'missing_parts',
  'damaged_in_transit',
  'defective_on_arrival',
  'failed_in_use',
  'recall',
]

/**
 * The seller's liability for goods that are not in conformity: 2 years from delivery, free of charge for the customer.
 * Repair or replacement first, then price reduction or money back (Directive (EU) 2019/771, art. 10-14).
 * Note: a repair lengthens the period by 12 months (Directive (EU) 2024/1799); the desk doesn't count that yet.
 */
export const euLegalGuarantee = defineRule({
  id: 'eu_legal_guarantee',
  settings,
  legal: { country: 'EU', source: 'Directive (EU) 2019/771, art. 10-14', reviewedDay: '2026-11-24' },
  sentence: set => ({ key: 'policy.eu_legal_guarantee.rule', values: { count: set.years } }),
  judge: ({ sale, shop, reason, fault, askedDay }, set) => {
    if (!lacksConformity.includes(reason) || fault === 'customer') return null
    const anchor = anchorDay('delivery', sale, shop)
    const untilDay = nextWorkingDay(addYears(anchor.day, set.years), set.publicHolidays)
    if (askedDay > untilDay) return null
    return {
      verdict: 'allow',
      text: {
        key: anchor.estimated ? 'policy.eu_legal_guarantee.estimated' : 'policy.eu_legal_guarantee.within',
        values: { count: set.years, untilDay, anchorDay: anchor.day },
      },
      putsAside: ['denial', 'restocking_fee', 'return_shipping'],
    }
  },
})

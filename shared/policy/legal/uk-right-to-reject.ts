import * as z from 'zod'
import { addDays } from '../../calendar.ts'
import { anchorDay } from '../days.ts'
import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'
import { lacksConformity } from './conformity.ts'
import { holidaySettings, statutoryEnd } from './statutory-period.ts'

const settings = z.object(holidaySettings)

const rejectDays = 30
/** 14 days "beginning with the day" of agreeing (s. 20(15)): that day is the first of them. */
const refundDays = 13

/**
 * The short-term right to reject goods that are not as they should be: 30 days from delivery, the whole money back
 * within 14 days of agreeing, the way back at the shop's cost (Consumer Rights Act 2015, s. 20 and 22).
 * Note: the shorter period of goods that perish sooner is not counted, nor the days a repair stops it (s. 22(4), (6)).
 */
export const ukRightToReject = defineRule({
  id: 'uk_right_to_reject',
  settings,
  legal: { country: 'GB', source: 'Consumer Rights Act 2015, s. 20 and 22', reviewedDay: '2026-11-24' },
  sentence: () => says('policy.uk_right_to_reject.rule'),
  details: () => [says('policy.uk_right_to_reject.refund')],
  judge: ({ sale, shop, reason, fault, askedDay, receipt }, set) => {
    if (receipt === false || !lacksConformity.includes(reason) || fault === 'customer') return null
    const anchor = anchorDay('delivery', sale, shop)
    const untilDay = statutoryEnd(addDays(anchor.day, rejectDays), shop, set)
    if (askedDay > untilDay) return null
    return {
      verdict: 'allow',
      text: {
        key: anchor.estimated ? 'policy.uk_right_to_reject.estimated' : 'policy.uk_right_to_reject.within',
        values: { untilDay, anchorDay: anchor.day },
      },
      effect: { kind: 'refund_within', days: refundDays, from: 'told', mayWait: false },
      putsAside: ['denial', 'restocking_fee', 'return_shipping', 'deduction', 'outcomes'],
    }
  },
})

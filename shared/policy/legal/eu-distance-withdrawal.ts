import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'
import { distanceSettings, judgeDistanceRight } from './distance-right.ts'

/**
 * The right to withdraw from a distance sale: 14 days from delivery of the last good, no reason needed.
 * The money is due 14 days after the customer says so; the shop may wait for the goods or proof of sending
 * (Directive 2011/83/EU, art. 9-16).
 */
export const euDistanceWithdrawal = defineRule({
  id: 'eu_distance_withdrawal',
  settings: distanceSettings,
  legal: { country: 'EU', source: 'Directive 2011/83/EU, art. 9-16', reviewedDay: '2026-11-24' },
  sentence: () => says('policy.eu_distance_withdrawal.rule'),
  details: () => [says('policy.eu_distance_withdrawal.refund')],
  judge: (facts, set) =>
    judgeDistanceRight(
      facts,
      set,
      { within: 'policy.eu_distance_withdrawal.within', estimated: 'policy.eu_distance_withdrawal.estimated' },
      { days: 14, from: 'told', mayWait: true },
    ),
})

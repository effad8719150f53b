import { says } from '../finding.ts'
import { defineRule } from '../rule.ts'
import { distanceSettings, judgeDistanceRight } from './distance-right.ts'

/**
 * The right to cancel a distance sale: 14 days from delivery of the last good, no reason needed.
 * The money is due 14 days after the goods are back or their sending is proved
 * (Consumer Contracts Regulations 2013, reg. 27-38).
 */
export const ukDistanceCancellation = defineRule({
  id: 'uk_distance_cancellation',
  settings: distanceSettings,
  legal: { country: 'GB', source: 'Consumer Contracts Regulations 2013, reg. 27-38', reviewedDay: '2026-11-24' },
  sentence: () => says('policy.uk_distance_cancellation.rule'),
  details: () => [says('policy.uk_distance_cancellation.refund')],
  judge: (facts, set) =>
    judgeDistanceRight(
      facts,
      set,
      { within: 'policy.uk_distance_cancellation.within', estimated: 'policy.uk_distance_cancellation.estimated' },
      { days: 14, from: 'goods_or_proof', mayWait: true },
    ),
})

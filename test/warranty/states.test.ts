import { expect, test } from 'vitest'
import {
  moveWarrantyClaim,
  type WarrantyClaimEvent,
  type WarrantyClaimStatus,
  type WarrantyCondition,
  warrantyClaimEvents,
  warrantyClaimStatuses,
  warrantyConditions,
} from '../../shared/warranty/states.ts'

type Row = readonly [WarrantyClaimStatus | null, WarrantyClaimEvent, WarrantyClaimStatus, readonly WarrantyCondition[]]

/** The table of a claim as a person reads it: from, event, to, conditions. */
const written: readonly Row[] = [
  [null, 'open', 'opened', []],
  ['opened', 'repair', 'to_repair', ['covered_or_goodwill']],
  ['opened', 'replace', 'to_replace', ['covered_or_goodwill']],
  ['opened', 'refund', 'to_refund', ['covered_or_goodwill']],
  ['opened', 'refuse', 'refused', ['has_reason']],
  ['opened', 'withdraw', 'withdrawn', []],
  ['to_repair', 'send_out', 'at_repairer', ['has_repairer', 'goods_here']],
  ['to_repair', 'mend', 'repaired', ['goods_here']],
  ['to_repair', 'give_up', 'opened', ['has_reason']],
  ['to_repair', 'withdraw', 'withdrawn', []],
  ['at_repairer', 'come_back', 'repaired', []],
  ['at_repairer', 'give_up', 'opened', ['has_reason']],
  ['repaired', 'hand_over', 'closed', ['goods_here']],
  ['to_replace', 'close', 'closed', ['settled']],
  ['to_refund', 'close', 'closed', ['settled']],
  ['refused', 'hand_over', 'closed', ['goods_here']],
  ['refused', 'close', 'closed', ['no_goods_here']],
  ['refused', 'reopen', 'opened', ['has_reason']],
  ['repaired', 'reopen', 'opened', ['has_reason']],
  ['to_replace', 'reopen', 'opened', ['has_reason']],
  ['to_refund', 'reopen', 'opened', ['has_reason']],
]
const everything = Object.fromEntries(warrantyConditions.map(condition => [condition, true]))

test.each(written)('from %s, %s leads to %s', (from, event, to, needs) => {
  const holds = Object.fromEntries(needs.map(condition => [condition, true]))
  expect(moveWarrantyClaim(from, event, holds)).toEqual({ ok: true, value: to })
  for (const missing of needs) {
    expect(moveWarrantyClaim(from, event, { ...holds, [missing]: false })).toEqual({
      ok: false,
      failure: { code: 'condition_not_met', state: from ?? 'none', event, condition: missing },
    })
  }
})

test('every other pair of state and event is refused by name, whatever holds', () => {
  const pairs = [null, ...warrantyClaimStatuses].flatMap(from =>
    warrantyClaimEvents.map(event => [from, event] as const),
  )
  const forbidden = pairs.filter(([from, event]) => !written.some(row => row[0] === from && row[1] === event))
  expect(forbidden).toHaveLength(pairs.length - written.length)
  for (const [from, event] of forbidden) {
    expect(moveWarrantyClaim(from, event, everything)).toEqual({
      ok: false,
      failure: { code: 'not_possible_from', state: from ?? 'none', event },
    })
  }
})

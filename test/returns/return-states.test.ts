import { expect, test } from 'vitest'
import {
  moveReturn,
  type ReturnCondition,
  type ReturnEvent,
  type ReturnStatus,
  returnConditions,
  returnEvents,
  returnStatuses,
} from '../../shared/returns/states.ts'

const everything = Object.fromEntries(returnConditions.map(condition => [condition, true]))

/** The table of the return as the project's papers write it: from, event, to, conditions. */
const written: readonly (readonly [ReturnStatus | null, ReturnEvent, ReturnStatus, readonly ReturnCondition[]])[] = [
  [null, 'save_draft', 'draft', []],
  ['draft', 'save_draft', 'draft', []],
  [null, 'request', 'requested', ['has_line_or_customer']],
  ['draft', 'request', 'requested', ['has_line_or_customer']],
  ['requested', 'authorize', 'authorized', ['findings_allow']],
  ['requested', 'authorize', 'needs_approval', ['findings_ask_approval']],
  ['requested', 'decline', 'declined', ['has_decline_reason']],
  ['needs_approval', 'decline', 'declined', ['has_decline_reason']],
  ['needs_approval', 'approve', 'authorized', ['override_recorded']],
  ['authorized', 'expire', 'expired', ['expiry_day_over', 'nothing_received']],
  ['expired', 'reopen', 'authorized', ['has_new_expiry_day']],
  ['draft', 'cancel', 'cancelled', ['nothing_received', 'nothing_settled']],
  ['requested', 'cancel', 'cancelled', ['nothing_received', 'nothing_settled']],
  ['needs_approval', 'cancel', 'cancelled', ['nothing_received', 'nothing_settled']],
  ['authorized', 'cancel', 'cancelled', ['nothing_received', 'nothing_settled']],
  ['authorized', 'close', 'closed', ['no_claim_open', 'every_unit_final', 'nothing_owed']],
  ['closed', 'reopen', 'authorized', ['has_reason']],
  ['requested', 'split', 'requested', []],
  ['needs_approval', 'split', 'needs_approval', []],
  ['authorized', 'split', 'authorized', []],
]
const starts: readonly (ReturnStatus | null)[] = [null, ...returnStatuses]

test.each(written)('from %s, %s leads to %s', (from, event, to, needs) => {
  const holds = Object.fromEntries(needs.map(condition => [condition, true]))
  expect(moveReturn(from, event, holds)).toMatchObject({ ok: true, value: { to } })
})

test.each(written.filter(row => row[3].length > 0))(
  'from %s, %s to %s asks for each of its conditions',
  (from, event, _, needs) => {
    for (const missing of needs) {
      const holds = Object.fromEntries(needs.map(condition => [condition, condition !== missing]))
      expect(moveReturn(from, event, holds)).toMatchObject({ ok: false, failure: { code: 'condition_not_met' } })
    }
  },
)

test('everything else is refused, naming state and event', () => {
  for (const from of starts) {
    for (const event of returnEvents) {
      if (written.some(row => row[0] === from && row[1] === event)) continue
      const failure = { code: 'not_possible_from', state: from ?? 'none', event }
      expect(moveReturn(from, event, everything)).toEqual({ ok: false, failure })
    }
  }
})

test('findings decide whether authorizing asks for approval', () => {
  expect(moveReturn('requested', 'authorize', { findings_allow: true })).toMatchObject({ value: { to: 'authorized' } })
  expect(moveReturn('requested', 'authorize', { findings_ask_approval: true })).toMatchObject({
    value: { to: 'needs_approval' },
  })
  expect(moveReturn('requested', 'authorize')).toEqual({
    ok: false,
    failure: { code: 'condition_not_met', state: 'requested', event: 'authorize', condition: 'findings_allow' },
  })
})

test('only a supervisor approves and reopens', () => {
  const who = (from: ReturnStatus, event: ReturnEvent) => {
    const moved = moveReturn(from, event, everything)
    return moved.ok ? moved.value.who : []
  }
  expect(who('needs_approval', 'approve')).toEqual(['supervisor'])
  expect(who('expired', 'reopen')).toEqual(['supervisor'])
  expect(who('closed', 'reopen')).toEqual(['supervisor'])
  expect(who('authorized', 'expire')).toEqual(['clock'])
})

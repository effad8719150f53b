import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  awaitingUnits,
  moveUnits,
  sumCounts,
  totalUnits,
  type UnitEvent,
  type UnitState,
  unitCounts,
  unitEvents,
  unitStates,
  unitTable,
} from '../../shared/returns/unit-states.ts'

/** The table of units as the project's papers write it: from, event, to. */
const written: readonly (readonly [UnitState, UnitEvent, UnitState])[] = [
  ['awaiting', 'hand_over', 'in_transit'],
  ['in_transit', 'come_back', 'awaiting'],
  ['awaiting', 'receive', 'received'],
  ['in_transit', 'receive', 'received'],
  ['awaiting', 'short', 'short'],
  ['in_transit', 'short', 'short'],
  ['in_transit', 'lose', 'lost'],
  ['awaiting', 'expire', 'expired'],
  ['in_transit', 'expire', 'expired'],
  ['expired', 'reopen', 'awaiting'],
  ['awaiting', 'cancel', 'cancelled'],
  ['in_transit', 'cancel', 'cancelled'],
  ['awaiting', 'decline', 'cancelled'],
  ['received', 'accept', 'accepted'],
  ['received', 'ask', 'needs_decision'],
  ['needs_decision', 'accept', 'accepted'],
  ['needs_decision', 'reject', 'rejected'],
  ['received', 'reject', 'rejected'],
  ['rejected', 'hand_back', 'handed_back'],
  ['rejected', 'ship_back', 'shipped_back'],
  ['rejected', 'dispose_with_consent', 'disposed_with_consent'],
  ['rejected', 'quarantine', 'quarantined'],
  ['quarantined', 'hand_back', 'handed_back'],
  ['quarantined', 'ship_back', 'shipped_back'],
  ['rejected', 'attach', 'received'],
  ['quarantined', 'attach', 'received'],
  ['accepted', 'take_back_acceptance', 'received'],
  ['accepted', 'regrade', 'accepted'],
]

test.each(written)('from %s, %s leads to %s, also for a part of the units', (from, event, to) => {
  const moved = moveUnits(unitCounts({ [from]: 5 }), event, 2, from)
  expect(moved).toEqual({ ok: true, value: unitCounts(from === to ? { [from]: 5 } : { [from]: 3, [to]: 2 }) })
})

test('everything else is refused, naming state and event', () => {
  for (const from of unitStates) {
    for (const event of unitEvents) {
      if (written.some(row => row[0] === from && row[1] === event)) continue
      const failure = { code: 'not_possible_from', state: from, event }
      expect(moveUnits(unitCounts({ [from]: 5 }), event, 1, from)).toEqual({ ok: false, failure })
      expect(moveUnits(unitCounts({ [from]: 5 }), event, 1)).toEqual({ ok: false, failure })
    }
  }
})

test('only what needs a supervisor says so', () => {
  const supervised = unitTable.filter(row => row.who.includes('supervisor')).map(row => `${row.from} ${row.event}`)
  expect(supervised.sort()).toEqual([
    'accepted take_back_acceptance',
    'in_transit lose',
    'needs_decision accept',
    'needs_decision reject',
    'quarantined attach',
    'rejected attach',
  ])
})

test('never more than there are: what is asked and what is there is told', () => {
  expect(moveUnits(awaitingUnits(3), 'receive', 4)).toEqual({
    ok: false,
    failure: { code: 'too_many_units', state: 'awaiting', event: 'receive', availableUnits: 3, askedUnits: 4 },
  })
})

test.each([0, -1, 1.5, Number.NaN])('%s units are refused', units => {
  expect(moveUnits(awaitingUnits(3), 'receive', units)).toMatchObject({
    ok: false,
    failure: { code: 'too_many_units' },
  })
})

test('goods on the way are counted in before goods not yet sent', () => {
  const moved = moveUnits(unitCounts({ awaiting: 2, in_transit: 2 }), 'receive', 3)
  expect(moved).toEqual({ ok: true, value: unitCounts({ awaiting: 1, received: 3 }) })
})

test('accepting never takes what waits for a supervisor, unless told so', () => {
  const counts = unitCounts({ received: 1, needs_decision: 4 })
  expect(moveUnits(counts, 'accept', 2)).toMatchObject({ ok: false, failure: { availableUnits: 1 } })
  expect(moveUnits(unitCounts({ needs_decision: 4 }), 'accept', 1)).toEqual({
    ok: false,
    failure: { code: 'not_possible_from', state: 'needs_decision', event: 'accept' },
  })
  expect(moveUnits(counts, 'accept', 2, 'needs_decision')).toMatchObject({ ok: true, value: { accepted: 2 } })
})

test('a line of 500 is walked through in parts', () => {
  let counts = awaitingUnits(500)
  const steps: readonly (readonly [UnitEvent, number])[] = [
    ['hand_over', 480],
    ['receive', 470],
    ['short', 30],
    ['accept', 460],
    ['reject', 10],
    ['ship_back', 10],
  ]
  for (const [event, units] of steps) {
    const moved = moveUnits(counts, event, units)
    if (!moved.ok) throw new Error(JSON.stringify(moved.failure))
    counts = moved.value
  }
  expect(counts).toEqual(unitCounts({ short: 30, accepted: 460, shipped_back: 10 }))
})

test('no order of events makes or loses a unit, or leaves a state below zero', () => {
  const step = fc.tuple(
    fc.constantFrom(...unitEvents),
    fc.integer({ min: 1, max: 9 }),
    fc.option(fc.constantFrom(...unitStates)),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(step, { maxLength: 25 }), (units, steps) => {
      let counts = awaitingUnits(units)
      for (const [event, moved, from] of steps) {
        const next = moveUnits(counts, event, moved, from ?? undefined)
        if (next.ok) counts = next.value
        expect(totalUnits(counts)).toBe(units)
        expect(Math.min(...unitStates.map(state => counts[state]))).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('the counts of lines add up', () => {
  expect(sumCounts([awaitingUnits(2), unitCounts({ awaiting: 1, lost: 3 })])).toEqual(
    unitCounts({ awaiting: 3, lost: 3 }),
  )
  expect(sumCounts([])).toEqual(unitCounts({}))
})

import { expect, test } from 'vitest'
import { liveUnits, returnableUnits } from '../../shared/returns/live-units.ts'
import { returnStatuses } from '../../shared/returns/states.ts'
import { unitCounts, unitStates } from '../../shared/returns/unit-states.ts'

const freed = ['expired', 'cancelled', 'short', 'lost', 'handed_back', 'shipped_back']

test.each(unitStates)('a unit that is %s counts as live or not as the papers say', state => {
  expect(liveUnits(unitCounts({ [state]: 3 }), {}, 'authorized')).toBe(freed.includes(state) ? 0 : 3)
})

test.each(unitStates)('a settled unit counts as live wherever it is, also %s', state => {
  const expected = freed.includes(state) ? 2 : 3
  expect(liveUnits(unitCounts({ [state]: 3 }), { [state]: 2 }, 'authorized')).toBe(expected)
})

test.each(returnStatuses)('a return that is %s frees its units or not', status => {
  const free = status === 'declined' || status === 'cancelled'
  expect(liveUnits(unitCounts({ awaiting: 2, received: 1 }), {}, status)).toBe(free ? 0 : 3)
  expect(liveUnits(unitCounts({ accepted: 2 }), { accepted: 1 }, status)).toBe(free ? 1 : 2)
})

test('no more settled units are live than there are units', () => {
  expect(liveUnits(unitCounts({ lost: 1 }), { lost: 5 }, 'authorized')).toBe(1)
})

test('returnable is what was sold, less live units and units refunded elsewhere, never below nothing', () => {
  expect(returnableUnits(10, 3)).toBe(7)
  expect(returnableUnits(10, 3, 5)).toBe(2)
  expect(returnableUnits(2, 3)).toBe(0)
})

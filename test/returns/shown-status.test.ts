import { expect, test } from 'vitest'
import { openLostUnits } from '../../shared/returns/lost-units.ts'
import { type ReturnProgress, shownStatus } from '../../shared/returns/shown-status.ts'
import { returnStatuses } from '../../shared/returns/states.ts'
import { type UnitState, unitCounts } from '../../shared/returns/unit-states.ts'

const progress = (
  counts: Readonly<Partial<Record<UnitState, number>>>,
  changes: Partial<ReturnProgress> = {},
): ReturnProgress => ({
  counts: unitCounts(counts),
  settledAcceptedUnits: 0,
  settledBases: 0,
  openBases: 0,
  openLostUnits: 0,
  advanceExchangeGiven: false,
  ...changes,
})
const shown = (...of: Parameters<typeof progress>) => shownStatus('authorized', progress(...of))

test.each(returnStatuses.filter(status => status !== 'authorized'))('a return that is %s is shown as that', status => {
  expect(shownStatus(status, progress({ received: 1 }, { settledBases: 1 }))).toBe(status)
})

test('an authorized return is shown by the first progress that holds', () => {
  expect(shown({ awaiting: 3 })).toBe('authorized')
  expect(shown({ awaiting: 3 }, { advanceExchangeGiven: true })).toBe('awaiting_goods')
  expect(shown({ awaiting: 2, in_transit: 1 })).toBe('in_transit')
  expect(shown({ awaiting: 2, received: 1 })).toBe('partially_received')
  expect(shown({ in_transit: 2, needs_decision: 1 })).toBe('partially_received')
  expect(shown({ received: 2, accepted: 1 })).toBe('received')
  expect(shown({ accepted: 2, rejected: 1 })).toBe('inspected')
  expect(shown({ accepted: 2, rejected: 1 }, { settledAcceptedUnits: 1 })).toBe('partly_settled')
  expect(shown({ accepted: 2, rejected: 1 }, { settledAcceptedUnits: 2 })).toBe('settled')
})

test('goods of an advance exchange on their way are shown as on their way', () => {
  expect(shown({ in_transit: 1 }, { advanceExchangeGiven: true })).toBe('in_transit')
})

test('a return is not settled while something is still to come, to look at or to pay', () => {
  expect(shown({ awaiting: 1, accepted: 1 }, { settledAcceptedUnits: 1 })).toBe('partly_settled')
  expect(shown({ received: 1, accepted: 1 }, { settledAcceptedUnits: 1 })).toBe('partly_settled')
  expect(shown({ accepted: 1 }, { settledAcceptedUnits: 1, openBases: 1 })).toBe('partly_settled')
})

test('units that were lost are shown until they are refunded, and keep a return from being settled', () => {
  expect(shown({ lost: 1 }, { openLostUnits: 1 })).toBe('lost')
  expect(shown({ lost: 1, in_transit: 1 }, { openLostUnits: 1 })).toBe('lost')
  expect(shown({ lost: 1, accepted: 1 }, { openLostUnits: 1 })).toBe('inspected')
  expect(shown({ lost: 1, accepted: 1 }, { openLostUnits: 1, settledAcceptedUnits: 1 })).toBe('partly_settled')
})

test('what is lost and not refunded leaves out what an exchange was given ahead for', () => {
  const line = (counts: Readonly<Partial<Record<UnitState, number>>>, settledUnits = 0, lostSettledUnits = 0) =>
    openLostUnits({ counts: unitCounts(counts), settledUnits, lostSettledUnits })
  expect(line({ lost: 3 }, 0, 1)).toBe(2)
  expect(line({ lost: 1 }, 1)).toBe(0)
  expect(line({ lost: 1, awaiting: 1 }, 1)).toBe(1)
  expect(line({ lost: 1, accepted: 1 }, 1)).toBe(1)
})

test('a basis without goods settles a return, and rejected goods alone do not', () => {
  expect(shown({ lost: 1 }, { settledBases: 1 })).toBe('settled')
  expect(shown({ handed_back: 1 })).toBe('inspected')
})

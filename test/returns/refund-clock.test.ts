import { describe, expect, it } from 'vitest'
import { legalDue } from '../../shared/returns/legal-due.ts'
import { clockState, owedUnits } from '../../shared/returns/refund-clock.ts'
import { refundDue, refundHalf } from '../../shared/returns/refund-due.ts'
import { unitCounts } from '../../shared/returns/unit-states.ts'

const shop = {
  timeZone: 'Europe/Berlin',
  openingDays: [1, 2, 3, 4, 5, 6],
  holidays: [] as readonly string[],
  cutOffAt: '16:00',
  closesAt: '18:00',
  slaBusinessDays: 3,
}
const due = (at: string, more = {}) => refundDue(at, { ...shop, ...more })

describe('three business days from receipt', () => {
  it.each([
    ['a Wednesday', '2025-05-14T08:00:00.000Z', {}, '2025-05-17T16:00:00.000Z'],
    ['over the night the clocks go forward', '2025-03-28T09:00:00.000Z', {}, '2025-04-01T16:00:00.000Z'],
    ['over the night the clocks go back', '2025-10-24T08:00:00.000Z', {}, '2025-10-28T17:00:00.000Z'],
    ['over 29 February', '2024-02-28T09:00:00.000Z', {}, '2024-03-02T17:00:00.000Z'],
    ['over 28 February of a common year', '2025-02-27T09:00:00.000Z', {}, '2025-03-03T17:00:00.000Z'],
    [
      'over holidays',
      '2025-04-16T08:00:00.000Z',
      { holidays: ['2025-04-18', '2025-04-21'] },
      '2025-04-22T16:00:00.000Z',
    ],
    ['at the cut-off', '2025-05-14T14:00:00.000Z', {}, '2025-05-17T16:00:00.000Z'],
    ['a minute after the cut-off', '2025-05-14T14:01:00.000Z', {}, '2025-05-19T16:00:00.000Z'],
    ['a minute before the shop’s midnight', '2025-05-14T21:59:00.000Z', {}, '2025-05-19T16:00:00.000Z'],
    ['a minute after the shop’s midnight', '2025-05-14T22:01:00.000Z', {}, '2025-05-19T16:00:00.000Z'],
    ['on a closed day', '2025-05-18T08:00:00.000Z', {}, '2025-05-22T16:00:00.000Z'],
    [
      'across New Year in a zone behind',
      '2025-12-31T12:00:00.000Z',
      { timeZone: 'America/New_York' },
      '2026-01-03T23:00:00.000Z',
    ],
  ])('%s', (_what, at, more, expected) => {
    expect(due(at, more)).toBe(expected)
  })
  it('ends with a legal day before it, but never before the goods came', () => {
    expect(refundDue('2025-05-14T08:00:00.000Z', shop, '2025-05-15')).toBe('2025-05-15T16:00:00.000Z')
    expect(refundDue('2025-05-14T08:00:00.000Z', shop, '2025-05-09')).toBe('2025-05-14T16:00:00.000Z')
  })
})

describe('half of the time', () => {
  it.each([
    [1, '2025-05-15T10:00:00.000Z'],
    [2, '2025-05-15T16:00:00.000Z'],
    [3, '2025-05-16T10:00:00.000Z'],
    [4, '2025-05-16T16:00:00.000Z'],
  ])('of %i business days from Wednesday morning', (slaBusinessDays, half) => {
    const hours = { ...shop, slaBusinessDays }
    const at = '2025-05-14T08:00:00.000Z'
    expect(refundHalf(at, refundDue(at, hours), hours)).toBe(half)
  })
  it('is at once where no business day is left, and does not count closed days', () => {
    const at = '2025-05-14T08:00:00.000Z'
    expect(refundHalf(at, '2025-05-14T16:00:00.000Z', shop)).toBe(at)
    const friday = '2025-05-16T08:00:00.000Z'
    expect(refundHalf(friday, due(friday), shop)).toBe('2025-05-19T10:00:00.000Z')
  })
})

describe('how a refund stands', () => {
  const facts = { due: '2025-05-17T16:00:00.000Z', half: '2025-05-16T10:00:00.000Z', owedUnits: 1, wasBreached: false }
  it.each([
    ['2025-05-16T09:59:59.000Z', 'running'],
    ['2025-05-16T10:00:00.000Z', 'half'],
    ['2025-05-17T16:00:00.000Z', 'half'],
    ['2025-05-17T16:00:00.001Z', 'late'],
  ])('at %s it is %s', (now, state) => {
    expect(clockState(facts, now)).toBe(state)
  })
  it('is kept or breached once nothing is owed, for good', () => {
    expect(clockState({ ...facts, owedUnits: 0 }, '2025-06-01T00:00:00.000Z')).toBe('kept')
    expect(clockState({ ...facts, owedUnits: 0, wasBreached: true }, '2025-05-15T00:00:00.000Z')).toBe('breached')
  })
  it('owes what was received and is neither paid nor rejected', () => {
    const counts = unitCounts({ received: 1, needs_decision: 2, accepted: 3, rejected: 4, awaiting: 5 })
    const line = { counts, settledUnits: 1, cameAs: null, saleLineId: 'sold' }
    expect(owedUnits([line, { ...line, cameAs: 'extra', saleLineId: null }])).toBe(5)
  })
})

describe('the last day to pay by law', () => {
  const eu = { days: 14, from: 'told', mayWait: true } as const
  const uk = { days: 14, from: 'goods_or_proof', mayWait: false } as const
  const none = () => false
  it('is 14 days after the customer said so, or the day that proof of sending comes later', () => {
    expect(legalDue(eu, '2025-05-14', null, none)).toBe('2025-05-28')
    expect(legalDue(eu, '2025-05-14', '2025-05-20', none)).toBe('2025-05-28')
    expect(legalDue(eu, '2025-05-14', '2025-06-02', none)).toBe('2025-06-02')
  })
  it('runs on over a weekend, a public holiday and 29 February', () => {
    expect(legalDue(eu, '2025-05-17', null, none)).toBe('2025-06-02')
    expect(legalDue(eu, '2025-05-14', null, day => day === '2025-05-28')).toBe('2025-05-29')
    expect(legalDue(eu, '2024-02-15', null, none)).toBe('2024-02-29')
  })
  it('is not known in the UK before goods or proof are there', () => {
    expect(legalDue(uk, '2025-05-14', null, none)).toBeNull()
    expect(legalDue(uk, '2025-05-14', '2025-05-20', none)).toBe('2025-06-03')
  })
})

import { describe, expect, it } from 'vitest'
import { refundDue } from '../../shared/returns/refund-due.ts'

const shop = {
  timeZone: 'Europe/Berlin',
  openingDays: [1, 2, 3, 4, 5, 6],
  holidays: ['2025-05-29'],
  cutOffAt: '16:00',
  closesAt: '18:00',
  slaBusinessDays: 3,
}
const due = (at: string, more = {}) => refundDue(at, { ...shop, ...more })

describe('when a refund is due', () => {
  it('is the end of the third business day after the goods came', () => {
    expect(due('2025-05-14T08:00:00.000Z')).toBe('2025-05-17T16:00:00.000Z')
  })
  it('passes over Sundays and holidays', () => {
    expect(due('2025-05-16T08:00:00.000Z')).toBe('2025-05-20T16:00:00.000Z')
    expect(due('2025-05-27T08:00:00.000Z')).toBe('2025-05-31T16:00:00.000Z')
  })
  it('counts from the next opening day after the cut-off, and on a closed day', () => {
    expect(due('2025-05-14T14:00:00.000Z')).toBe('2025-05-17T16:00:00.000Z')
    expect(due('2025-05-14T14:01:00.000Z')).toBe('2025-05-19T16:00:00.000Z')
    expect(due('2025-05-18T08:00:00.000Z')).toBe('2025-05-22T16:00:00.000Z')
  })
  it('keeps its clock time over the change to winter time', () => {
    expect(due('2025-10-24T08:00:00.000Z')).toBe('2025-10-28T17:00:00.000Z')
  })
  it('keeps its clock time over the change to summer time', () => {
    expect(due('2026-03-27T09:00:00.000Z')).toBe('2026-03-31T16:00:00.000Z')
  })
  it('takes the cut-off by the shop’s own clock on both sides of a change', () => {
    expect(due('2026-03-28T14:59:00.000Z')).toBe('2026-04-01T16:00:00.000Z')
    expect(due('2026-03-30T14:01:00.000Z')).toBe('2026-04-03T16:00:00.000Z')
  })
  it('counts 29 February in a leap year and not in another', () => {
    expect(due('2028-02-26T08:00:00.000Z')).toBe('2028-03-01T17:00:00.000Z')
    expect(due('2027-02-26T08:00:00.000Z')).toBe('2027-03-02T17:00:00.000Z')
  })
  it('passes over the turn of the year with its holidays', () => {
    const holidays = ['2025-12-25', '2025-12-26', '2026-01-01']
    expect(due('2025-12-24T08:00:00.000Z', { holidays })).toBe('2025-12-30T17:00:00.000Z')
  })
  it('is the end of the day the law sets when that comes first', () => {
    expect(refundDue('2025-05-14T08:00:00.000Z', shop, '2025-05-15')).toBe('2025-05-15T16:00:00.000Z')
    expect(refundDue('2025-05-14T08:00:00.000Z', shop, '2025-05-28')).toBe('2025-05-17T16:00:00.000Z')
  })
  it('still answers for a shop whose holidays never end', () => {
    const holidays = Array.from({ length: 400 }, (_, index) =>
      new Date(Date.UTC(2025, 4, 1 + index)).toISOString().slice(0, 10),
    )
    expect(due('2025-05-14T08:00:00.000Z', { holidays })).toBe('2025-05-17T16:00:00.000Z')
  })
})

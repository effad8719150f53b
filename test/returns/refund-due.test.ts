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
  it('still answers for a shop whose holidays never end', () => {
    const holidays = Array.from({ length: 400 }, (_, index) =>
      new Date(Date.UTC(2025, 4, 1 + index)).toISOString().slice(0, 10),
    )
    expect(due('2025-05-14T08:00:00.000Z', { holidays })).toBe('2025-05-17T16:00:00.000Z')
  })
})

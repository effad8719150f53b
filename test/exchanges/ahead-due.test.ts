import { describe, expect, test } from 'vitest'
import { aheadDueDay } from '../../shared/exchanges/ahead-due.ts'

const at = { today: '2026-11-04', authorizationDays: 14 }

describe('the day goods given ahead are due', () => {
  test('is the day until which the return waits for its goods', () => {
    expect(aheadDueDay('2026-11-11', at)).toBe('2026-11-11')
  })

  test('is as many days from today as the shop waits, where the return has no such day', () => {
    expect(aheadDueDay(null, at)).toBe('2026-11-18')
  })

  test('is never today or before: the desk refuses such a day', () => {
    expect(aheadDueDay('2026-11-04', at)).toBe('2026-11-18')
    expect(aheadDueDay('2026-11-01', at)).toBe('2026-11-18')
  })
})

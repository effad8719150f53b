import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, monthsBetween } from '../../shared/reports/months.ts'
import { groupOf, reasonGroups, reasonsOf } from '../../shared/reports/reason-groups.ts'
import { storedReasons } from '../../shared/returns/reasons.ts'

describe('months', () => {
  it('go on over the end of a year, both ways', () => {
    expect(addMonths('2025-12', 1)).toBe('2026-01')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(addMonths('2026-03', -12)).toBe('2025-03')
  })

  it('come back to where they started', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -400, max: 400 }),
        (year, month, by) => {
          const start = `${year}-${String(month).padStart(2, '0')}`
          expect(addMonths(addMonths(start, by), -by)).toBe(start)
        },
      ),
    )
  })

  it('are listed with both ends, none when the wrong way round', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsBetween('2026-02', '2025-11')).toEqual([])
  })
})

describe('groups of reasons', () => {
  it('hold every reason exactly once', () => {
    expect(reasonGroups.flatMap(group => reasonsOf(group)).toSorted()).toEqual([...storedReasons].toSorted())
    expect(groupOf('not_recorded')).toBe('other')
  })
})

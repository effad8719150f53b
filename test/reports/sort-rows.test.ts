import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortRows } from '../../renderer/reports/sort-rows.ts'

describe('a sorted table', () => {
  it('keeps every row, and puts what is not given last either way', () => {
    const row = fc.record({ name: fc.constantFrom('a', 'b', null), units: fc.option(fc.integer()) })
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (some, down) => {
        const sorted = sortRows(some, { column: 'units', down }, one => String(one.name ?? ''), 'en-GB')
        expect(sorted).toHaveLength(some.length)
        expect(new Set(sorted)).toEqual(new Set(some))
        const given = sorted.map(one => one.units !== null)
        expect(given).toEqual(given.toSorted((a, b) => Number(b) - Number(a)))
      }),
    )
  })

  it('leaves rows that are alike as the report has them', () => {
    const rows = ['c', 'a', 'b'].map(name => ({ name, units: 1 }))
    for (const down of [true, false])
      expect(sortRows(rows, { column: 'units', down }, row => String(row.name), 'en-GB')).toEqual(rows)
  })
})

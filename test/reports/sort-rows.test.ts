import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSort, sortIn, sortRows } from '../../renderer/reports/sort-rows.ts'
import { type ReportColumn, reportColumn } from '../../shared/reports/contract.ts'

const column = (name: string, type: ReportColumn['type']) =>
  reportColumn.parse({ name, title: name, type, codes: null })
const name = column('name', 'text')
const units = column('units', 'units')
const read = (row: Readonly<Record<string, string | number | null>>) => String(row.name ?? '')

describe('a sorted table', () => {
  const rows = [
    { name: 'Öl', units: 2 },
    { name: 'Mat 10', units: null },
    { name: 'Mat 9', units: 30 },
    { name: null, units: 7 },
  ]
  const order = (sort: string | null, of: 'name' | 'units') =>
    sortRows(rows, sortIn(sort, [name, units]), read, 'de-DE').map(row => row[of])

  it('has numbers by their size, either way', () => {
    expect(order('units', 'units')).toEqual([2, 7, 30, null])
    expect(order('-units', 'units')).toEqual([30, 7, 2, null])
  })

  it('has names as the reader has them, numbers in them by their size', () => {
    expect(order('name', 'name')).toEqual(['Mat 9', 'Mat 10', 'Öl', null])
    expect(order('-name', 'name')).toEqual(['Öl', 'Mat 10', 'Mat 9', null])
  })

  it('is as the report has it without a sort, and with one of another report', () => {
    expect(order(null, 'units')).toEqual([2, null, 30, 7])
    expect(order('-lot', 'units')).toEqual([2, null, 30, 7])
  })

  it('keeps every row, and puts what is not given last either way', () => {
    const row = fc.record({ name: fc.constantFrom('a', 'b', null), units: fc.option(fc.integer()) })
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (some, down) => {
        const sorted = sortRows(some, { column: 'units', down }, read, 'en-GB')
        expect(sorted).toHaveLength(some.length)
        expect(new Set(sorted)).toEqual(new Set(some))
        const given = sorted.map(one => one.units !== null)
        expect(given).toEqual(given.toSorted((a, b) => Number(b) - Number(a)))
      }),
    )
  })
})

describe('pressing a head', () => {
  it('sorts numbers from the largest, texts from the first, then back, then not at all', () => {
    const press = (column: ReportColumn, times: number) => {
      let sort: string | null = null
      for (let at = 0; at < times; at += 1) sort = nextSort(sortIn(sort, [name, units]), column)
      return sort
    }
    expect([1, 2, 3].map(times => press(units, times))).toEqual(['-units', 'units', null])
    expect([1, 2, 3].map(times => press(name, times))).toEqual(['name', '-name', null])
  })

  it('of another column begins anew', () => {
    expect(nextSort({ column: 'units', down: true }, name)).toBe('name')
  })
})

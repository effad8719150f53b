import { describe, expect, it } from 'vitest'
import {
  barsOf,
  changeMilli,
  monthRowsOf,
  reasonsIn,
  returnsLink,
  sumsOf,
  topProducts,
} from '../../renderer/reports/month-data.ts'

const rows = monthRowsOf([
  { month: '2025-04', reason: 'size_fit', returns: 2, units: 3, valueMinor: 900 },
  { month: '2025-05', reason: 'changed_mind', returns: 1, units: 1, valueMinor: 1000 },
  { month: '2025-05', reason: 'wrong_item', returns: 1, units: 4, valueMinor: -200 },
  { month: '2025-05', reason: 'missing_parts', returns: 0, units: 2, valueMinor: 0 },
])

describe('the page of a month', () => {
  it('sums a month, and nothing for one without returns', () => {
    expect(sumsOf(rows, '2025-05')).toEqual({ returns: 2, units: 7, valueMinor: 800 })
    expect(sumsOf(rows, '2024-05')).toEqual({ returns: 0, units: 0, valueMinor: 0 })
  })

  it('has a bar for every month, reasons added up by group', () => {
    const bars = barsOf(rows, ['2025-03', '2025-04', '2025-05'], 'units')
    expect(bars.map(bar => bar.total)).toEqual([0, 3, 7])
    expect(bars[2]).toMatchObject({ mind: 1, size: 0, described: 6, faulty: 0, other: 0 })
  })

  it('ranks the reasons of a month and leaves out what shows nothing', () => {
    expect(reasonsIn(rows, '2025-05', 'units').map(one => one.reason)).toEqual([
      'wrong_item',
      'missing_parts',
      'changed_mind',
    ])
    expect(reasonsIn(rows, '2025-05', 'valueMinor').map(one => one.reason)).toEqual(['changed_mind', 'wrong_item'])
  })

  it('says how a figure moved, and nothing when there was nothing before', () => {
    expect(changeMilli(109, 102)).toBe(7000)
    expect(changeMilli(50, 100)).toBe(-50_000)
    expect(changeMilli(5, 0)).toBeNull()
  })

  it('opens units by authorization and value by settlement', () => {
    expect(returnsLink('2025-05', 'units', 'size_fit')).toBe('/returns?month=2025-05&reason=size_fit')
    expect(returnsLink('2025-05', 'valueMinor')).toBe('/returns?settledMonth=2025-05')
  })

  it('adds products up over the days, the most returned first', () => {
    const found = topProducts(
      [
        { day: '2025-05-01', sku: 'A', product: 'Mat', units: 1 },
        { day: '2025-05-02', sku: 'B', product: 'Kettle', units: 2 },
        { day: '2025-05-03', sku: 'A', product: 'Mat', units: 3 },
        { day: '2025-05-03', sku: null, product: 'Unknown', units: 0 },
      ],
      5,
    )
    expect(found).toEqual([
      { name: 'Mat', sku: 'A', units: 4 },
      { name: 'Kettle', sku: 'B', units: 2 },
    ])
  })
})

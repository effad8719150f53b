import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartPointsOf } from '../../shared/reports/chart-points.ts'
import { type ReportView, reportView } from '../../shared/reports/contract.ts'

function viewOf(
  kind: 'stacked_bars' | 'bars' | 'ranked' | 'lines',
  by: 'month' | 'name',
  codes: string | null,
): ReportView {
  return reportView.parse({
    name: 'x',
    group: 'month',
    title: 'x',
    question: 'x',
    parameters: [],
    columns: [
      { name: 'month', title: 'm', type: 'month', codes: null },
      { name: 'name', title: 'n', type: 'text', codes: null },
      { name: 'kind', title: 'k', type: 'code', codes },
      { name: 'units', title: 'u', type: 'units', codes: null },
    ],
    chart: { kind, by, stack: codes === null ? null : 'kind', value: 'units' },
  })
}

describe('the points of a chart', () => {
  it('have every month of the span, also those without rows', () => {
    const rows = [{ month: '2026-03', name: 'a', kind: 'x', units: 2 }]
    const span = { from: '2026-01', until: '2026-04' }
    const bars = chartPointsOf(viewOf('bars', 'month', null), rows, span)
    expect(bars?.points).toEqual(['2026-01', '2026-02', '2026-03', '2026-04'])
    expect(bars?.series).toEqual([{ key: '', values: [0, 0, 2, 0] }])
    expect(chartPointsOf(viewOf('lines', 'month', null), rows, span)?.series[0]?.values).toEqual([null, null, 2, null])
  })

  it('have reasons by their groups, in the order of the groups', () => {
    const rows = ['failed_in_use', 'changed_mind', 'style_colour', 'size_fit'].map(kind => ({
      month: '2026-01',
      name: 'a',
      kind,
      units: 1,
    }))
    expect(chartPointsOf(viewOf('stacked_bars', 'month', 'reason'), rows, {})?.series).toEqual([
      { key: 'mind', values: [2] },
      { key: 'size', values: [1] },
      { key: 'faulty', values: [1] },
    ])
  })

  it('rank the largest first and count what is left out', () => {
    const rows = Array.from({ length: 15 }, (_, place) => ({ month: '', name: `n${place}`, kind: '', units: place }))
    const ranked = chartPointsOf(viewOf('bars', 'name', null), rows, {})
    expect(ranked).toMatchObject({ kind: 'ranked', left: 2 })
    expect(ranked?.points.slice(0, 2)).toEqual(['n14', 'n13'])
  })

  it('lose nothing, however many kinds there are', () => {
    const row = fc.record({
      month: fc.constantFrom('2026-01', '2026-02'),
      name: fc.string(),
      kind: fc.stringMatching(/^[a-z]$/),
      units: fc.integer({ min: -9, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('reason', 'supplier', 'grade'), (rows, codes) => {
        const found = chartPointsOf(viewOf('stacked_bars', 'month', codes), rows, {})
        const drawn = (found?.series ?? []).flatMap(series => series.values).reduce<number>((a, b) => a + (b ?? 0), 0)
        expect(drawn).toBe(rows.reduce((sum, one) => sum + one.units, 0))
        expect(found?.series.length).toBeLessThanOrEqual(7)
      }),
    )
  })
})

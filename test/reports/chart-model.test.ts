import { describe, expect, it } from 'vitest'
import { chartModelOf, firstMark, nextMark } from '../../renderer/reports/chart-model.ts'
import { chartPointsOf } from '../../shared/reports/chart-points.ts'
import { reportView } from '../../shared/reports/contract.ts'

const view = reportView.parse({
  name: 'invented',
  group: 'month',
  title: 'invented',
  question: 'invented',
  parameters: [],
  columns: [
    { name: 'month', title: 'month', type: 'month', codes: null },
    { name: 'reason', title: 'reason', type: 'code', codes: 'reason' },
    {
      name: 'units',
      title: 'units',
      type: 'units',
      codes: null,
      behind: { from: 'column:month', until: 'column:month', reason: 'column:reason' },
    },
  ],
  chart: { kind: 'stacked_bars', by: 'month', stack: 'reason', value: 'units' },
})
const rows = [
  { month: '2026-01', reason: 'changed_mind', units: 3 },
  { month: '2026-01', reason: 'style_colour', units: 1 },
  { month: '2026-01', reason: 'size_fit', units: 2 },
  { month: '2026-03', reason: 'size_fit', units: 5 },
]
const parameters = { from: '2026-01', until: '2026-03' }
const words = { t: (key: string) => key, cell: (_column: unknown, value: unknown) => String(value) }

function model(other: Partial<typeof view.chart> = {}) {
  const asked = { ...view, chart: view.chart && { ...view.chart, ...other } }
  const points = chartPointsOf(asked, rows, parameters)
  if (!points) throw new Error('No chart')
  return chartModelOf(points, rows, parameters, words)
}

describe('a chart as it is drawn', () => {
  it('stands upright over months, each with its sum and the way to all its returns', () => {
    const chart = model()
    expect(chart.kind).toBe('bars')
    expect(chart.points.map(point => [point.key, point.total])).toEqual([
      ['2026-01', 6],
      ['2026-02', 0],
      ['2026-03', 5],
    ])
    expect(chart.points.map(point => point.href)).toEqual([
      '/returns?from=2026-01&until=2026-01',
      null,
      '/returns?from=2026-03&until=2026-03&reason=size_fit',
    ])
  })

  it('gives each part the returns of its own: a group for several reasons, a reason for one', () => {
    const [mind, size] = model().series
    expect([mind?.key, size?.key]).toEqual(['mind', 'size'])
    expect(mind?.marks[0]).toEqual({ value: 4, href: '/returns?from=2026-01&until=2026-01&reasonGroup=mind' })
    expect(size?.marks[2]).toEqual({ value: 5, href: '/returns?from=2026-03&until=2026-03&reason=size_fit' })
    expect(size?.marks[1]).toEqual({ value: 0, href: null })
  })

  it('gives a series the same look wherever it stands', () => {
    const alone = chartPointsOf(view, rows.slice(2), parameters)
    if (!alone) throw new Error('No chart')
    const [size] = chartModelOf(alone, rows.slice(2), parameters, words).series
    expect(size?.look).toEqual(model().series[1]?.look)
  })

  it('lies down beside names', () => {
    expect(model({ kind: 'bars', by: 'reason', stack: null }).kind).toBe('rows')
  })
})

describe('the keys of a chart', () => {
  const chart = model()

  it('begin at the picked month, or at the first that has a part', () => {
    expect(firstMark(chart, 2)).toEqual({ point: 2, series: 1 })
    expect(firstMark(chart, 1)).toEqual({ point: 0, series: 0 })
  })

  it('pass over months without a part and keep the series where they can', () => {
    expect(nextMark(chart, { point: 0, series: 1 }, 'ArrowRight')).toEqual({ point: 2, series: 1 })
    expect(nextMark(chart, { point: 0, series: 0 }, 'ArrowRight')).toEqual({ point: 2, series: 1 })
    expect(nextMark(chart, { point: 2, series: 1 }, 'ArrowRight')).toBeNull()
  })

  it('go up and down within a bar, and stay at its ends', () => {
    expect(nextMark(chart, { point: 0, series: 0 }, 'ArrowUp')).toEqual({ point: 0, series: 1 })
    expect(nextMark(chart, { point: 0, series: 1 }, 'ArrowUp')).toBeNull()
    expect(nextMark(chart, { point: 2, series: 1 }, 'ArrowDown')).toBeNull()
  })

  it('follow the bars where they lie', () => {
    const lying = model({ kind: 'bars', by: 'reason', stack: null })
    expect(nextMark(lying, { point: 0, series: 0 }, 'ArrowDown')).toEqual({ point: 1, series: 0 })
    expect(nextMark(lying, { point: 0, series: 0 }, 'ArrowRight')).toBeNull()
  })
})
